import { asksSomething, formatSearch, parseSearch } from './search-address.ts';
import type { Search } from './search.ts';

/** Where in the site a person is, with everything the address says about it. */
export type Place =
  | { page: 'search'; search: Search; dropped: string[] }
  | { page: 'themes' }
  | { page: 'reviews'; find: string }
  | { page: 'review'; id: string; passage: string | null; from: Search | null }
  | { page: 'about' }
  | { page: 'trust' }
  | { page: 'accessibility' }
  | { page: 'not-found' };

/** Reads an address of the site. */
export function placeOf(address: Pick<URL, 'pathname' | 'search' | 'hash'>): Place {
  const path = address.pathname.replace(/\/+$/, '');
  switch (path) {
    case '':
      return { page: 'search', ...parseSearch(address.search) };
    case '/themes':
      return { page: 'themes' };
    case '/reviews':
      return { page: 'reviews', find: new URLSearchParams(address.search).get('find') ?? '' };
    case '/about':
      return { page: 'about' };
    case '/trust':
      return { page: 'trust' };
    case '/accessibility':
      return { page: 'accessibility' };
  }
  const id = decoded(/^\/reviews\/([^/]+)$/.exec(path)?.[1] ?? '');
  if (!id) return { page: 'not-found' };
  const from = new URLSearchParams(address.search).get('from');
  const search = from === null ? null : parseSearch(from).search;
  return {
    page: 'review',
    id,
    passage: decoded(address.hash.slice(1)) || null,
    from: search && asksSomething(search) ? search : null,
  };
}

/** Address of a search; `/` for one that asks for nothing. */
export function searchAddress(search: Search): string {
  const query = formatSearch(search);
  return query === '' ? '/' : `/?${query}`;
}

/** Address of a review, at a passage of it and with the search one comes from where these are given. */
export function reviewAddress(
  id: string,
  { passage, from }: { passage?: string | undefined; from?: Search | null | undefined } = {},
): string {
  const query = from ? `?${new URLSearchParams({ from: formatSearch(from) }).toString()}` : '';
  const hash = passage ? `#${encodeURIComponent(passage)}` : '';
  return `/reviews/${encodeURIComponent(id)}${query}${hash}`;
}

/** Address of the list of reviews, narrowed to those that have the words given. */
export function reviewsAddress(find: string): string {
  return find === '' ? '/reviews' : `/reviews?${new URLSearchParams({ find }).toString()}`;
}

/** A part of an address as it was before it was put there; empty where it cannot be read. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
