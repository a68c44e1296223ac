import type { Figures } from '../tag/figures.ts';
import { byWriter, type Evaluated } from './evaluate.ts';
import { kindsRight, together, type Counts } from './score.ts';

function inOrder(counts: Map<string, Counts>): Record<string, Counts> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The figures of a part of the project's own labels, as the page shows them. */
export function figuresOf({ score, documents }: Evaluated): Figures {
  const { judged, right } = kindsRight(score);
  return {
    documents: documents.length,
    passages: score.units,
    all: together(score.themes.values()),
    writers: inOrder(byWriter(documents)),
    denied: {
      of: documents.reduce((sum, { denied }) => sum + denied, 0),
      tagged: documents.flatMap(({ deniedTagged }) => deniedTagged).length,
    },
    kinds: { of: judged, right },
    themes: inOrder(score.themes),
  };
}
