import { Synonyms } from '../analysis/synonyms.ts';
import type { IndexStatus } from '../engine.ts';
import {
  labelOf,
  PASSAGE_FACETS,
  REVIEW_FACETS,
  reviewValue,
  type ReviewFacet,
} from '../facet-values.ts';
import { UNKNOWN, type FacetName } from '../facets.ts';
import type { ReviewRecord } from '../review.ts';
import { ValueTable, type Values } from '../value-table.ts';
import type { About, KnownReview, ValuesInReview } from './documents.ts';
import type { IndexNames } from './names.ts';
import { SynonymWords } from './synonym-words.ts';

/** By review number, the number of the review's value in a facet. */
type OfReviews = { values: Values; of: Uint32Array };

function ofReviews(facet: ReviewFacet, records: ReviewRecord[]): OfReviews {
  const numbers = new Map<string, number>();
  const values: Values = { ids: [], labels: [] };
  const of = records.map((record) => {
    const [id, label] = reviewValue(record, facet);
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, values.ids.length);
    values.labels.push(label);
    return values.ids.push(id) - 1;
  });
  return { values, of: Uint32Array.from(of) };
}

/**
 * What is known of an index without asking it: its reviews, which are held in memory, and the words for its
 * values. What a facet of the review counts is worked out from them.
 */
export class IndexFacts {
  readonly names: IndexNames;
  readonly build: string;
  readonly status: IndexStatus;
  readonly synonyms: Synonyms;
  readonly synonymWords: SynonymWords;
  /** By number. */
  readonly records: readonly ReviewRecord[];
  readonly themeLabels: ReadonlyMap<string, string>;
  /** The values of each facet; those of a passage by the number under which they are counted in reviews. */
  readonly values: Record<FacetName, ValueTable>;
  /** By facet of the review and by review number, the number of its value. */
  readonly ofReviews: Record<ReviewFacet, Uint32Array>;
  /** By review number, the numbers of the values that any of its passages has. */
  readonly inReviews: readonly ValuesInReview[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(names: IndexNames, about: About, reviewsKnown: KnownReview[]) {
    const records = reviewsKnown.map(({ record }) => record);
    this.names = names;
    this.build = about.build;
    this.synonyms = new Synonyms(about.synonyms);
    this.synonymWords = new SynonymWords(about.synonyms);
    this.records = records;
    this.inReviews = reviewsKnown.map(({ values }) => values);
    this.themeLabels = new Map(about.themes.map(({ id, label }) => [id, label]));
    this.#numbers = new Map(records.map(({ id }, number) => [id, number]));
    const reviewFacets = REVIEW_FACETS.map((facet): [ReviewFacet, OfReviews] => [
      facet,
      ofReviews(facet, records),
    ]);
    this.ofReviews = Object.fromEntries(
      reviewFacets.map(([facet, { of }]) => [facet, of]),
    ) as typeof this.ofReviews;
    this.values = Object.fromEntries([
      ...reviewFacets.map(([facet, { values }]) => [facet, new ValueTable(values)]),
      ...PASSAGE_FACETS.map((facet) => {
        const ids = about.values[facet];
        const labels = ids.map((id) => labelOf(facet, id, this.themeLabels));
        return [facet, new ValueTable({ ids, labels })];
      }),
    ]) as typeof this.values;
    const { builtAt, reviews, passages, invented, themes } = about;
    const partnerships = this.values.partnership.ids.filter((id) => id !== UNKNOWN).length;
    this.status = { builtAt, reviews, passages, partnerships, invented, themes };
  }

  /** The number of a review, or null where the index has none of this id. */
  numberOf(review: string): number | null {
    return this.#numbers.get(review) ?? null;
  }
}
