import { Synonyms } from '../analysis/synonyms.ts';
import type { IndexStatus } from '../engine.ts';
import { isReviewFacet, REVIEW_FACETS, reviewValue, type ReviewFacet } from '../facet-values.ts';
import { UNKNOWN, type FacetName } from '../facets.ts';
import type { ReviewRecord } from '../review.ts';
import { AGENCIES, KINDS } from '../vocabulary.ts';
import type { About } from './documents.ts';
import type { IndexNames } from './names.ts';
import { SynonymWords } from './synonym-words.ts';

type OfReviews = { values: string[]; labels: Map<string, string> };

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
  /** By passage facet, its values by the number they are counted in reviews under. */
  readonly values: About['values'];
  readonly themeLabels: ReadonlyMap<string, string>;
  readonly #numbers: ReadonlyMap<string, number>;
  /** By facet of the review: the value of each review by its number, and the labels of the values. */
  readonly #ofReviews: Record<ReviewFacet, OfReviews>;

  readonly #known: Record<ReviewFacet, ReadonlySet<string>>;

  constructor(names: IndexNames, about: About, records: ReviewRecord[]) {
    this.names = names;
    this.build = about.build;
    this.synonyms = new Synonyms(about.synonyms);
    this.synonymWords = new SynonymWords(about.synonyms);
    this.records = records;
    this.values = about.values;
    this.themeLabels = new Map(about.themes.map(({ id, label }) => [id, label]));
    this.#numbers = new Map(records.map(({ id }, number) => [id, number]));
    this.#ofReviews = Object.fromEntries(
      REVIEW_FACETS.map((facet) => {
        const own = records.map((record) => reviewValue(record, facet));
        return [facet, { values: own.map(([id]) => id), labels: new Map(own) }];
      }),
    ) as Record<ReviewFacet, OfReviews>;
    this.#known = Object.fromEntries(
      REVIEW_FACETS.map((facet) => [facet, new Set(this.valuesOf(facet))]),
    ) as unknown as Record<ReviewFacet, ReadonlySet<string>>;
    const { builtAt, reviews, passages, sample, themes } = about;
    const partnerships = [...this.known('partnership')].filter((id) => id !== UNKNOWN).length;
    const counts = { reviews, passages, partnerships };
    this.status = { builtAt, ...counts, sample, themes };
  }

  /** The number of a review, or null where the index has none of this id. */
  numberOf(review: string): number | null {
    return this.#numbers.get(review) ?? null;
  }

  /** By number of the review, the value it has in a facet. */
  valuesOf(facet: ReviewFacet): readonly string[] {
    return this.#ofReviews[facet].values;
  }

  /** Every value that the index has in a facet of the review. */
  known(facet: ReviewFacet): ReadonlySet<string> {
    return this.#known[facet];
  }

  /** What people read for a value; the value itself where nothing of the index has it. */
  label(facet: FacetName, value: string): string {
    if (isReviewFacet(facet)) return this.#ofReviews[facet].labels.get(value) ?? value;
    const labels: Record<Exclude<FacetName, ReviewFacet>, (id: string) => string | undefined> = {
      theme: (id) => this.themeLabels.get(id),
      kind: (id) => (KINDS as Record<string, string>)[id],
      agency: (id) => (AGENCIES as Record<string, string>)[id],
    };
    return labels[facet](value) ?? value;
  }
}
