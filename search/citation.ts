import type { Passage } from './passage.ts';
import type { ReviewRecord } from './review.ts';
import { KINDS } from './vocabulary.ts';

function yearOf({ year, yearBasis }: ReviewRecord): string {
  if (year === null) return 'year unknown';
  return yearBasis === 'inferred' ? `${year}, year inferred` : String(year);
}

/**
 * How a passage is cited, short of its address: partnership, title (year), kind and heading, and
 * the page where the document has pages. A year that was inferred says so.
 */
export function cite(passage: Passage, review: ReviewRecord): string {
  const place = [KINDS[passage.kind], ...passage.headings.slice(-1)].join(', ');
  const parts = [
    review.partnership.asPublished || review.partnership.label,
    `${review.title} (${yearOf(review)})`,
    place,
    ...(passage.page === null ? [] : [`page ${passage.page}`]),
  ];
  return parts.join('. ');
}
