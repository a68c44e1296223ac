import { KIND_IDS } from '../../../search/vocabulary.ts';
import type { Hint, Look } from './look.ts';

const BACKGROUND = KIND_IDS.indexOf('background');

/** What the second stage needs of the model beside its own weights. */
export type Known = {
  themes: string[];
  hints: Hint[];
  /** Of each hint: how rare it is, and how much more often right than hints are. */
  rarity: ArrayLike<number>;
  worth: (hint: number) => number;
  base: ArrayLike<number>;
  /** By theme: how much more often than rules in general its rules were right. */
  ruled: ArrayLike<number>;
  /** True for themes that a review may say were absent. */
  deniable: readonly boolean[];
};

/** Sums of one theme's hints in a passage. */
type Sums = {
  rarity: number;
  rarest: number;
  count: number;
  worth: number;
  best: number;
  negated: number;
  absent: number;
};

const NONE: Sums = { rarity: 0, rarest: 0, count: 0, worth: 0, best: 0, negated: 0, absent: 0 };

/**
 * The numbers that the second stage weighs for each theme of a passage: what rules, hints, heading and
 * words say for the theme, beside what they say for the others. `first` holds the first stage's results.
 */
export function secondStage(look: Look, first: ArrayLike<number>, known: Known): Float64Array[] {
  const sums = known.themes.map(() => ({ ...NONE }));
  for (const { hint, negated, absent } of look.hints) {
    const sum = sums[known.hints[hint]!.theme]!;
    const worth = known.worth(hint);
    sum.rarity += known.rarity[hint]!;
    sum.rarest = Math.max(sum.rarest, known.rarity[hint]!);
    sum.count += 1;
    sum.worth += worth;
    sum.best = Math.max(sum.best, worth);
    if (negated) sum.negated += 1;
    if (absent) sum.absent += 1;
  }
  const inHeading = new Float64Array(known.themes.length);
  for (const { hint } of look.headingHints) inHeading[known.hints[hint]!.theme]! += 1;
  const denied = new Float64Array(known.themes.length);
  for (const hint of look.denied) denied[known.hints[hint]!.theme]! += 1;
  const total = sums.reduce((sum, { rarity }) => sum + rarity, 1e-6);
  const order = sums.map(({ rarity }) => rarity).sort((a, b) => b - a);
  const ruled = look.rules.length;
  return known.themes.map((id, theme) => {
    const { rarity, rarest, count, worth, best, negated, absent } = sums[theme]!;
    const deniable = known.deniable[theme] ? 1 : 0;
    const rule = look.rules.find((tag) => tag.id === id);
    const byText = rule?.from === 'text' ? 1 : 0;
    const weight = Math.log1p(rarity);
    return Float64Array.from([
      byText,
      rule?.from === 'heading' ? 1 : 0,
      weight,
      count > 0 ? 1 : 0,
      Math.log1p(count),
      rarest,
      worth,
      best,
      Math.min(2, inHeading[theme]!),
      rarity / total,
      1 / (1 + order.indexOf(rarity)),
      rarity / Math.sqrt(look.length),
      known.base[theme]!,
      ruled,
      byText * weight,
      byText * known.ruled[theme]!,
      inHeading[theme]! > 0 ? weight : 0,
      first[theme]!,
      count > 0 ? negated / count : 0,
      Math.min(2, denied[theme]!),
      count > 0 ? (deniable * absent) / count : 0,
      count > 0 && absent === count ? deniable : 0,
      look.anyAbsent ? deniable : 0,
      deniable,
      look.onReview ? 1 : 0,
      look.kind === BACKGROUND ? 1 : 0,
    ]);
  });
}
