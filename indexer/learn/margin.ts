import type { Sparse } from './grams.ts';

/** How strongly mistakes count beside large weights; chosen on the choosing part. */
const COST = 0.5;
/** Rounds over all rows, and the change below which nothing more is to be won. */
const MOST_ROUNDS = 60;
const STILL = 0.005;

/** What fitting needs: rows, which of them are right, and how many numbers a row may have. */
type Fit = { rows: Sparse[]; right: Uint8Array; width: number };

/** Weights of a linear decision over sparse rows. */
export type Margin = { bias: number; weights: Float64Array };

/** How far on the right side of the decision a row lies: about 1 where it is sure, below 0 where not. */
export function marginOf({ bias, weights }: Margin, { places, values }: Sparse): number {
  let sum = bias;
  for (let i = 0; i < places.length; i++) sum += weights[places[i]!]! * values[i]!;
  return sum;
}

/** The rows in an order that differs from round to round and is the same in every run. */
function shuffled(order: Int32Array, round: number): void {
  let state = 0x9e3779b9 ^ round;
  for (let i = order.length - 1; i > 0; i--) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    const other = ((state ^ (state >>> 13)) >>> 0) % (i + 1);
    [order[i], order[other]] = [order[other]!, order[i]!];
  }
}

/**
 * Fits a linear support vector machine with squared loss, by going over the rows one at a time (dual
 * coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan, 2008). The same rows always give the
 * same weights.
 */
export function fitMargin({ rows, right, width }: Fit): Margin {
  const weights = new Float64Array(width);
  let bias = 0;
  const slack = 1 / (2 * COST);
  const lengths = rows.map(({ values }) => values.reduce((sum, one) => sum + one * one, 1) + slack);
  const alphas = new Float64Array(rows.length);
  const order = Int32Array.from(rows, (_, i) => i);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    shuffled(order, round);
    let largest = 0;
    for (const at of order) {
      const row = rows[at]!;
      const side = right[at] === 1 ? 1 : -1;
      const slope = side * marginOf({ bias, weights }, row) - 1 + alphas[at]! * slack;
      const alpha = Math.max(0, alphas[at]! - slope / lengths[at]!);
      const step = (alpha - alphas[at]!) * side;
      if (step === 0) continue;
      largest = Math.max(largest, Math.abs(step));
      alphas[at] = alpha;
      for (let i = 0; i < row.places.length; i++) weights[row.places[i]!]! += step * row.values[i]!;
      bias += step;
    }
    if (largest < STILL * COST) break;
  }
  return { bias, weights };
}
