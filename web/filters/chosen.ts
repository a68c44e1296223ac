import type { LabelOf } from '../api/labels.ts';
import { changed, LISTS, toggled, type ListName, type Search } from '../address/search.ts';

/** A filter that is chosen: what it says and the search without it. */
type Chosen = { key: string; label: string; without: Search };

/** Every chosen filter, in the order the filters stand in. */
export function chosenFilters(search: Search, labelOf: LabelOf): Chosen[] {
  const values = LISTS.flatMap((list) =>
    search[list].map((value) => ({
      key: `${list}-${value}`,
      label: labelled(list, value, labelOf),
      without: toggled(search, list, value),
    })),
  );
  const years = yearsChosen(search);
  if (years === '') return values;
  const without = changed(search, { yearFrom: null, yearTo: null, yearUnknown: false });
  return [...values, { key: 'years', label: years, without }];
}

function labelled(list: ListName, value: string, labelOf: LabelOf): string {
  if (list === 'notTheme') return `Not ${labelOf('theme', value)}`;
  return list === 'possibleTheme' ? `Possibly ${labelOf('theme', value)}` : labelOf(list, value);
}

function yearsChosen({ yearFrom, yearTo, yearUnknown }: Search): string {
  if (yearFrom === null && yearTo === null) return '';
  const or = yearUnknown ? ' or unknown' : '';
  if (yearFrom === null) return `up to ${yearTo}${or}`;
  if (yearTo === null) return `from ${yearFrom}${or}`;
  return yearFrom === yearTo ? `${yearFrom}${or}` : `${yearFrom} to ${yearTo}${or}`;
}
