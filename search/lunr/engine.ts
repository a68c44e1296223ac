import { EngineUnavailable } from '../errors.ts';
import type { Collection, SearchEngine, SearchIndex } from '../engine.ts';
import { currentName, readIndex, saveIndex } from './saved-index.ts';
import { Snapshot } from './snapshot.ts';

/** How long a running server may go without looking whether a new index was put in place. */
const NOTICE_WITHIN_MS = 100;
/** How long an index that was replaced stays open for requests that began with it. */
const RETIRE_AFTER_MS = 10_000;

/** The embedded engine: an index in a folder, opened into memory when first asked. */
export class LunrEngine implements SearchEngine {
  readonly name = 'lunr';
  readonly #folder: string;
  #open: { name: string; snapshot: Snapshot } | null = null;
  #opening: Promise<Snapshot> | null = null;
  #lookedAt = -Infinity;

  /** `folder` is made when the first index is saved; there need not be one to search in yet. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async replace(collection: Collection): Promise<void> {
    await saveIndex(this.#folder, collection);
    this.#lookedAt = -Infinity;
    if (this.#open !== null) await this.#start();
  }

  close(): Promise<void> {
    this.#open?.snapshot.close();
    this.#open = null;
    return Promise.resolve();
  }

  /**
   * The newest index put in place. While it is being opened the one before goes on answering, and
   * where it turns out to be unusable as well.
   */
  current(): Promise<SearchIndex> {
    const open = this.#open;
    if (open === null) return this.#start();
    const now = Date.now();
    if (now - this.#lookedAt >= NOTICE_WITHIN_MS) {
      this.#lookedAt = now;
      this.#start().catch(() => undefined);
    }
    return Promise.resolve(open.snapshot);
  }

  #start(): Promise<Snapshot> {
    this.#opening ??= this.#openCurrent().finally(() => (this.#opening = null));
    return this.#opening;
  }

  async #openCurrent(): Promise<Snapshot> {
    const name = await currentName(this.#folder);
    if (name === null) {
      throw new EngineUnavailable(
        `There is no index in ${this.#folder} yet. Run "npm run index" to make one.`,
        'No reviews have been indexed yet.',
      );
    }
    const before = this.#open;
    if (before?.name === name) return before.snapshot;
    const snapshot = new Snapshot(await readIndex(this.#folder, name));
    this.#open = { name, snapshot };
    if (before) setTimeout(() => before.snapshot.close(), RETIRE_AFTER_MS).unref();
    return snapshot;
  }
}
