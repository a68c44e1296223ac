import type { Collection, SearchEngine, SearchIndex } from '../engine.ts';
import { KeyMayWrite } from '../errors.ts';
import { Connection, LIMITS, type Access, type Limits } from './connection.ts';
import { addressOf } from './failures.ts';
import { mayWrite } from './key-rights.ts';
import { load } from './load.ts';
import { OpenedIndex } from './opened-index.ts';
import { readFacts } from './read-facts.ts';

/** While it indexes, a server may take long to accept megabytes of documents. */
const LOADING_ANSWER_MS = 60_000;

/** What an engine on a Meilisearch server is made of. */
export type MeilisearchOptions = Access & {
  /** The name of the index: letters, digits, `-` and `_`. */
  index: string;
  /** True for a service that only searches: a key that may write is then refused. */
  searchOnly?: boolean;
  limits?: Limits;
};

/** An index on a Meilisearch server, for many users and national collections. */
export class MeilisearchEngine implements SearchEngine {
  readonly name = 'meilisearch';
  readonly #access: Access;
  readonly #connection: Connection;
  readonly #index: string;
  readonly #searchOnly: boolean;
  #keyIsFit = false;
  #opened: OpenedIndex | null = null;
  #opening: Promise<OpenedIndex> | null = null;

  /** Nothing is asked of the server before it is searched or loaded. */
  constructor({ url, key, index, searchOnly = false, limits = LIMITS }: MeilisearchOptions) {
    this.#access = { url, key };
    this.#connection = new Connection(this.#access, limits);
    this.#index = index;
    this.#searchOnly = searchOnly;
  }

  async replace(collection: Collection): Promise<void> {
    const { limits } = this.#connection;
    const loading = new Connection(this.#access, { ...limits, answerMs: LOADING_ANSWER_MS });
    try {
      await load(loading, this.#index, collection);
    } finally {
      this.#opened = null;
      await loading.close();
    }
  }

  /**
   * Throws `KeyMayWrite` where only searching was asked for and the key may do more, and
   * `EngineUnavailable` while the server cannot be reached or has no index.
   */
  async current(): Promise<SearchIndex> {
    if (this.#opened !== null && !this.#opened.replaced) return this.#opened;
    this.#opening ??= this.#open().finally(() => (this.#opening = null));
    return this.#opening;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  async #open(): Promise<OpenedIndex> {
    await this.#checkKey();
    this.#opened = new OpenedIndex(
      this.#connection,
      await readFacts(this.#connection, this.#index),
    );
    return this.#opened;
  }

  async #checkKey(): Promise<void> {
    // Without a key there is none to judge: what a server lets everybody do is its own affair.
    if (!this.#searchOnly || this.#keyIsFit || !this.#connection.hasKey) return;
    if (await mayWrite(this.#connection, this.#index)) {
      throw new KeyMayWrite(
        `The key in MEILI_KEY may change what is on Meilisearch at ${addressOf(this.#connection.url)}, and this service only has to search. Make one that may not with "npm run keys", or set MEILI_ALLOW_WRITE_KEY=true if you must.`,
        'The search service is not set up as it should be.',
      );
    }
    this.#keyIsFit = true;
  }
}
