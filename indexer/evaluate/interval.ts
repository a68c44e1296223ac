import { drawing } from './drawing.ts';
import { f1, scoreOf, together, type Judged } from './score.ts';

/** Draws to find an interval by, and the share of them that lies within it. */
const DRAWS = 1000;
const WITHIN = 0.95;

/**
 * Between which figures the micro-F1 over documents like these lies, 95 times of a hundred: from
 * drawing as many documents out of them, with repeats, over and over.
 */
export function interval(documents: Judged[][]): [low: number, high: number] {
  const next = drawing(1);
  const counts = documents.map((judged) => together(scoreOf(judged).themes.values()));
  const figures = Array.from({ length: DRAWS }, () =>
    f1(together(counts.map(() => counts[Math.floor(next() * counts.length)]!))),
  ).sort((a, b) => a - b);
  const tail = Math.floor((DRAWS * (1 - WITHIN)) / 2);
  return [figures[tail]!, figures[DRAWS - 1 - tail]!];
}
