import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lettersOf, mayBeNear, slipsAllowed, slipsBetween } from '../../search/spelling.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 0, maxLength: 8 });

test.each([
  ['safety', 'safety', 0],
  ['saftey', 'safety', 1],
  ['safty', 'safety', 1],
  ['saffety', 'safety', 1],
  ['sefety', 'safety', 1],
  ['sfatey', 'safety', 2],
])('%s is %s with %i slips', (typed, meant, slips) => {
  expect(slipsBetween(typed, meant, 2)).toBe(slips);
});

test('slips are the same either way, and none lie between a word and itself', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b, 3)).toBe(slipsBetween(b, a, 3));
      expect(slipsBetween(a, a, 3)).toBe(0);
    }),
  );
});

test('what is set aside by its letters is never near', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (!mayBeNear(lettersOf(a), lettersOf(b), 2)) expect(slipsBetween(a, b, 2)).toBe(3);
    }),
  );
});

test('short words and those with figures are left as they are', () => {
  expect(['dad', 's47', 'baby', 'neglect'].map(slipsAllowed)).toEqual([0, 0, 1, 2]);
});
