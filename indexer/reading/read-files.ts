import { mkdir, readFile, stat } from 'node:fs/promises';
import { SIDECAR_ENDING } from '../curate/sidecar.ts';
import type { FieldData } from '../data-file.ts';
import type { FoundFile } from './find-files.ts';
import { READERS, tooLarge } from './limits.ts';
import { madeWith } from './made-with.ts';
import { ReaderPool } from './reader-pool.ts';
import type { ReaderTask } from './reader-messages.ts';
import { ReadingCache } from './reading-cache.ts';
import { digestOf } from '../digest.ts';
import type { Reading } from './reading.ts';

/** What became of one file. */
export type FileRead = {
  found: FoundFile;
  /** Names it in the cache; null where it could not even be opened. */
  key: string | null;
  /** True where it was read before and has not changed since. */
  unchanged: boolean;
  reading: Reading;
};

/** What reading files needs. */
type ReadingRun = {
  files: FoundFile[];
  data: FieldData;
  /** True for a file of the sample reviews that come with the project. */
  invented: (file: FoundFile) => boolean;
  cacheFolder: string;
  /** Told of each file when it is done, in no particular order. */
  onFile: (file: FileRead) => void;
  /** Ends the reading early; what was read stays in the cache. */
  signal: AbortSignal | undefined;
};

/** Files opened at a time: one ahead of each reader, so that none waits for the disk. */
const OPEN_AT_ONCE = READERS * 2;

const WITHOUT_DOCUMENT = `There is no document beside it that is named like it without ${SIDECAR_ENDING}.`;

/** Reads files by way of the cache and, where they are not in it, of the reading processes. */
class FileReader {
  readonly cache: ReadingCache;
  readonly #pool: ReaderPool;
  readonly #invented: ReadingRun['invented'];
  readonly #madeWith: string;

  constructor({ data, cacheFolder, invented }: ReadingRun) {
    this.cache = new ReadingCache(cacheFolder);
    this.#pool = new ReaderPool({ data, cacheFolder });
    this.#invented = invented;
    this.#madeWith = madeWith(data);
  }

  /** What is to be read of a file. Its bytes are not held on to. */
  async #taskFor(found: FoundFile): Promise<ReaderTask> {
    const { path, file, sidecar: beside } = found;
    const sidecar = beside === null ? null : await readFile(beside, 'utf8');
    const digest = digestOf(await readFile(path));
    const invented = this.#invented(found);
    const key = digestOf(digest, JSON.stringify([file, sidecar, invented]), this.#madeWith);
    return { path, file, invented, sidecar, digest, key };
  }

  /** A file's task and size, or the reason why it cannot be read. */
  async #open(found: FoundFile): Promise<{ task: ReaderTask; size: number } | string> {
    if (found.file.endsWith(SIDECAR_ENDING)) return WITHOUT_DOCUMENT;
    try {
      const { size } = await stat(found.path);
      return tooLarge(size) ?? { task: await this.#taskFor(found), size };
    } catch (error) {
      return `It could not be opened (${(error as NodeJS.ErrnoException).code}).`;
    }
  }

  async read(found: FoundFile): Promise<FileRead> {
    const opened = await this.#open(found);
    if (typeof opened === 'string') {
      const reading: Reading = { outcome: 'unreadable', reason: opened };
      return { found, key: null, unchanged: false, reading };
    }
    const { task, size } = opened;
    const kept = await this.cache.reading(task.key);
    const reading = kept ?? (await this.#pool.read(task, size));
    return { found, key: task.key, unchanged: kept !== null, reading };
  }

  stop(): void {
    this.#pool.stop();
  }
}

/**
 * Reads files, a few at a time, and returns what became of each in the order given. What is read is
 * kept in the cache folder; a file that is there already, unchanged, is not read again.
 */
export async function readFiles(run: ReadingRun): Promise<FileRead[]> {
  await mkdir(run.cacheFolder, { recursive: true });
  const reader = new FileReader(run);
  const done: FileRead[] = [];
  let next = 0;
  const readOn = async () => {
    while (next < run.files.length) {
      run.signal?.throwIfAborted();
      const place = next++;
      done[place] = await reader.read(run.files[place]!);
      run.onFile(done[place]);
    }
  };
  const endAll = (error: unknown) => {
    next = run.files.length;
    throw error;
  };
  const stop = () => reader.stop();
  run.signal?.addEventListener('abort', stop);
  try {
    await Promise.all(Array.from({ length: OPEN_AT_ONCE }, () => readOn().catch(endAll)));
    await reader.cache.prune();
    return done;
  } finally {
    run.signal?.removeEventListener('abort', stop);
    stop();
  }
}
