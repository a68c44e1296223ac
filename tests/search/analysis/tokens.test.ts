import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stems, tokens } from '../../../search/analysis/tokens.ts';

test.each([
  ['Child’s', 'child'],
  ["children's", 'children'],
  ['child/ren', 'child'],
  ['parent(s)', 'parents'],
  ['women', 'woman'],
  ['SHARED', 'sharing'],
  ['safe\u00ADguarding', 'safeguarding'],
  ['Zoë', 'zoe'],
  ['s47', 'S47'],
])('%s is found by %s', (written, asked) => {
  expect(stems(written)).toEqual(stems(asked));
});

test('hyphens and slashes part words', () => {
  expect(stems('co-sleeping')).toEqual(stems('co sleeping'));
  expect(stems('CP-IS and/or')).toEqual(['cp', 'is', 'and', 'or']);
});

test('marks alone are no words', () => {
  expect(tokens('– & … ’ ●')).toEqual([]);
});

test('every word stands where it says, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let last = 0;
      for (const { start, end, stem } of tokens(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(stem).not.toBe('');
        last = end;
      }
    }),
  );
});
