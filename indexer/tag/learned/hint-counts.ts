import type { Example } from './example.ts';

/** A hint counts as much as hints do until it was met about so often. */
const DOUBT = 3;
function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/** By theme, how much more often than rules in general its rules were right, as a difference of log odds. */
export function worthOfRules(examples: Example[], themes: string[]): number[] {
  const counts = themes.map(() => ({ right: 0, wrong: 0 }));
  for (const { look, label } of examples) {
    for (const { id, from } of look.rules) {
      if (from !== 'text') continue;
      if (label.themes.includes(id)) counts[themes.indexOf(id)]!.right += 1;
      else if (!label.optional.includes(id)) counts[themes.indexOf(id)]!.wrong += 1;
    }
  }
  const right = counts.reduce((sum, one) => sum + one.right, 1);
  const all = counts.reduce((sum, one) => sum + one.wrong, right + 1);
  return counts.map(
    (one) =>
      logOdds((one.right + (DOUBT * right) / all) / (one.right + one.wrong + DOUBT)) -
      logOdds(right / all),
  );
}

/** In how many passages each hint was met, and in how many of them its theme was right. */
export class HintCounts {
  readonly met: Float64Array;
  readonly #right: Float64Array;
  readonly #wrong: Float64Array;
  readonly #share: number;

  constructor(examples: Example[], themeOf: (hint: number) => string, hints: number) {
    this.met = new Float64Array(hints);
    this.#right = new Float64Array(hints);
    this.#wrong = new Float64Array(hints);
    for (const { look, label } of examples) {
      for (const hint of new Set(look.hints.map((found) => found.hint))) {
        this.met[hint]! += 1;
        if (label.themes.includes(themeOf(hint))) this.#right[hint]! += 1;
        else if (!label.optional.includes(themeOf(hint))) this.#wrong[hint]! += 1;
      }
    }
    const right = this.#right.reduce((sum, one) => sum + one, 1);
    this.#share = right / this.#wrong.reduce((sum, one) => sum + one, right + 1);
  }

  /**
   * How much more often than hints in general a hint was right, as a difference of log odds. What one
   * passage said of it (`own`: right, wrong or neither) can be left out.
   */
  worth(hint: number, own: 'right' | 'wrong' | 'neither'): number {
    const right = this.#right[hint]! - (own === 'right' ? 1 : 0);
    const wrong = this.#wrong[hint]! - (own === 'wrong' ? 1 : 0);
    const share = (right + DOUBT * this.#share) / (right + wrong + DOUBT);
    return logOdds(share) - logOdds(this.#share);
  }
}
