import { describe, expect, it } from '@jest/globals';
import { NOTHING_ASKED } from '../../web/address/search.ts';
import { readYears } from '../../web/years/read-years.ts';
import { withGaps, yearCounts, yearsFound } from '../../web/years/year-counts.ts';

const value = (value: string, count: number) => ({ value, label: value, count, selected: false });
const facet = [value('2020', 2), value('2017', 0), value('2016', 5), value('unknown', 3)];

describe('counts by year', () => {
  it('are the years of the facet, oldest first, without the unknown ones', () => {
    expect(yearCounts(facet).map(({ year }) => year)).toEqual([2016, 2017, 2020]);
  });

  it('show the years in between that have none', () => {
    expect(withGaps(yearCounts(facet)).map(({ count }) => count)).toEqual([5, 0, 0, 0, 2]);
    expect(withGaps([])).toEqual([]);
  });

  it('span only the years asked for, as the facet does not heed its own selection', () => {
    expect(yearsFound(facet, NOTHING_ASKED)).toEqual({ first: 2016, last: 2020 });
    expect(yearsFound(facet, { ...NOTHING_ASKED, yearFrom: 2017 })).toEqual({
      first: 2020,
      last: 2020,
    });
    expect(yearsFound([value('unknown', 1)], NOTHING_ASKED)).toEqual({ first: null, last: null });
  });
});

describe('years typed into the boxes', () => {
  it('may be both, one or none', () => {
    expect(readYears('2014', ' 2020 ')).toEqual({ from: 2014, to: 2020, problem: '' });
    expect(readYears('', '2020')).toEqual({ from: null, to: 2020, problem: '' });
    expect(readYears('', '')).toEqual({ from: null, to: null, problem: '' });
  });

  it.each([
    ['soon', ''],
    ['16', ''],
    ['2014.5', ''],
    ['2020', '2014'],
  ])('are told what is wrong with %s to %s', (from, to) => {
    expect(readYears(from, to).problem).not.toBe('');
  });
});

describe('a chart with a range of its own', () => {
  it('starts and ends with the range', () => {
    expect(withGaps([{ year: 2016, count: 5 }], [2015, 2018]).map(({ count }) => count)).toEqual([
      0, 5, 0, 0,
    ]);
  });
});
