import { describe, expect, it } from '@jest/globals';
import { NOTHING_ASKED, type Search } from '../../web/address/search.ts';
import { suggestPath } from '../../web/api/paths.ts';
import { nextOption } from '../../web/suggestions/next-option.ts';
import { withSuggestion } from '../../web/suggestions/with-suggestion.ts';

const search: Search = {
  ...NOTHING_ASKED,
  q: 'father',
  theme: ['neglect'],
  yearFrom: 2016,
  page: 3,
};
const suggested = (type: 'theme' | 'partnership' | 'caseName' | 'phrase', value: string) =>
  withSuggestion(search, { type, value, label: 'Label', passages: 12 });

describe('a suggestion taken', () => {
  it('joins the filters and takes the place of the words where it is a theme or partnership', () => {
    const rest = { ...search, q: '', page: 1 };
    expect(suggested('theme', 'fathers')).toEqual({ ...rest, theme: ['neglect', 'fathers'] });
    expect(suggested('partnership', 'northmere')).toEqual({ ...rest, partnership: ['northmere'] });
  });

  it('is not added twice, and no longer left out', () => {
    expect(suggested('theme', 'neglect').theme).toEqual(['neglect']);
    const leftOut = { ...search, notTheme: ['fathers', 'poverty'] };
    const theme = { type: 'theme', value: 'fathers', label: 'Fathers', passages: 1 } as const;
    expect(withSuggestion(leftOut, theme).notTheme).toEqual(['poverty']);
  });

  it('becomes the words where it is a case name or phrase; the filters stay', () => {
    expect(suggested('caseName', '"Child T"')).toEqual({ ...search, q: '"Child T"', page: 1 });
    expect(suggested('phrase', '"home visit"').q).toBe('"home visit"');
  });
});

describe('the arrow keys', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 0],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 2],
  ] as const)('%s leads from option %i of three to %i', (key, from, to) => {
    expect(nextOption(from, key, 3)).toBe(to);
  });
});

describe('the call for suggestions', () => {
  it('carries what is typed whole', () => {
    expect(suggestPath('"child t" & m')).toBe('/api/suggest?q=%22child+t%22+%26+m');
  });
});
