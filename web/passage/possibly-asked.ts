import type { Hit } from '../../search/result.ts';
import type { Search } from '../address/search.ts';

/** Of the themes that a passage may carry, those a search asked for as such: why it was found. */
export function possiblyAsked(
  { possibleThemes }: Pick<Hit, 'possibleThemes'>,
  search: Search | null,
): Hit['possibleThemes'] {
  return possibleThemes.filter(({ id }) => search?.possibleTheme.includes(id));
}
