import type { ReviewRecord } from '../../search/review.ts';
import type { LabelOf } from '../api/labels.ts';

/**
 * The reviews that have all the words somewhere in their title, partnership, cases, year or type;
 * newest first, those without a year last.
 */
export function reviewsWith<T extends ReviewRecord>(
  reviews: readonly T[],
  words: string,
  labelOf: LabelOf,
): T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return reviews
    .filter((review) => {
      const known = knownOf(review, labelOf).toLowerCase();
      return wanted.every((word) => known.includes(word));
    })
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title, 'en-GB'));
}

function knownOf(review: ReviewRecord, labelOf: LabelOf): string {
  return [
    review.title,
    review.partnership.label,
    review.partnership.asPublished,
    ...review.caseNames,
    review.year ?? 'year unknown',
    labelOf('reviewType', review.reviewType),
    labelOf('documentType', review.documentType),
  ].join(' ');
}
