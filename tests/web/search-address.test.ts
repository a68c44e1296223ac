import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asksSomething, formatSearch, parseSearch } from '../../web/address/search-address.ts';
import { LISTS, NOTHING_ASKED, SORTS, type Search } from '../../web/address/search.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const values = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), {
  maxLength: 4,
});
const year = fc.option(fc.integer({ min: 1900, max: 2100 }));

const search: fc.Arbitrary<Search> = fc
  .record({
    ...(Object.fromEntries(LISTS.map((list) => [list, values])) as Record<
      (typeof LISTS)[number],
      typeof values
    >),
    q: text,
    themeMatch: fc.constantFrom('any' as const, 'all' as const),
    yearFrom: year,
    yearTo: year,
    yearUnknown: fc.boolean(),
    sort: fc.option(fc.constantFrom(...SORTS)),
    group: fc.constantFrom('passage' as const, 'review' as const),
    page: fc.integer({ min: 1, max: 1_000_000 }),
    pageSize: fc.integer({ min: 1, max: 100 }),
  })
  .filter(({ yearFrom, yearTo }) => yearFrom === null || yearTo === null || yearFrom <= yearTo);

describe('the address of a search', () => {
  it('reads back as the search it was written from', () => {
    fc.assert(
      fc.property(search, (asked) => {
        const address = new URL(`https://example.org/?${formatSearch(asked)}`);
        expect(parseSearch(address.search)).toEqual({ search: asked, dropped: [] });
      }),
    );
  });

  it('uses the names of the API and leaves out what is as usual', () => {
    const asked: Search = {
      ...NOTHING_ASKED,
      q: 'co-sleeping',
      theme: ['fathers', 'neglect'],
      yearFrom: 2016,
      group: 'review',
      page: 2,
    };
    expect(formatSearch(asked)).toBe(
      'q=co-sleeping&theme=fathers&theme=neglect&yearFrom=2016&group=review&page=2',
    );
    expect(formatSearch(NOTHING_ASKED)).toBe('');
  });

  it('opens whatever it says, with a sentence on each part that could not be used', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const { search, dropped } = parseSearch(query);
        expect(parseSearch(formatSearch(search))).toEqual({ search, dropped: [] });
        expect(dropped.every((sentence) => sentence.endsWith('.'))).toBe(true);
      }),
    );
  });

  it.each([
    ['yearFrom=soon', 'yearFrom'],
    ['yearTo=20160', 'yearTo'],
    ['page=0', 'page'],
    ['pageSize=1000', 'pageSize'],
    ['sort=best', 'sort'],
    ['group=theme', 'group'],
    ['themeMatch=some', 'themeMatch'],
    ['yearUnknown=yes', 'yearUnknown'],
    ['colour=red', 'colour'],
  ])('leaves out %s and says so', (query, name) => {
    const { search, dropped } = parseSearch(query);
    expect(search).toEqual(NOTHING_ASKED);
    expect(dropped).toHaveLength(1);
    expect(dropped[0]).toContain(name);
  });

  it('leaves out years that are the wrong way round', () => {
    const { search, dropped } = parseSearch('yearFrom=2020&yearTo=2010');
    expect([search.yearFrom, search.yearTo]).toEqual([null, null]);
    expect(dropped).toHaveLength(1);
  });

  it('shortens words that are too long for the API, and says so', () => {
    const { search, dropped } = parseSearch(`q=${'a'.repeat(501)}`);
    expect(search.q).toHaveLength(500);
    expect(dropped).toHaveLength(1);
  });

  it('takes a value that is repeated once, and none that is empty', () => {
    expect(parseSearch('theme=neglect&theme=&theme=neglect').search.theme).toEqual(['neglect']);
  });

  it('asks nothing only when it is empty', () => {
    expect(asksSomething(NOTHING_ASKED)).toBe(false);
    expect(asksSomething({ ...NOTHING_ASKED, sort: 'newest' })).toBe(true);
  });
});
