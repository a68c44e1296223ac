import { EngineUnavailable } from '../errors.ts';
import type { Collection, IndexStatus, ReviewWithPassages, SearchEngine } from '../engine.ts';
import type { SearchQuery } from '../query.ts';
import type { SearchResult } from '../result.ts';
import { recordOf, type ReviewRecord } from '../review.ts';
import { currentName, readIndex, saveIndex } from './saved-index.ts';
import { Snapshot } from './snapshot.ts';

/** How long a running server may go without looking whether a new index was put in place. */
const NOTICE_WITHIN_MS = 100;

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
    this.#open = null;
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return (await this.#snapshot()).search(query);
  }

  async review(id: string): Promise<ReviewWithPassages | null> {
    return (await this.#snapshot()).reviews.get(id) ?? null;
  }

  async reviews(): Promise<ReviewRecord[]> {
    const { reviews } = await this.#snapshot();
    return Array.from(reviews.values(), ({ review }) => recordOf(review)).sort(
      (a, b) => (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title, 'en'),
    );
  }

  async status(): Promise<IndexStatus> {
    return (await this.#snapshot()).status;
  }

  close(): Promise<void> {
    this.#open = null;
    return Promise.resolve();
  }

  /**
   * The index in use, which is the newest put in place; requests that began with the one before end
   * with it. Where the newest turns out to be unusable, the one before goes on answering.
   */
  async #snapshot(): Promise<Snapshot> {
    const open = this.#open;
    if (open === null) return this.#start();
    const now = Date.now();
    if (now - this.#lookedAt < NOTICE_WITHIN_MS) return open.snapshot;
    this.#lookedAt = now;
    return this.#start().catch(() => open.snapshot);
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
    if (this.#open?.name !== name) {
      this.#open = { name, snapshot: new Snapshot(await readIndex(this.#folder, name)) };
    }
    return this.#open.snapshot;
  }
}
