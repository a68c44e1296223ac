import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOf, reviewAddress, reviewsAddress, searchAddress } from '../../web/address/place.ts';
import { NOTHING_ASKED } from '../../web/address/search.ts';

const at = (address: string) => placeOf(new URL(address, 'https://example.org'));

describe('an address of the site', () => {
  it.each([
    ['/', 'search'],
    ['/?q=neglect', 'search'],
    ['/themes', 'themes'],
    ['/themes/', 'themes'],
    ['/reviews', 'reviews'],
    ['/reviews/one', 'review'],
    ['/reviews/one/two', 'not-found'],
    ['/about', 'about'],
    ['/trust', 'trust'],
    ['/accessibility', 'accessibility'],
    ['/elsewhere', 'not-found'],
    ['/reviews/%E0%A4%A', 'not-found'],
  ])('%s is the page %s', (address, page) => {
    expect(at(address).page).toBe(page);
  });

  it('of a review carries the passage and the search one came from', () => {
    const from = { ...NOTHING_ASKED, q: 'co-sleeping & "bed sharing"', theme: ['fathers'] };
    expect(at(reviewAddress('child-t-2014', { passage: 'child-t-2014_7', from }))).toEqual({
      page: 'review',
      id: 'child-t-2014',
      passage: 'child-t-2014_7',
      from,
    });
  });

  it('of a review stands alone where there was no search', () => {
    expect(reviewAddress('child-t')).toBe('/reviews/child-t');
    expect(at('/reviews/child-t?from=')).toMatchObject({ passage: null, from: null });
  });

  it('finds any review again whatever its id is made of', () => {
    const id = fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => !/^\.{1,2}$/.test(s));
    fc.assert(
      fc.property(id, (id) => {
        expect(at(reviewAddress(id))).toMatchObject({ page: 'review', id });
      }),
    );
  });

  it('of the list of reviews holds what is looked for in it', () => {
    expect(at(reviewsAddress('child t'))).toEqual({ page: 'reviews', find: 'child t' });
    expect(reviewsAddress('')).toBe('/reviews');
  });

  it('is the front page for a search that asks nothing', () => {
    expect(searchAddress(NOTHING_ASKED)).toBe('/');
  });
});
