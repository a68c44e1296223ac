import { chance, fit } from '../../learn/logistic.ts';
import type { Label } from '../../labels/labelled-document.ts';

/**
 * What the two ways of reading a passage say, as log-odds: for each theme, null where meaning says nothing;
 * and what meaning says for the passage's being a denial, one that names things only to say they were
 * absent, and for each theme's being said to be absent.
 */
export type Odds = {
  byWords: number[];
  byMeaning: (number | null)[];
  denial: number;
  denied: number[];
};

/** From these log-odds on it is in doubt whether something is denied; chosen on the choosing part. */
const IN_DOUBT = -6;

/**
 * By so much the log-odds of a theme's being denied are raised, since giving what is denied costs more
 * trust than missing a theme; chosen on the choosing part.
 */
const CAUTION = 2;

/** True where a passage may say of a theme that it was absent. */
export function mayBeDenied({ denial, denied }: Odds, theme: number): boolean {
  return denial >= IN_DOUBT || denied[theme]! >= IN_DOUBT;
}

/** How much each of the two counts. */
export type Together = { bias: number; words: number; meaning: number };

/** Before anything was weighed, words count alone. */
export const WORDS_ALONE: Together = { bias: 0, words: 1, meaning: 0 };

/**
 * The chance of each theme from both ways of reading, and of neither the passage nor the theme being denied;
 * from words alone where meaning says nothing.
 */
export function chancesOf(
  { byWords, byMeaning, denial, denied }: Odds,
  { bias, words, meaning }: Together,
): number[] {
  const affirms = chance(-denial);
  return byWords.map((own, theme) => {
    const meant = byMeaning[theme]!;
    const stands = affirms * chance(-denied[theme]! - CAUTION);
    return stands * chance(meant === null ? own : bias + words * own + meaning * meant);
  });
}

/**
 * Weighs the two ways of reading by what labelled passages say that neither of them learned from, so
 * that the chances are true: of passages with a chance of a half, half carry the theme.
 */
export function weighTogether(
  passages: { odds: Odds; label: Label }[],
  themes: string[],
): Together {
  const pairs = passages.flatMap(({ odds: { byWords, byMeaning }, label }) =>
    themes.flatMap((id, theme) => {
      const meant = byMeaning[theme]!;
      if (meant === null || label.optional.includes(id)) return [];
      const row = Float64Array.of(byWords[theme]!, meant);
      return [{ row, right: label.themes.includes(id) ? 1 : 0 }];
    }),
  );
  const { bias, weights } = fit({
    rows: pairs.map(({ row }) => row),
    right: Uint8Array.from(pairs, ({ right }) => right),
  });
  return { bias, words: weights[0]!, meaning: weights[1]! };
}
