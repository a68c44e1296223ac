import { cite } from './citation.ts';
import type { Passage, Span, ThemeTag } from './passage.ts';
import type { Hit } from './result.ts';
import type { ReviewRecord } from './review.ts';

/** What a search adds to a passage; the defaults suit a passage that was read, not searched for. */
export type Match = { highlights: Span[]; score: number; otherMatches: number };

const READ_ONLY: Match = { highlights: [], score: 0, otherMatches: 0 };

/** A passage with what a reader needs of its review. `themeLabels` maps theme ids to labels. */
export function toHit(
  passage: Passage,
  review: ReviewRecord,
  themeLabels: ReadonlyMap<string, string>,
  match: Match = READ_ONLY,
): Hit {
  const labelled = (tag: ThemeTag) => ({ ...tag, label: themeLabels.get(tag.id) ?? tag.id });
  return {
    ...passage,
    reviewTitle: review.title,
    partnership: { id: review.partnership.id, label: review.partnership.label },
    year: review.year,
    yearBasis: review.yearBasis,
    reviewType: review.reviewType,
    documentType: review.documentType,
    invented: review.invented,
    citation: cite(passage, review),
    themes: passage.themes.map(labelled),
    possibleThemes: passage.possibleThemes.map(labelled),
    highlights: match.highlights,
    score: match.score,
    otherMatches: match.otherMatches,
  };
}

/** Enough digits to tell hits apart, few enough to read. */
const SCORE_DIGITS = 4;

/** A score as replies give it: 1 for the best match of a query, whose score is `top`; 0 where nothing scores. */
export function shareOf(score: number, top: number): number {
  return top > 0 ? Number(Math.min(1, score / top).toFixed(SCORE_DIGITS)) : 0;
}
