import { LISTS, NOTHING_ASKED, SORTS, type Search } from './search.ts';

/** Longest text the API takes in `q`. */
const LONGEST_QUERY = 500;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const LAST_PAGE = 1_000_000;
const LARGEST_PAGE = 100;

const NAMES = new Set<string>(Object.keys(NOTHING_ASKED));

/** A search as the part of an address after `?`; empty where it asks for nothing unusual. */
export function formatSearch(search: Search): string {
  const params = new URLSearchParams();
  if (search.q !== '') params.set('q', search.q);
  for (const list of LISTS) for (const value of search[list]) params.append(list, value);
  const rest = ['themeMatch', 'yearFrom', 'yearTo', 'yearUnknown', 'sort', 'group'] as const;
  for (const name of [...rest, 'page', 'pageSize'] as const) {
    const value = search[name];
    if (value !== null && value !== NOTHING_ASKED[name]) params.set(name, String(value));
  }
  return params.toString();
}

/** Whether a search says anything at all; without, there is the front page instead of results. */
export function asksSomething(search: Search): boolean {
  return formatSearch(search) !== '';
}

/**
 * Reads the part of an address after `?`. What cannot be used is left out and told in `dropped`,
 * one sentence each, so that a mistyped address still opens.
 */
export function parseSearch(query: string): { search: Search; dropped: string[] } {
  const params = new URLSearchParams(query);
  const dropped: string[] = [];

  const drop = (name: string, wanted: string) => {
    dropped.push(`“${name}=${params.get(name)}” was left out: ${wanted}.`);
    return null;
  };
  const whole = (name: string, from: number, to: number, wanted: string) => {
    const text = params.get(name);
    if (text === null || text === '') return null;
    const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
    return value >= from && value <= to ? value : drop(name, wanted);
  };
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) => {
    const text = params.get(name);
    if (text === null || text === '') return null;
    const found = allowed.find((value) => value === text);
    return found ?? drop(name, `it can be ${allowed.join(' or ')}`);
  };
  const year = (name: string) =>
    whole(name, FIRST_YEAR, LAST_YEAR, `a year is a number from ${FIRST_YEAR} to ${LAST_YEAR}`);

  const search: Search = {
    ...NOTHING_ASKED,
    q: params.get('q') ?? '',
    themeMatch: oneOf('themeMatch', ['any', 'all']) ?? NOTHING_ASKED.themeMatch,
    yearFrom: year('yearFrom'),
    yearTo: year('yearTo'),
    yearUnknown: oneOf('yearUnknown', ['true', 'false']) === 'true',
    sort: oneOf('sort', SORTS),
    group: oneOf('group', ['passage', 'review']) ?? NOTHING_ASKED.group,
    page: whole('page', 1, LAST_PAGE, 'pages are counted from 1') ?? NOTHING_ASKED.page,
    pageSize:
      whole('pageSize', 1, LARGEST_PAGE, `a page holds 1 to ${LARGEST_PAGE} passages`) ??
      NOTHING_ASKED.pageSize,
  };
  for (const list of LISTS) {
    search[list] = [...new Set(params.getAll(list).filter((value) => value !== ''))];
  }

  if (search.q.length > LONGEST_QUERY) {
    search.q = search.q.slice(0, LONGEST_QUERY);
    dropped.push(`Only the first ${LONGEST_QUERY} characters of what was typed were used.`);
  }
  if (search.yearFrom !== null && search.yearTo !== null && search.yearFrom > search.yearTo) {
    dropped.push(
      `The years were left out: ${search.yearFrom} comes after ${search.yearTo}. Put the earlier year first.`,
    );
    search.yearFrom = search.yearTo = null;
  }
  for (const name of new Set(params.keys())) {
    if (!NAMES.has(name)) dropped.push(`“${name}” was left out: a search has no such part.`);
  }
  return { search, dropped };
}
