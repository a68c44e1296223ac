import { labelOf, mostListed, newestFirst } from './facet-values.ts';
import type { FacetName } from './facets.ts';
import type { FacetValue } from './result.ts';
import type { ValueTable } from './value-table.ts';

/**
 * The values of a facet as replies list them: those with passages, most first and then by label, up to
 * `most` of them, and every value asked for, at 0 where it has none.
 */
function listed(
  table: ValueTable,
  counts: Uint32Array,
  wanted: ReadonlySet<string> | null,
  most: number,
): FacetValue[] {
  const { ids, labels, rank, byRank } = table;
  const selected = (number: number) => wanted?.has(ids[number]!) ?? false;
  // A count and the place of its label in one number, so that sorting compares numbers alone.
  const keys = new Float64Array(ids.length);
  let length = 0;
  for (let number = 0; number < ids.length; number++) {
    if (counts[number]! > 0 || selected(number)) {
      keys[length++] = rank[number]! - counts[number]! * ids.length;
    }
  }
  const order = keys.subarray(0, length).sort();
  const values: FacetValue[] = [];
  for (let place = 0; place < length; place++) {
    const key = order[place]!;
    const at = ((key % ids.length) + ids.length) % ids.length;
    const number = byRank[at]!;
    if (place >= most && !selected(number)) continue;
    values.push({
      value: ids[number]!,
      label: labels[number]!,
      count: counts[number]!,
      selected: selected(number),
    });
  }
  return values;
}

/**
 * A facet as replies list it, from the count of each of its values by number. Years stand newest first, and
 * only those with passages. `themeLabels` has the words for a theme asked for that nothing of the index has.
 */
export function facetOf(
  facet: FacetName,
  table: ValueTable,
  counts: Uint32Array,
  {
    wanted,
    themeLabels,
  }: { wanted: ReadonlySet<string> | null; themeLabels: ReadonlyMap<string, string> },
): FacetValue[] {
  if (facet === 'year') {
    const years = listed(table, counts, wanted, Infinity);
    return years.filter(({ count }) => count > 0).sort(newestFirst);
  }
  const absent = [...(wanted ?? [])].filter((value) => !table.numbers.has(value));
  return [
    ...listed(table, counts, wanted, mostListed(facet)),
    ...absent.map((value) => ({
      value,
      label: labelOf(facet, value, themeLabels),
      count: 0,
      selected: true,
    })),
  ];
}
