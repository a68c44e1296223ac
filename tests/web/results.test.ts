import { describe, expect, it } from '@jest/globals';
import type { SearchReply } from '../../server/contract.ts';
import { NOTHING_ASKED, type Search } from '../../web/address/search.ts';
import { labelsFrom, type Facets } from '../../web/api/labels.ts';
import { ApiProblem, problemOf } from '../../web/api/problem.ts';
import { chosenFilters } from '../../web/filters/chosen.ts';
import { meantSearch, meantWords } from '../../web/search-page/meant.ts';
import { pageLinks } from '../../web/search-page/page-links.ts';
import { withoutRefused } from '../../web/search-page/refused.ts';
import { relaxations, wordsAlone } from '../../web/search-page/relaxations.ts';
import { askedWords, foundWords, pageCount } from '../../web/search-page/summary.ts';

const value = (value: string, label: string, count = 1) => ({
  value,
  label,
  count,
  selected: false,
});
const facets = {
  theme: [value('fathers', 'Fathers and male carers'), value('neglect', 'Neglect')],
  kind: [value('finding', 'Finding')],
  year: [value('2023', '2023', 4), value('2014', '2014', 2)],
  partnership: [],
  reviewType: [],
  documentType: [],
  outcome: [],
  ageBand: [],
  agency: [],
  review: [],
} satisfies Facets;
const labelOf = labelsFrom([facets]);
const reply: SearchReply = {
  query: { q: '', ignored: [] },
  total: 23,
  reviews: 9,
  partnerships: 7,
  page: 1,
  pageSize: 20,
  hits: [],
  facets,
  engine: 'lunr',
  didYouMean: [],
  tookMs: 1,
};
const search: Search = {
  ...NOTHING_ASKED,
  q: 'father "not seen"',
  theme: ['fathers'],
  notTheme: ['neglect'],
  yearFrom: 2016,
};

describe('the words above the results', () => {
  it('say how much was found, where and from when', () => {
    expect(foundWords(reply, NOTHING_ASKED)).toBe(
      '23 passages in 9 reviews from 7 partnerships, 2014 to 2023',
    );
    expect(foundWords(reply, search)).toMatch(/7 partnerships, 2023$/);
    expect(foundWords({ ...reply, total: 0 }, search)).toBe('No passage found');
  });

  it('name a search by its words, else by its filters', () => {
    expect(askedWords(search, labelOf)).toBe('father "not seen"');
    expect(askedWords({ ...search, q: ' ' }, labelOf)).toBe(
      'Fathers and male carers, Not Neglect, from 2016',
    );
    expect(askedWords(NOTHING_ASKED, labelOf)).toBe('All passages');
  });
});

describe('labels', () => {
  it('come from the facets, and from the id where no facet has the value', () => {
    expect(labelOf('kind', 'finding')).toBe('Finding');
    expect(labelOf('agency', 'health-visiting')).toBe('Health visiting');
  });
});

describe('pages of results', () => {
  it('are counted in reviews where results are grouped by review', () => {
    expect(pageCount(reply, NOTHING_ASKED)).toBe(2);
    expect(pageCount(reply, { ...NOTHING_ASKED, group: 'review' })).toBe(1);
  });

  it.each([
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('from page %i of %i lead to the ends and the neighbours', (page, pages, links) => {
    expect(pageLinks(page, pages)).toEqual(links);
  });
});

describe('chosen filters', () => {
  it('can each be taken out', () => {
    const chosen = chosenFilters(search, labelOf);
    expect(chosen.map(({ label }) => label)).toEqual([
      'Fathers and male carers',
      'Not Neglect',
      'from 2016',
    ]);
    expect(chosen[0]!.without).toEqual({ ...search, theme: [] });
    expect(chosen[2]!.without.yearFrom).toBeNull();
  });

  it.each([
    [{ yearTo: 2020 }, 'up to 2020'],
    [{ yearFrom: 2016, yearTo: 2016 }, '2016'],
    [{ yearFrom: 2016, yearTo: 2020, yearUnknown: true }, '2016 to 2020 or unknown'],
  ])('say years as people do', (years, label) => {
    expect(chosenFilters({ ...NOTHING_ASKED, ...years }, labelOf)[0]!.label).toBe(label);
  });
});

describe('where nothing is found', () => {
  it('each word and each filter is tried without, then all words and all filters', () => {
    expect(relaxations(search, labelOf).map(({ what }) => what)).toEqual([
      '“father”',
      '"not seen"',
      'the filter Fathers and male carers',
      'the filter Not Neglect',
      'the filter from 2016',
      'the words',
      'any filter',
    ]);
    expect(relaxations(search, labelOf)[0]!.search.q).toBe('"not seen"');
  });
});

describe('what may have been meant', () => {
  const slips = [
    { word: 'fahter', instead: 'father', total: 12 },
    { word: 'sene', instead: 'seen', total: 12 },
  ];
  const asked = { ...search, q: 'fahter "not sene"', page: 2 };

  it('is the search with all slipped words replaced, under the same filters', () => {
    const meant = meantSearch({ ...reply, total: 0, didYouMean: slips }, asked);
    expect(meant!.search).toEqual({ ...search, q: 'father "not seen"', page: 1 });
    expect(meantWords(meant)).toBe('Did you mean “father "not seen"”? It finds 12 passages.');
  });

  it('is nothing where something was found or no word is near', () => {
    expect(meantSearch({ ...reply, total: 0 }, asked)).toBeNull();
    expect(meantSearch({ ...reply, didYouMean: slips }, asked)).toBeNull();
    expect(meantWords(null)).toBe('');
  });
});

describe('a word that may be nowhere', () => {
  it('is tried alone in all passages, unless it was to be left out', () => {
    expect(wordsAlone({ ...search, q: 'father -zebra "not seen"' })).toEqual([
      { what: '“father”', search: { ...NOTHING_ASKED, q: 'father' } },
      { what: '"not seen"', search: { ...NOTHING_ASKED, q: '"not seen"' } },
    ]);
  });
});

describe('what the server refuses', () => {
  const details = [{ parameter: 'kind', message: 'There is no such kind.', value: 'rumour' }];

  it('is left out, with a sentence', () => {
    const asked = { ...search, kind: ['rumour'] };
    const rest = withoutRefused(asked, problemOf(400, { error: 'x', message: 'No.', details }));
    expect(rest).toEqual({
      search: { ...asked, kind: [] },
      sentences: [
        '“kind=rumour” in the address was left out: the reviews here have nothing of that name.',
      ],
    });
  });

  it('is left out value by value; those beside it stay', () => {
    const asked = { ...search, theme: ['old', 'fathers', 'older'], kind: ['rumour'] };
    const themes = ['old', 'older'].map((value) => ({ parameter: 'theme', message: 'No.', value }));
    const problem = new ApiProblem('refused', 'No.', [...themes, ...details]);
    expect(withoutRefused(asked, problem)).toEqual({
      search: { ...asked, theme: ['fathers'], kind: [] },
      sentences: ['theme=old', 'theme=older', 'kind=rumour'].map(
        (part) =>
          `“${part}” in the address was left out: the reviews here have nothing of that name.`,
      ),
    });
  });

  it('is left out for the reason the server gives where that is no single value', () => {
    const message = 'The first year is after the last.';
    const problem = new ApiProblem('refused', 'No.', [{ parameter: 'yearFrom', message }]);
    expect(withoutRefused(search, problem)).toEqual({
      search: { ...search, yearFrom: null },
      sentences: [`“yearFrom=2016” was left out. ${message}`],
    });
  });

  it('is a problem where nothing can be left out', () => {
    expect(withoutRefused(search, new ApiProblem('refused', 'No.', details))).toBeNull();
    expect(withoutRefused(search, new ApiProblem('unavailable'))).toBeNull();
  });
});

describe('a problem with a call', () => {
  it.each([
    [400, 'refused'],
    [404, 'missing'],
    [429, 'busy'],
    [500, 'failed'],
    [503, 'unavailable'],
  ])('with status %i is %s', (status, situation) => {
    expect(problemOf(status, null).situation).toBe(situation);
  });

  it('carries the reason of the server and survives a reply that is none', () => {
    expect(problemOf(503, { status: 'unavailable', reason: 'No index.' }).message).toBe(
      'No index.',
    );
    expect(problemOf(502, '<html>').message).toBe('');
  });
});
