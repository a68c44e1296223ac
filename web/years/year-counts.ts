import type { FacetValue } from '../../search/result.ts';
import type { Search } from '../address/search.ts';

/** How much there is for a year. */
export type YearCount = { year: number; count: number };

/** The values of a year facet that are years, oldest first; the unknown one is left out. */
export function yearCounts(values: readonly FacetValue[]): YearCount[] {
  return values
    .filter(({ value }) => /^\d{4}$/.test(value))
    .map(({ value, count }) => ({ year: Number(value), count }))
    .sort((a, b) => a.year - b.year);
}

/**
 * The same with a zero for each year in between that has none, so that gaps show in a chart. With a
 * range, from its first year to its last.
 */
export function withGaps(
  counts: readonly YearCount[],
  range: readonly [number, number] | null = null,
): YearCount[] {
  if (counts.length === 0) return [];
  const [first, last] = range ?? [counts[0]!.year, counts.at(-1)!.year];
  const length = last - first + 1;
  const known = new Map(counts.map(({ year, count }) => [year, count]));
  return Array.from({ length }, (_, i) => ({
    year: first + i,
    count: known.get(first + i) ?? 0,
  }));
}

/** Whether the years asked for take this one in. */
export function inYears({ yearFrom, yearTo }: Search, year: number): boolean {
  return (yearFrom === null || year >= yearFrom) && (yearTo === null || year <= yearTo);
}

/**
 * First and last year among what a search found. A facet's counts ignore its own selection, so the
 * years asked for are applied here.
 */
export function yearsFound(
  values: readonly FacetValue[],
  search: Search,
): { first: number | null; last: number | null } {
  const found = yearCounts(values).filter((c) => c.count > 0 && inYears(search, c.year));
  return { first: found[0]?.year ?? null, last: found.at(-1)?.year ?? null };
}
