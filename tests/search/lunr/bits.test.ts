import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addBits,
  allBits,
  countBits,
  countBoth,
  fillBits,
  hasBit,
  keepBits,
  noBits,
  placesOf,
  setBit,
} from '../../../search/lunr/bits.ts';

const SIZE = 100;
const places = fc.uniqueArray(fc.nat(SIZE - 1));
const range = fc
  .tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);

function bitsOf(list: number[]) {
  const bits = noBits(SIZE);
  for (const place of list) setBit(bits, place);
  return bits;
}

function listOf(bits: Uint32Array): number[] {
  return [...placesOf(bits, countBoth(bits, bits))];
}

const sorted = (list: number[]) => list.toSorted((a, b) => a - b);

test('bits hold what sets do', () => {
  fc.assert(
    fc.property(places, places, range, (a, b, [start, end]) => {
      const [ofA, ofB] = [bitsOf(a), bitsOf(b)];
      expect(listOf(ofA)).toEqual(sorted(a));
      expect(countBoth(ofA, ofB)).toBe(a.filter((place) => b.includes(place)).length);
      const within = (place: number) => place >= start && place < end;
      expect(countBits(ofA, start, end)).toBe(a.filter(within).length);
      expect(a.every((place) => hasBit(ofA, place))).toBe(true);

      const either = ofA.slice();
      addBits(either, ofB);
      expect(listOf(either)).toEqual(sorted([...new Set([...a, ...b])]));
      const only = ofA.slice();
      keepBits(only, ofB, true);
      expect(listOf(only)).toEqual(sorted(a.filter((place) => !b.includes(place))));
      const cleared = ofA.slice();
      fillBits(cleared, start, end, false);
      expect(listOf(cleared)).toEqual(sorted(a.filter((place) => !within(place))));
    }),
  );
});

test.each([1, 31, 32, 33, 64, 100])('all of %i bits are so many', (size) => {
  expect(countBits(allBits(size), 0, size)).toBe(size);
  const filled = noBits(size);
  fillBits(filled, 0, size, true);
  expect(filled).toEqual(allBits(size));
});
