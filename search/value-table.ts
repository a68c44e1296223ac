import { compareLabels } from './facet-values.ts';
import { UNKNOWN } from './facets.ts';

/** The values of a facet by number, with their labels. */
export type Values = { ids: string[]; labels: string[] };

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
    const order = [...ids.keys()].sort((a, b) =>
      compareLabels([ids[a]!, labels[a]!], [ids[b]!, labels[b]!]),
    );
    this.byRank = Uint32Array.from(order);
    this.rank = new Uint32Array(ids.length);
    order.forEach((number, place) => (this.rank[number] = place));
  }
}

/**
 * By value number, the passages of the reviews that have it, or with `byReview` the number of those reviews.
 * `values` are the numbers of the reviews' values, `counts` how many of their passages are counted.
 */
export function countsOfReviews(
  values: Uint32Array,
  size: number,
  counts: Uint32Array,
  byReview: boolean,
): Uint32Array {
  const sums = new Uint32Array(size);
  for (let review = 0; review < counts.length; review++) {
    const count = counts[review]!;
    if (count > 0) sums[values[review]!]! += byReview ? 1 : count;
  }
  return sums;
}

/** How many reviews have any of the passages counted. */
export function reviewsAmong(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
}

/** How many partnerships published those reviews; one that is not known counts for none. */
export function partnershipsAmong(
  { ids }: ValueTable,
  values: Uint32Array,
  counts: Uint32Array,
): number {
  const reviews = countsOfReviews(values, ids.length, counts, true);
  return reviewsAmong(reviews.filter((_, value) => ids[value] !== UNKNOWN));
}
