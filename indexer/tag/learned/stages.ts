import type { LabelledPassage } from '../../labels/labelled-document.ts';
import type { Example } from './example.ts';
import { fit, weigh, type Linear } from './logistic.ts';

/** Documents are learned from in this many parts, each judged by what the others teach. */
const FOLDS = 5;
/** How strongly weights are held down; chosen on the choosing part. */
export const PENALTY = { first: 0.05, second: 1 };
/** 1 where a labelled passage carries the theme, else 0. */
export function rightFor({ themes }: LabelledPassage, theme: string): number {
  return themes.includes(theme) ? 1 : 0;
}

/** Fits the first stage of every theme; passages that may or may not carry it are left out of its. */
export function fitFirst(examples: Example[], rows: Float64Array[], themes: string[]): Linear[] {
  return themes.map((theme) => {
    const counted = examples.flatMap(({ label }, i) => (label.optional.includes(theme) ? [] : [i]));
    return fit({
      rows: counted.map((i) => rows[i]!),
      right: Uint8Array.from(counted, (i) => rightFor(examples[i]!.label, theme)),
      penalty: PENALTY.first,
    });
  });
}

/** What the first stage says of each example when it was made without the example's document. */
export function unseenFirst(
  examples: Example[],
  rows: Float64Array[],
  themes: string[],
): Float64Array[] {
  const results: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ document }: Example) => document % FOLDS === fold;
    const kept = examples.flatMap((example, i) => (isOut(example) ? [] : [i]));
    const first = fitFirst(
      kept.map((i) => examples[i]!),
      kept.map((i) => rows[i]!),
      themes,
    );
    examples.forEach((example, i) => {
      if (isOut(example)) results[i] = Float64Array.from(first, (one) => weigh(one, rows[i]!));
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
