import type { Label } from '../../labels/labelled-document.ts';
import type { Example } from './example.ts';
import type { Sparse } from '../../learn/grams.ts';
import { fitMargin, marginOf, type Margin } from '../../learn/margin.ts';

/** Documents are learned from in this many parts, each judged by what the others teach. */
const FOLDS = 5;

/** 1 where a labelled passage carries the theme, else 0. */
export function rightFor({ themes }: Label, theme: string): number {
  return themes.includes(theme) ? 1 : 0;
}

/** Fits the first stage, a decision for each theme; passages that may or may not carry it are left out. */
export function fitFirst(
  examples: Example[],
  rows: Sparse[],
  { themes, width }: { themes: string[]; width: number },
): Margin[] {
  return themes.map((theme) => {
    const counted = examples.flatMap(({ label }, i) => (label.optional.includes(theme) ? [] : [i]));
    return fitMargin({
      rows: counted.map((i) => rows[i]!),
      right: Uint8Array.from(counted, (i) => rightFor(examples[i]!.label, theme)),
      width,
    });
  });
}

/** By example, the margin of each theme when the first stage was made without the example's document. */
export function unseenFirst(
  examples: Example[],
  rows: Sparse[],
  shape: { themes: string[]; width: number },
): number[][] {
  const results: number[][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ document }: Example) => document % FOLDS === fold;
    const kept = examples.flatMap((example, i) => (isOut(example) ? [] : [i]));
    const first = fitFirst(
      kept.map((i) => examples[i]!),
      kept.map((i) => rows[i]!),
      shape,
    );
    examples.forEach((example, i) => {
      if (isOut(example)) results[i] = first.map((one) => marginOf(one, rows[i]!));
    });
  }
  return results;
}

/** Brings each number to mean 0 and spread 1 over the rows. */
export function standard(rows: Float64Array[]): { mean: number[]; spread: number[] } {
  const width = rows[0]!.length;
  const mean = Array.from({ length: width }, (_, i) =>
    rows.reduce((sum, row) => sum + row[i]! / rows.length, 0),
  );
  const spread = mean.map((middle, i) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[i]! - middle) ** 2 / rows.length, 0) || 1),
  );
  return { mean, spread };
}
