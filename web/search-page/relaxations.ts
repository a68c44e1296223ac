import type { LabelOf } from '../api/labels.ts';
import { changed, NOTHING_ASKED, withoutFilters, type Search } from '../address/search.ts';
import { chosenFilters } from '../filters/chosen.ts';
import { queryParts, quotedPart, withoutPart } from '../words/query-parts.ts';

/** A search that asks for one thing less, and the words for the thing. */
export type Relaxation = { what: string; search: Search };

/**
 * Ways to ask for less: one word or one filter dropped, or all words or all filters where there are
 * several and something is left.
 */
export function relaxations(search: Search, labelOf: LabelOf): Relaxation[] {
  const parts = queryParts(search.q);
  const words = parts.map((part, i) => ({
    what: quotedPart(part),
    search: changed(search, { q: withoutPart(search.q, i) }),
  }));
  const filters = chosenFilters(search, labelOf).map(({ label, without }) => ({
    what: `the filter ${label}`,
    search: without,
  }));
  const allWords = { what: 'the words', search: changed(search, { q: '' }) };
  const allFilters = { what: 'any filter', search: withoutFilters(search) };
  return [
    ...words,
    ...filters,
    ...(words.length > 1 && filters.length > 0 ? [allWords] : []),
    ...(filters.length > 1 && words.length > 0 ? [allFilters] : []),
  ];
}

/** Each word alone, in all passages: one that then finds nothing is in no passage at all. */
export function wordsAlone(search: Search): Relaxation[] {
  return queryParts(search.q)
    .filter((part) => !part.startsWith('-'))
    .map((part) => ({
      what: quotedPart(part),
      search: { ...NOTHING_ASKED, q: part },
    }));
}
