import type { Suggestion } from '../../search/result.ts';
import { changed, withWords, type Search } from '../address/search.ts';

/**
 * The search a suggestion stands for. A theme or partnership joins the filters and takes the place of
 * the words; a case name or phrase becomes the words. Other filters stay.
 */
export function withSuggestion(search: Search, { type, value }: Suggestion): Search {
  switch (type) {
    case 'theme':
      return changed(search, {
        q: '',
        theme: [...new Set([...search.theme, value])],
        notTheme: search.notTheme.filter((id) => id !== value),
      });
    case 'partnership':
      return changed(search, {
        q: '',
        partnership: [...new Set([...search.partnership, value])],
      });
    case 'caseName':
    case 'phrase':
      return withWords(search, value);
  }
}
