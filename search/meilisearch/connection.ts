import { Meilisearch, type MultiSearchQuery, type SearchResponse } from 'meilisearch';
import { cutOff, failureOf } from './failures.ts';
import { openTransport, type Transport } from './transport.ts';

/** Where the server is, and what lets us in. */
export type Access = {
  url: string;
  /** Absent where the server has no keys. */
  key?: string | undefined;
};

/** How long things may take, in milliseconds. */
export type Limits = {
  /** When Meilisearch leaves off ranking; an answer that took as long is not shown. */
  cutOffMs: number;
  /** When we no longer wait for an answer. */
  answerMs: number;
};

/** What a connection is opened with where nobody says otherwise. */
export const LIMITS: Limits = { cutOffMs: 5_000, answerMs: 8_000 };

/** A way to a Meilisearch server. Everything it throws is an error of this project, with a sentence. */
export class Connection {
  readonly url: string;
  readonly limits: Limits;
  /** The library's client, for all but searching. Failures of its own are translated by `asked`. */
  readonly client: Meilisearch;
  readonly hasKey: boolean;
  readonly #transport: Transport;

  /** Nothing is sent until something is asked. */
  constructor({ url, key }: Access, limits: Limits) {
    this.url = url;
    this.limits = limits;
    this.hasKey = key !== undefined;
    this.#transport = openTransport(limits.answerMs);
    this.client = new Meilisearch({
      host: url,
      httpClient: this.#transport.send,
      ...(key === undefined ? {} : { apiKey: key }),
    });
  }

  /** Waits for what the client was asked; throws in our words what it threw. */
  async asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw failureOf(error, this.url);
    }
  }

  /**
   * Several searches in one request, answered in their order. Throws `IndexReplaced` where an index is no
   * longer of the build that is asked for, and `EngineUnavailable` for everything else, an answer that may
   * have been cut off by time among it.
   */
  async multiSearch<T>(queries: MultiSearchQuery[]): Promise<SearchResponse<T>[]> {
    const { results } = (await this.asked(this.client.multiSearch({ queries }))) as {
      results: SearchResponse<T>[];
    };
    for (const { processingTimeMs } of results) {
      if (processingTimeMs >= this.limits.cutOffMs) throw cutOff(this.url, this.limits.cutOffMs);
    }
    return results;
  }

  close(): Promise<void> {
    return this.#transport.close();
  }
}
