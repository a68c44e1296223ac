import { addBits, allBits, keepBits, noBits, setBit, type Bits } from './bits.ts';
import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import type { Passage } from '../passage.ts';
import { REVIEW_FIELDS, type ReviewRecord } from '../review.ts';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  KINDS,
  OUTCOMES,
  REVIEW_TYPES,
} from '../vocabulary.ts';

/** The facets that are the same for all passages of a review. */
export const REVIEW_FACETS = Object.values(REVIEW_FIELDS).flatMap((use) =>
  'facet' in use ? [use.facet] : [],
);
export type ReviewFacet = (typeof REVIEW_FACETS)[number];

/** The facets that each passage has for itself. */
export type PassageFacet = Exclude<FacetName, ReviewFacet>;

/** True for a facet that is the same for all passages of a review. */
export function isReviewFacet(name: FacetName): name is ReviewFacet {
  return (REVIEW_FACETS as FacetName[]).includes(name);
}

export const PASSAGE_FACETS = FACET_NAMES.filter(
  (name): name is PassageFacet => !isReviewFacet(name),
);

type Value = [id: string, label: string];

/** The value a review has in each of its facets. */
export function reviewValue(review: ReviewRecord, facet: ReviewFacet): Value {
  switch (facet) {
    case 'partnership':
      return [review.partnership.id, review.partnership.label];
    case 'reviewType':
      return [review.reviewType, REVIEW_TYPES[review.reviewType]];
    case 'documentType':
      return [review.documentType, DOCUMENT_TYPES[review.documentType]];
    case 'outcome':
      return [review.outcome, OUTCOMES[review.outcome]];
    case 'ageBand':
      return [review.ageBand, AGE_BANDS[review.ageBand]];
    case 'review':
      return [review.id, review.title];
    case 'year':
      return review.year === null
        ? [UNKNOWN, 'Year unknown']
        : [String(review.year), String(review.year)];
  }
}

/** The values a passage has in each of its facets. */
export function passageValues(
  passage: Passage,
  facet: PassageFacet,
  themeLabels: ReadonlyMap<string, string>,
): Value[] {
  switch (facet) {
    case 'theme':
      return passage.themes.map(({ id }) => [id, themeLabels.get(id) ?? id]);
    case 'kind':
      return [[passage.kind, KINDS[passage.kind]]];
    case 'agency':
      return passage.agencies.length > 0
        ? passage.agencies.map((id) => [id, AGENCIES[id]])
        : [[UNKNOWN, AGENCIES.unknown]];
  }
}

/** The values of a facet by number, with their labels. */
export type Values = { ids: string[]; labels: string[] };

const byLabel = new Intl.Collator('en', { numeric: true });

/** Values with what is worked out of them once: their numbers, and the order of their labels. */
export class ValueTable {
  readonly ids: string[];
  readonly labels: string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By number: the place of the value in the order of labels. */
  readonly rank: Uint32Array;
  /** By place in the order of labels: the value's number. */
  readonly byRank: Uint32Array;

  constructor({ ids, labels }: Values) {
    this.ids = ids;
    this.labels = labels;
    this.numbers = new Map(ids.map((id, number) => [id, number]));
    const order = [...ids.keys()].sort(
      (a, b) => byLabel.compare(labels[a]!, labels[b]!) || (ids[a]! < ids[b]! ? -1 : 1),
    );
    this.byRank = Uint32Array.from(order);
    this.rank = new Uint32Array(ids.length);
    order.forEach((number, place) => (this.rank[number] = place));
  }
}

/** The values that each passage has of a facet. */
export class ManyValued {
  /** For each passage the numbers of its values, one after another; `ends` says where those of each end. */
  readonly ends: Uint32Array;
  readonly of: Uint16Array;
  /** By value: the passages that have it. */
  readonly having: readonly Bits[];

  constructor({ ends, of }: { ends: Uint32Array; of: Uint16Array }, values: number) {
    this.ends = ends;
    this.of = of;
    this.having = Array.from({ length: values }, () => noBits(ends.length));
    let at = 0;
    for (let passage = 0; passage < ends.length; passage++) {
      for (; at < ends[passage]!; at++) setBit(this.having[of[at]!]!, passage);
    }
  }

  /** The passages that have any of these values, or with `all` every one. */
  with(values: number[], all: boolean): Bits {
    const found = all ? allBits(this.ends.length) : noBits(this.ends.length);
    for (const value of values) {
      if (all) keepBits(found, this.having[value]!);
      else addBits(found, this.having[value]!);
    }
    return found;
  }
}

/** All columns of an index. */
export type Columns = {
  /** By review number: the number of its value. */
  ofReview: Record<ReviewFacet, Uint32Array>;
  ofPassage: Record<PassageFacet, ManyValued>;
  /** Themes a passage may carry, by the numbers of the theme facet. */
  possible: ManyValued;
  values: Record<FacetName, ValueTable>;
  /** By passage, the number of its review; the passages of a review stand together. */
  reviewOf: Uint32Array;
  /** By review, one more than its last passage. */
  reviewEnds: Uint32Array;
};
