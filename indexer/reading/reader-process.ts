import { readFile } from 'node:fs/promises';
import { BadDataFile } from '../data-file.ts';
import { Unreadable } from '../extract/document.ts';
import { ReviewReader } from './read-review.ts';
import {
  READY,
  type Cut,
  type ReaderSetUp,
  type ReaderTask,
  type Stuck,
} from './reader-messages.ts';
import { CannotKeep, ReadingCache } from './reading-cache.ts';
import { digestOf } from '../digest.ts';
import { summaryOf, type Reading } from './reading.ts';

/**
 * What a reading process runs: told once what is known of the field, it reads the files that it is
 * sent one after another, keeps what it read in the cache and answers with a `Reading` each. What a
 * document does to it, it does to nothing else.
 */

const CHANGED = 'It was changed while it was being read; index it again.';

let reader: ReviewReader;
let cache: ReadingCache;

async function read(task: ReaderTask): Promise<Reading> {
  const bytes = await readFile(task.path);
  if (digestOf(bytes) !== task.digest) return { outcome: 'unreadable', reason: CHANGED };
  const sidecar = task.sidecar ?? undefined;
  const onCut = (pieces: number) => process.send!({ pieces } satisfies Cut);
  const read = await reader.read(bytes, task.file, task.invented, sidecar, onCut);
  const reading: Reading = { outcome: 'read', summary: summaryOf(read) };
  await cache.put(task.key, reading, { review: read.review, passages: read.passages });
  return reading;
}

async function readOrReason(task: ReaderTask): Promise<Reading> {
  try {
    return await read(task);
  } catch (error) {
    if (error instanceof CannotKeep) throw error;
    const { message } = error as Error;
    const expected = error instanceof Unreadable || error instanceof BadDataFile;
    // Whatever a library stumbles over in one document, the other documents are still to be read.
    const reason = expected ? message : `It could not be read: ${message}`;
    const reading: Reading = { outcome: 'unreadable', reason };
    if (expected) await cache.put(task.key, reading, null);
    return reading;
  }
}

async function answer(task: ReaderTask): Promise<void> {
  const said = await readOrReason(task).catch((error: unknown): Stuck => ({
    why: (error as Error).message,
  }));
  process.send!(said);
}

async function setUp({ data, cacheFolder }: ReaderSetUp): Promise<void> {
  reader = new ReviewReader(data, cacheFolder);
  cache = new ReadingCache(cacheFolder);
  await reader.ready();
  process.send!(READY);
}

process.on('message', (message: ReaderSetUp | ReaderTask) => {
  if ('data' in message) void setUp(message);
  else void answer(message);
});
// Whoever asked is gone, in whatever way: nobody waits for an answer.
process.on('disconnect', () => process.exit());
// A terminal's Ctrl-C reaches every process; the one that asked decides what becomes of the others.
process.on('SIGINT', () => undefined);
