/** The filters that take several values, by the names they have in the API and in addresses. */
export const LISTS = [
  'theme',
  'notTheme',
  'possibleTheme',
  'partnership',
  'kind',
  'reviewType',
  'documentType',
  'agency',
  'outcome',
  'ageBand',
  'review',
] as const;
/** Name of a filter that takes several values. */
export type ListName = (typeof LISTS)[number];

/** The orders results can have. */
export const SORTS = ['relevance', 'newest', 'oldest'] as const;
/** An order results can have. */
export type Sort = (typeof SORTS)[number];

/**
 * What a person asks of a search, as the address bar holds it. Ids are only known to be right or
 * wrong by the server; years and page numbers are checked when an address is read.
 */
export type Search = Record<ListName, string[]> & {
  q: string;
  themeMatch: 'any' | 'all';
  yearFrom: number | null;
  yearTo: number | null;
  yearUnknown: boolean;
  /** Null: relevance where there are words to match, otherwise newest first. */
  sort: Sort | null;
  group: 'passage' | 'review';
  page: number;
  pageSize: number;
};

/** The search of a person who has not asked for anything yet. */
export const NOTHING_ASKED: Search = {
  q: '',
  theme: [],
  notTheme: [],
  possibleTheme: [],
  partnership: [],
  kind: [],
  reviewType: [],
  documentType: [],
  agency: [],
  outcome: [],
  ageBand: [],
  review: [],
  themeMatch: 'any',
  yearFrom: null,
  yearTo: null,
  yearUnknown: false,
  sort: null,
  group: 'passage',
  page: 1,
  pageSize: 20,
};

/** The same search with some of it changed, from its first page. */
export function changed(search: Search, change: Partial<Search>): Search {
  return { ...search, page: 1, ...change };
}

/** The same search with a value added to a filter, or taken out where it was in it. */
export function toggled(search: Search, list: ListName, value: string): Search {
  const values = search[list];
  return changed(search, {
    [list]: values.includes(value) ? values.filter((v) => v !== value) : [...values, value],
  });
}

/**
 * The same search for other words. With the first words the order chosen for looking through goes, so that
 * the best matches come first.
 */
export function withWords(search: Search, q: string): Search {
  const isFirst = search.q.trim() === '' && q !== '';
  return changed(search, isFirst ? { q, sort: null } : { q });
}

/** The same search in one year of publication. */
export function inYear(search: Search, year: number): Search {
  return changed(search, { yearFrom: year, yearTo: year, yearUnknown: false });
}

/**
 * The same search inside one review: its passages that the search finds. Of results grouped by review
 * it is the review that carries all the themes chosen, each of its passages only some of them.
 */
export function inReview(search: Search, id: string): Search {
  const within = changed(search, { review: [id], group: 'passage' });
  return search.group === 'review' ? { ...within, themeMatch: 'any' } : within;
}

/** The words and the way of showing results stay; every filter goes. */
export function withoutFilters(search: Search): Search {
  const { q, sort, group, pageSize } = search;
  return { ...NOTHING_ASKED, q, sort, group, pageSize };
}

/** How many filters are chosen; the years count as one. */
export function filterCount(search: Search): number {
  const values = LISTS.reduce((sum, list) => sum + search[list].length, 0);
  return values + (search.yearFrom !== null || search.yearTo !== null ? 1 : 0);
}
