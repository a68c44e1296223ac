import { isReviewFacet } from '../facet-values.ts';
import type { FacetName } from '../facets.ts';
import { countsOfReviews } from '../value-table.ts';
import { countBits, countBoth, placesOf, type Bits } from './bits.ts';
import { startOf } from './start-of.ts';
import type { Columns, ManyValued } from './columns.ts';

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
  if (isReviewFacet(facet)) return countsOfReviews(ofReview[facet], size, inReviews, byReview);
  const column = ofPassage[facet];
  const total = inReviews.reduce((sum, count) => sum + count, 0);
  // Many passages are counted by their bits, value by value; few, one by one.
  if (!byReview && total > (size * passages.length) / COUNTED_AT_ONCE) {
    return Uint32Array.from(column.having, (having) => countBoth(passages, having));
  }
  return ofListed(column, size, placesOf(passages, total), byReview ? reviewOf : null);
}
