import { formatSearch } from '../address/search-address.ts';
import { NOTHING_ASKED, type Search } from '../address/search.ts';

/** Path of the call for a search; it has the same parameters as the search's own address. */
export function searchPath(search: Search): string {
  const query = formatSearch(search);
  return query === '' ? '/api/search' : `/api/search?${query}`;
}

/** Path of a call that only counts what a search would find. */
export function countPath(search: Search): string {
  return searchPath({ ...search, page: 1, pageSize: 1 });
}

/** Path of the call for the reviews published last, so many of them, as the hits of a search. */
export function latestPath(most: number): string {
  return searchPath({ ...NOTHING_ASKED, group: 'review', sort: 'newest', pageSize: most });
}

/** Path of the call whose facets hold every value there is in the index, with its label. */
export const EVERYTHING_PATH = countPath(NOTHING_ASKED);

/** Path of the call for what may follow what a person has begun to type. */
export function suggestPath(typed: string): string {
  return `/api/suggest?${new URLSearchParams({ q: typed }).toString()}`;
}

/** Path of the call for the whole vocabulary of themes, with counts. */
export const THEMES_PATH = '/api/themes';
/** Path of the call for every review there is. */
export const REVIEWS_PATH = '/api/reviews';
/** Path of the call for the state of the server and what it searches. */
export const HEALTH_PATH = '/api/health';

/** Path of the call for one review whole. */
export function reviewPath(id: string): string {
  return `/api/reviews/${encodeURIComponent(id)}`;
}
