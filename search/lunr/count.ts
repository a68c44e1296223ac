import type { FacetValue } from '../result.ts';
import type { Column } from './columns.ts';

const byLabel = new Intl.Collator('en', { numeric: true });

/**
 * Exact counts of a column's values over the given passages, which must be in ascending order. With
 * `reviewOf` each review counts once a value. Values without a passage are left out, unless wanted.
 */
export function countValues(
  column: Column,
  passages: number[],
  wanted: ReadonlySet<string> | null,
  reviewOf: number[] | null,
): FacetValue[] {
  const counts = new Uint32Array(column.values.length);
  const lastReview = new Int32Array(column.values.length).fill(-1);
  for (const passage of passages) {
    for (const value of column.of[passage]!) {
      if (reviewOf !== null) {
        if (lastReview[value] === reviewOf[passage]) continue;
        lastReview[value] = reviewOf[passage]!;
      }
      counts[value]! += 1;
    }
  }
  return column.values
    .map((value, i) => ({
      value,
      label: column.labels[i]!,
      count: counts[i]!,
      selected: wanted?.has(value) ?? false,
    }))
    .filter(({ count, selected }) => count > 0 || selected);
}

/** Most frequent first, then by label. */
export function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || byLabel.compare(a.label, b.label) || (a.value < b.value ? -1 : 1);
}

/** Newest year first, unknown last. */
export function byYear(a: FacetValue, b: FacetValue): number {
  return (Number(b.value) || 0) - (Number(a.value) || 0);
}
