import { BUCKET_COUNT, gramRow, type Sparse } from '../../learn/grams.ts';
import { withSigns } from '../../learn/weights.ts';
import { KIND_IDS } from '../../../search/vocabulary.ts';
import type { Hint, Look } from './look.ts';

/** How much hints, rules, denials and kinds count beside the parts of the text, whose length is 1. */
const SCALE = { hints: 0.5, rules: 0.7, denied: 0.5, headings: 0.3, kind: 0.3 };
/** Hints that are denied more often say no more. */
const MOST_DENIED = 2;

/** How many numbers the first stage weighs beside the buckets of the text. */
function signCount(themes: number): number {
  return 4 * themes + KIND_IDS.length;
}

/** How many numbers it weighs in all. */
export function firstWidth(themes: number): number {
  return BUCKET_COUNT + signCount(themes);
}

/**
 * What the first stage weighs, by weights that each theme has for itself: the words of the passage and
 * their parts, then the hints, rules, denials and heading hints of every theme, and the kind.
 */
export function firstRow(
  look: Look,
  hints: Hint[],
  themes: string[],
  rarities: Uint8Array,
): Sparse {
  const signs = new Float64Array(signCount(themes.length));
  const [byHint, byRule, byDenial, byHeading, byKind] = [0, 1, 2, 3, 4].map((i) =>
    signs.subarray(i * themes.length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const themeOf = (hint: number) => hints[hint]!.theme;
  for (const { hint } of look.hints) byHint[themeOf(hint)]! += 1;
  for (const hint of look.denied) byDenial[themeOf(hint)]! += 1;
  for (let theme = 0; theme < themes.length; theme++) {
    byHint[theme] = Math.log1p(byHint[theme]!) * SCALE.hints;
    byDenial[theme] = Math.min(MOST_DENIED, byDenial[theme]!) * SCALE.denied;
  }
  for (const { id } of look.rules) byRule[themes.indexOf(id)] = SCALE.rules;
  for (const { hint } of look.headingHints) byHeading[themeOf(hint)] = SCALE.headings;
  if (look.kind >= 0) byKind[look.kind] = SCALE.kind;
  return withSigns(gramRow(look, rarities), signs);
}
