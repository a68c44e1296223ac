import { seek, type Found } from './found.ts';
import { startOf } from './start-of.ts';

/**
 * The part of a page of passages from `start` to `end`, best score first and the lower number among
 * equals. Only that part is sorted, so a late page costs what an early one does.
 */
export function bestFirst({ passages, scores }: Found, start: number, end: number): Uint32Array {
  let top = 0;
  for (const score of scores) top = Math.max(top, score);
  const having = new Uint32Array(top + 1);
  for (const score of scores) having[score]! += 1;
  let above = 0;
  let highest = top;
  while (highest > 0 && above + having[highest]! <= start) above += having[highest--]!;
  let lowest = highest;
  let within = above + having[highest]!;
  while (lowest > 0 && within < end) within += having[--lowest]!;
  const places: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! <= highest && scores[i]! >= lowest) places.push(i);
  }
  places.sort((a, b) => scores[b]! - scores[a]! || a - b);
  return Uint32Array.from(places.slice(start - above, end - above), (i) => passages[i]!);
}

/** The same part with the reviews in a given order, and the passages of each in theirs. */
export function byReviews(
  passages: Uint32Array,
  reviews: Uint32Array,
  inReviews: Uint32Array,
  reviewEnds: Uint32Array,
  { start, end }: { start: number; end: number },
): Uint32Array {
  const chosen: number[] = [];
  let before = 0;
  for (const review of reviews) {
    const count = inReviews[review]!;
    if (count > 0 && before + count > start && before < end) {
      let at = seek(passages, startOf(reviewEnds, review), 0);
      for (let place = before; place < before + count; place++, at++) {
        if (place >= start && place < end) chosen.push(passages[at]!);
      }
    }
    before += count;
    if (before >= end) break;
  }
  return Uint32Array.from(chosen);
}

/** One passage for each review: its best by score, or its first. */
export function bestOfEach(
  { passages, scores }: Found,
  reviewOf: Uint32Array,
  byScore: boolean,
): Found {
  const best: number[] = [];
  const ofBest: number[] = [];
  let review = -1;
  for (let i = 0; i < passages.length; i++) {
    const own = reviewOf[passages[i]!]!;
    if (own !== review) {
      review = own;
      best.push(passages[i]!);
      ofBest.push(scores[i]!);
    } else if (byScore && scores[i]! > ofBest.at(-1)!) {
      best[best.length - 1] = passages[i]!;
      ofBest[ofBest.length - 1] = scores[i]!;
    }
  }
  return { passages: Uint32Array.from(best), scores: Uint32Array.from(ofBest) };
}
