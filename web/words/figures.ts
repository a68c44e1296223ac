import type { ThemeFigures } from '../../search/theme.ts';
import { count, number } from './count.ts';

/** How many tags were given, save those that count neither way. */
export function givenIn({ right, wrong }: ThemeFigures): number {
  return right + wrong;
}

/** How many passages should have been given the tag. */
export function labelledIn({ right, missed }: ThemeFigures): number {
  return right + missed;
}

/** A part of a whole: `15 of 20`. */
export function outOf(part: number, whole: number): string {
  return `${number(part)} of ${number(whole)}`;
}

/** A part of a whole in hundredths: `75%`. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${Math.round((100 * part) / whole)}%`;
}

/** How often a theme's tags were right in the test, as one sentence. */
export function figuresSentence(figures: ThemeFigures | null): string {
  if (figures === null) return 'Not measured yet.';
  const { right } = figures;
  const given = givenIn(figures);
  const labelled = labelledIn(figures);
  const were = right === 1 ? 'was' : 'were';
  const tags =
    given === 0 ? 'this tag was never given' : `${outOf(right, given)} of these tags ${were} right`;
  const found =
    labelled === 0
      ? 'no passage was on the theme'
      : `${number(right)} of ${count(labelled, 'passage')} on the theme ${were} found`;
  return `In our test ${tags}, and ${found}.`;
}

/** The figures of several themes added up. */
export function together(all: readonly ThemeFigures[]): ThemeFigures {
  return all.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );
}

/** Tags that are right and passages that are found as one number from 0 to 1, their harmonic mean (F1). */
export function f1({ right, wrong, missed }: ThemeFigures): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}
