import type { SynonymGroup } from './analysis/synonyms.ts';
import type { Passage } from './passage.ts';
import type { SearchQuery } from './query.ts';
import type { SearchResult, Suggestion } from './result.ts';
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
  /** How many of the reviews are invented samples. */
  invented: number;
  themes: Theme[];
};

/**
 * An index that can be searched. Filters, facet counts, paging and which passages match mean the same in
 * every engine; only the order of hits may differ. Whatever is asked of it may throw `IndexReplaced`, once
 * another has taken its place, and `EngineUnavailable` where a server cannot answer.
 */
export interface SearchIndex {
  search(query: SearchQuery): Promise<SearchResult>;
  /** How many passages of each review a search matches, by review id; reviews without any are left out. */
  matchingByReview(query: SearchQuery): Promise<Map<string, number>>;
  /**
   * What may follow what a person has begun to type: themes in the order of the vocabulary, partnerships
   * by their passages, case names, phrases. Only what a search then finds.
   */
  suggest(typed: string): Promise<Suggestion[]>;
  /** One review with its passages, or null where there is none of that id. */
  review(id: string): Promise<ReviewWithPassages | null>;
  /** The records of all reviews, newest first, then by title. */
  reviews(): Promise<ReviewRecord[]>;
  status(): Promise<IndexStatus>;
  /** Throws `EngineUnavailable` unless a search can be answered now; `status` may be known without. */
  check(): Promise<void>;
}

/** What the project asks of a search engine. */
export interface SearchEngine {
  readonly name: 'lunr' | 'meilisearch';
  /**
   * Puts a new index in place of the old. A search meanwhile sees the old or the new, never a
   * mixture; when this throws, the old one is as it was. Throws `EmptyCollection` for no reviews, and
   * `NotReplaced` with a sentence where the engine could not do it.
   */
  replace(collection: Collection): Promise<void>;
  /**
   * The index in use now. Whoever asks several things for one answer asks them of one index, since the
   * next call may give a newer one. Throws `EngineUnavailable` while there is none to use.
   */
  current(): Promise<SearchIndex>;
  /** Frees what the engine holds open. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}
