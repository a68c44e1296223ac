import { onlyDenies, type Label } from '../../labels/labelled-document.ts';
import type { Example } from './example.ts';
import type { Sparse } from '../../learn/grams.ts';
import { fitMargin, marginOf, type Margin } from '../../learn/margin.ts';

/** Documents are learned from in this many parts, each judged by what the others teach. */
const FOLDS = 5;

/** 1 where a labelled passage carries the theme, else 0. */
export function rightFor({ themes }: Label, theme: string): number {
  return themes.includes(theme) ? 1 : 0;
}

/** The first stage: a decision for each theme, and one on whether a passage says that things were absent. */
export type First<T> = { themes: T[]; denial: T };

/** Fits the first stage; passages that may or may not carry a theme are left out of its decision. */
export function fitFirst(
  examples: Example[],
  rows: Sparse[],
  { themes, width }: { themes: string[]; width: number },
): First<Margin> {
  const right = (of: (label: Label) => boolean, counted: number[]) =>
    fitMargin({
      rows: counted.map((i) => rows[i]!),
      right: Uint8Array.from(counted, (i) => (of(examples[i]!.label) ? 1 : 0)),
      width,
    });
  return {
    themes: themes.map((theme) =>
      right(
        (label) => rightFor(label, theme) === 1,
        examples.flatMap(({ label }, i) => (label.optional.includes(theme) ? [] : [i])),
      ),
    ),
    denial: right(onlyDenies, [...examples.keys()]),
  };
}

/** What the first stage says of a row. */
function firstSays(first: First<Margin>, row: Sparse): First<number> {
  return {
    themes: first.themes.map((one) => marginOf(one, row)),
    denial: marginOf(first.denial, row),
  };
}

/** What the first stage says of each example when it was made without the example's document. */
export function unseenFirst(
  examples: Example[],
  rows: Sparse[],
  shape: { themes: string[]; width: number },
): First<number>[] {
  const results: First<number>[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ document }: Example) => document % FOLDS === fold;
    const kept = examples.flatMap((example, i) => (isOut(example) ? [] : [i]));
    const first = fitFirst(
      kept.map((i) => examples[i]!),
      kept.map((i) => rows[i]!),
      shape,
    );
    examples.forEach((example, i) => {
      if (isOut(example)) results[i] = firstSays(first, rows[i]!);
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
