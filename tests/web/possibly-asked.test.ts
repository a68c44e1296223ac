import { expect, test } from '@jest/globals';
import { NOTHING_ASKED } from '../../web/address/search.ts';
import { possiblyAsked } from '../../web/passage/possibly-asked.ts';

test('of the themes a passage may carry only those asked for are given as reasons', () => {
  const possibleThemes = ['fathers', 'neglect'].map((id) => ({
    id,
    label: `Label of ${id}`,
    from: 'text' as const,
    evidence: [],
    heading: null,
  }));
  const search = { ...NOTHING_ASKED, possibleTheme: ['neglect', 'housing'] };
  expect(possiblyAsked({ possibleThemes }, search)).toEqual([possibleThemes[1]]);
  expect(possiblyAsked({ possibleThemes }, NOTHING_ASKED)).toEqual([]);
  expect(possiblyAsked({ possibleThemes }, null)).toEqual([]);
});
