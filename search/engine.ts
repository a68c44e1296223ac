import type { SynonymGroup } from './analysis/synonyms.ts';
import type { Passage } from './passage.ts';
import type { SearchQuery } from './query.ts';
import type { SearchResult } from './result.ts';
import type { Review, ReviewRecord } from './review.ts';
import type { Theme } from './theme.ts';

/** A review with its passages in order: what the indexer makes and an engine keeps. */
export type ReviewWithPassages = { review: Review; passages: Passage[] };

/** Everything an index is built from. The vocabulary it was tagged with travels with it. */
export type Collection = {
  themes: Theme[];
  synonyms: SynonymGroup[];
  reviews: AsyncIterable<ReviewWithPassages> | Iterable<ReviewWithPassages>;
};

/** What an engine holds, for the footer, the themes page and health checks. */
export type IndexStatus = {
  /** ISO 8601. */
  builtAt: string;
  reviews: number;
  passages: number;
  partnerships: number;
  sample: boolean;
  themes: Theme[];
};

/**
 * What the project asks of a search engine. Filters, facet counts, paging and which passages match
 * mean the same in every engine; only the order of hits may differ. Every method but `replace` and
 * `close` throws `EngineUnavailable` while there is no usable index.
 */
export interface SearchEngine {
  readonly name: 'lunr' | 'meilisearch';
  /**
   * Puts a new index in place of the old. A search meanwhile sees the old or the new, never a
   * mixture; when this throws, the old one is as it was. Throws `EmptyCollection` for no reviews.
   */
  replace(collection: Collection): Promise<void>;
  search(query: SearchQuery): Promise<SearchResult>;
  /** One review with its passages, or null where there is none of that id. */
  review(id: string): Promise<ReviewWithPassages | null>;
  /** The records of all reviews, newest first, then by title. */
  reviews(): Promise<ReviewRecord[]>;
  status(): Promise<IndexStatus>;
  /** Frees what the engine holds open. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}
