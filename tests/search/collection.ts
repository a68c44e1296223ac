import type { Collection, ReviewWithPassages } from '../../search/engine.ts';
import { passageId } from '../../search/ids.ts';
import type { Passage, ThemeTag } from '../../search/passage.ts';
import type { Review } from '../../search/review.ts';
import type { Theme } from '../../search/theme.ts';

/** Themes enough to tell facets apart. */
export const THEMES: Theme[] = ['safe-sleep', 'domestic-abuse', 'fathers', 'housing'].map((id) => ({
  id,
  label: `Label of ${id}`,
  covers: 'Something.',
  named: id !== 'housing',
  figures: id === 'housing' ? null : { right: 3, wrong: 1, missed: 2 },
}));

/** What a test cares about in a passage; the rest is filled in. */
type PassageSketch = Partial<Omit<Passage, 'themes' | 'possibleThemes'>> & {
  text: string;
  themes?: string[];
  possibleThemes?: string[];
};

/** What a test cares about in a review; the rest is filled in. */
export type ReviewSketch = Partial<Review> & { id: string; sketches: PassageSketch[] };

const NOT_KNOWN = { basis: 'unknown', evidence: null } as const;

function tagOf(id: string): ThemeTag {
  return { id, from: 'text', evidence: [[0, 1]], heading: null };
}

function passageOf(sketch: PassageSketch, reviewId: string, position: number): Passage {
  return {
    id: passageId(reviewId, '', sketch.text, position),
    reviewId,
    position,
    kind: 'finding',
    headings: [],
    leadIn: null,
    page: null,
    answers: [],
    caseNames: [],
    agencies: [],
    ...sketch,
    themes: (sketch.themes ?? []).map(tagOf),
    possibleThemes: (sketch.possibleThemes ?? []).map(tagOf),
  };
}

function themeCounts(passages: Passage[]): Review['themes'] {
  return THEMES.flatMap(({ id, label }) => {
    const carrying = passages.filter(({ themes }) => themes.some((tag) => tag.id === id)).length;
    return carrying > 0 ? [{ id, label, passages: carrying }] : [];
  });
}

/** A whole review with its passages from a sketch of it. */
export function reviewOf({ id, sketches, ...known }: ReviewSketch): ReviewWithPassages {
  const passages = sketches.map((sketch, position) => passageOf(sketch, id, position));
  const partnership = known.partnership ?? { id: 'northmere', label: 'Northmere', asPublished: '' };
  const review: Review = {
    id,
    title: `Review ${id}`,
    partnership,
    year: null,
    yearBasis: 'unknown',
    reviewType: 'scr',
    documentType: 'overview-report',
    caseNames: [],
    outcome: 'death',
    ageBand: 'under-1',
    agencies: [],
    passages: passages.length,
    themes: themeCounts(passages),
    invented: true,
    source: { file: `${id}.txt`, format: 'text', pages: null, url: null, accessed: null },
    cases: [],
    warnings: [],
    outline: [],
    metadata: {
      title: { value: `Review ${id}`, ...NOT_KNOWN },
      partnership: { value: partnership, ...NOT_KNOWN },
      published: { value: null, ...NOT_KNOWN },
      year: { value: null, ...NOT_KNOWN },
      reviewType: { value: 'scr', ...NOT_KNOWN },
      documentType: { value: 'overview-report', ...NOT_KNOWN },
      caseNames: { value: [], ...NOT_KNOWN },
      outcome: { value: 'death', ...NOT_KNOWN },
      ageBand: { value: 'under-1', ...NOT_KNOWN },
      agencies: { value: [], ...NOT_KNOWN },
      leadReviewer: { value: null, ...NOT_KNOWN },
      reviewPeriod: { value: null, ...NOT_KNOWN },
    },
    ...known,
  };
  return { review, passages };
}

/** A collection of sketched reviews, with the synonyms a test needs. */
export function collectionOf(sketches: ReviewSketch[], synonyms: string[][] = []): Collection {
  return { themes: THEMES, synonyms, reviews: sketches.map(reviewOf) };
}
