import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Synonyms } from '../../search/analysis/synonyms.ts';
import { parseQueryText } from '../../search/query-text.ts';

const NONE = new Synonyms([]);
const SOME = new Synonyms([
  ['domestic abuse', 'DVA'],
  ['father', 'dad'],
]);
const required = (typed: string, synonyms = NONE) => parseQueryText(typed, synonyms).required;

test('each word is required on its own', () => {
  expect(required('safe sleep')).toEqual([{ anyOf: [[['safe']]] }, { anyOf: [[['sleep']]] }]);
});

test('a word with a hyphen asks for its parts next to each other', () => {
  expect(required('co-sleeping')).toEqual([{ anyOf: [[['co', 'sleep']]] }]);
});

test('words that together have a synonym are one demand', () => {
  const [clause, ...others] = required('domestic abuse', SOME);
  expect(others).toEqual([]);
  expect(clause!.anyOf[0]).toEqual([['domest'], ['abus']]);
  expect(clause!.anyOf).toContainEqual([['dva']]);
});

test('quotation marks keep synonyms away', () => {
  expect(required('"dad"', SOME)).toEqual([{ anyOf: [[['dad']]] }]);
});

test('words that must be there themselves are told from those that a synonym may stand for', () => {
  const { words } = parseQueryText('another dad -plan "domestic abuse"', SOME);
  expect(words.map(({ word, start }) => [word, start])).toEqual([
    ['another', 0],
    ['domestic', 19],
    ['abuse', 28],
  ]);
});

test('a minus excludes what touches it, and only at the start of a word', () => {
  const parsed = parseQueryText('plan -father -"social work" step-down', NONE);
  expect(parsed.excluded).toEqual([{ anyOf: [[['father']]] }, { anyOf: [[['social', 'work']]] }]);
  expect(parsed.required).toHaveLength(2);
});

test('what has no words is said to be ignored', () => {
  expect(parseQueryText('- & plan "', NONE).ignored).toHaveLength(3);
});

test('any text is understood somehow', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
      const { required: all, excluded } = parseQueryText(typed, SOME);
      for (const { anyOf } of [...all, ...excluded]) {
        for (const phrases of anyOf) {
          expect(phrases.length).toBeGreaterThan(0);
          for (const phrase of phrases) expect(phrase.length).toBeGreaterThan(0);
        }
      }
    }),
  );
});
