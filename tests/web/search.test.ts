import { describe, expect, it } from '@jest/globals';
import {
  changed,
  filterCount,
  inReview,
  inYear,
  NOTHING_ASKED,
  toggled,
  withoutFilters,
  withWords,
  type Search,
} from '../../web/address/search.ts';

const asked: Search = {
  ...NOTHING_ASKED,
  q: 'father',
  theme: ['fathers', 'neglect'],
  notTheme: ['covid-19'],
  yearFrom: 2014,
  yearTo: 2020,
  sort: 'oldest',
  page: 3,
};

describe('a search', () => {
  it('starts from its first page again when it changes', () => {
    expect(changed(asked, { q: 'mother' })).toEqual({ ...asked, q: 'mother', page: 1 });
  });

  it('gains a value that is ticked and loses one that is ticked again', () => {
    expect(toggled(asked, 'kind', 'finding').kind).toEqual(['finding']);
    expect(toggled(asked, 'theme', 'fathers').theme).toEqual(['neglect']);
  });

  it('counts its filters, the years as one', () => {
    expect(filterCount(asked)).toBe(4);
    expect(filterCount(NOTHING_ASKED)).toBe(0);
  });

  it('asks inside a review for the passages that made the review one of those found', () => {
    const both: Search = { ...asked, themeMatch: 'all', group: 'review' };
    expect(inReview(both, 'a')).toEqual({
      ...both,
      review: ['a'],
      group: 'passage',
      themeMatch: 'any',
      page: 1,
    });
    expect(inReview({ ...both, group: 'passage' }, 'a').themeMatch).toBe('all');
  });

  it('for its first words begins with the best matches; later ones keep the order chosen', () => {
    const looking: Search = { ...NOTHING_ASKED, sort: 'newest' };
    expect(withWords(looking, 'father')).toEqual({ ...NOTHING_ASKED, q: 'father' });
    expect(withWords(looking, '').sort).toBe('newest');
    expect(withWords(asked, 'mother')).toEqual({ ...asked, q: 'mother', page: 1 });
  });

  it('in one year leaves out those whose year is not known', () => {
    expect(inYear({ ...asked, yearUnknown: true }, 2016)).toEqual({
      ...asked,
      yearFrom: 2016,
      yearTo: 2016,
      page: 1,
    });
  });

  it('keeps its words and order when its filters are cleared', () => {
    expect(withoutFilters(asked)).toEqual({ ...NOTHING_ASKED, q: 'father', sort: 'oldest' });
  });
});
