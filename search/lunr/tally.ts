import { isReviewFacet } from '../facet-values.ts';
import type { FacetName } from '../facets.ts';
import type { FacetValue } from '../result.ts';
import { countBits, countBoth, placesOf, type Bits } from './bits.ts';
import { startOf } from './start-of.ts';
import type { Columns, ManyValued, ValueTable } from './columns.ts';

/** So many numbers full of bits are counted in the time that one passage takes. */
const COUNTED_AT_ONCE = 8;

/** How many of the passages each review has. */
export function perReview(passages: Bits, reviewEnds: Uint32Array): Uint32Array {
  let start = 0;
  return reviewEnds.map((end) => {
    const count = countBits(passages, start, end);
    start = end;
    return count;
  });
}

/** By value: passages of the reviews that have it, or the number of those reviews. */
function ofReviews(values: Uint32Array, size: number, counts: Uint32Array, byReview: boolean) {
  const sums = new Uint32Array(size);
  for (let review = 0; review < counts.length; review++) {
    const count = counts[review]!;
    if (count > 0) sums[values[review]!]! += byReview ? 1 : count;
  }
  return sums;
}

/** By value: the passages that have it, of those listed; with `reviewOf`, the reviews they are of. */
function ofListed(
  { ends, of }: ManyValued,
  size: number,
  passages: Uint32Array,
  reviewOf: Uint32Array | null,
): Uint32Array {
  const counts = new Uint32Array(size);
  // One more than the last review counted, so that 0 is none.
  const last = new Uint32Array(size);
  for (const passage of passages) {
    const review = reviewOf === null ? 0 : reviewOf[passage]! + 1;
    for (let at = startOf(ends, passage); at < ends[passage]!; at++) {
      const value = of[at]!;
      if (review > 0 && last[value] === review) continue;
      last[value] = review;
      counts[value]! += 1;
    }
  }
  return counts;
}

/** What the counts of a facet are taken from. */
type Counted = {
  passages: Bits;
  /** `perReview` of these passages. */
  inReviews: Uint32Array;
  /** True where reviews are counted, not passages. */
  byReview: boolean;
};

/** The count of each value of a facet, by its number: exact. */
export function countsOf(
  facet: FacetName,
  { ofReview, ofPassage, values, reviewOf }: Columns,
  { passages, inReviews, byReview }: Counted,
): Uint32Array {
  const size = values[facet].ids.length;
  if (isReviewFacet(facet)) return ofReviews(ofReview[facet], size, inReviews, byReview);
  const column = ofPassage[facet];
  const total = inReviews.reduce((sum, count) => sum + count, 0);
  // Many passages are counted by their bits, value by value; few, one by one.
  if (!byReview && total > (size * passages.length) / COUNTED_AT_ONCE) {
    return Uint32Array.from(column.having, (having) => countBoth(passages, having));
  }
  return ofListed(column, size, placesOf(passages, total), byReview ? reviewOf : null);
}

/**
 * The values of a facet as replies list them: those with passages, most first and then by label, up to
 * `most` of them, and every value asked for, at 0 where it has none.
 */
export function listed(
  table: ValueTable,
  counts: Uint32Array,
  wanted: ReadonlySet<string> | null,
  most: number,
): FacetValue[] {
  const { ids, labels, rank, byRank } = table;
  const selected = (number: number) => wanted?.has(ids[number]!) ?? false;
  // A count and the place of its label in one number, so that sorting compares numbers alone.
  const keys = new Float64Array(ids.length);
  let length = 0;
  for (let number = 0; number < ids.length; number++) {
    if (counts[number]! > 0 || selected(number)) {
      keys[length++] = rank[number]! - counts[number]! * ids.length;
    }
  }
  const order = keys.subarray(0, length).sort();
  const values: FacetValue[] = [];
  for (let place = 0; place < length; place++) {
    const key = order[place]!;
    const at = ((key % ids.length) + ids.length) % ids.length;
    const number = byRank[at]!;
    if (place >= most && !selected(number)) continue;
    values.push({
      value: ids[number]!,
      label: labels[number]!,
      count: counts[number]!,
      selected: selected(number),
    });
  }
  return values;
}
