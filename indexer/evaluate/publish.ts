import type { Figures } from '../tag/figures.ts';
import type { Evaluated } from './evaluate.ts';
import { together } from './score.ts';

/** The figures of a set as the page shows them. */
export function figuresOf({ score, documents }: Evaluated): Figures {
  const byName = [...score.themes].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    documents: documents.length,
    passages: score.units,
    all: together(score.themes.values()),
    themes: Object.fromEntries(byName),
  };
}
