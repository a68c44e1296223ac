import type { ReviewWithPassages } from '../engine.ts';
import type { Passage } from '../passage.ts';
import type { ReviewRecord } from '../review.ts';

/** A passage beside the record of its review, the unit the embedded index is made of. */
export type Entry = { passage: Passage; review: ReviewRecord };

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Newer first, unknown years last, then by review and place: the order in which ties break. */
function compareNewest(a: Entry, b: Entry): number {
  return (b.review.year ?? -Infinity) - (a.review.year ?? -Infinity) || comparePlace(a, b);
}

/** By review and place in it. */
export function comparePlace(a: Entry, b: Entry): number {
  return (
    compareText(a.passage.reviewId, b.passage.reviewId) || a.passage.position - b.passage.position
  );
}

/**
 * All passages, newest review first. Their numbers in this list are the numbers of the index, so
 * the lower number wins a tie and the passages of one review stand together.
 */
export function entriesOf(reviews: ReviewWithPassages[]): Entry[] {
  return reviews
    .flatMap(({ review, passages }) => passages.map((passage) => ({ passage, review })))
    .sort(compareNewest);
}
