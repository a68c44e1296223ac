/** Weights of a linear decision: the logarithm of the odds is `bias` and the weighed sum. */
type Linear = { bias: number; weights: Float64Array };

/** What fitting needs: rows of numbers, what is right for each. */
type Fit = { rows: Float64Array[]; right: Uint8Array };

/** How strongly large weights are held down. */
const PENALTY = 1;

/** Steps of fitting, and how far one goes at first; enough for the figures to stand still. */
const STEPS = 250;
const STEP = 0.15;
/** The usual constants of Adam (Kingma and Ba, 2015). */
const FIRST = 0.9;
const SECOND = 0.999;
const TINY = 1e-8;

/** The chance that odds of this logarithm stand for. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Fits a logistic regression with squared penalty. The same rows always give the same weights. */
export function fit({ rows, right }: Fit): Linear {
  const width = rows[0]!.length;
  // The bias stands last, and is not held down.
  const values = new Float64Array(width + 1);
  const mean = new Float64Array(width + 1);
  const square = new Float64Array(width + 1);
  const share = right.reduce((sum, one) => sum + one, 0.5) / (right.length + 1);
  values[width] = Math.log(share / (1 - share));
  for (let step = 1; step <= STEPS; step++) {
    const slope = new Float64Array(width + 1);
    rows.forEach((row, at) => {
      let sum = values[width]!;
      for (let i = 0; i < width; i++) sum += values[i]! * row[i]!;
      const off = chance(sum) - right[at]!;
      for (let i = 0; i < width; i++) slope[i]! += off * row[i]!;
      slope[width]! += off;
    });
    const size = STEP * (1 - step / (STEPS + 1));
    for (let i = 0; i <= width; i++) {
      const held = i < width ? PENALTY * values[i]! : 0;
      const gradient = (slope[i]! + held) / rows.length;
      mean[i] = FIRST * mean[i]! + (1 - FIRST) * gradient;
      square[i] = SECOND * square[i]! + (1 - SECOND) * gradient * gradient;
      const m = mean[i]! / (1 - FIRST ** step);
      const s = square[i]! / (1 - SECOND ** step);
      values[i]! -= (size * m) / (Math.sqrt(s) + TINY);
    }
  }
  return { bias: values[width], weights: values.slice(0, width) };
}
