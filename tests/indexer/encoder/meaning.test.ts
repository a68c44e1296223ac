import { expect, test } from '@jest/globals';
import type { Place } from '../../../indexer/encoder/encoded.ts';
import { meaningFrom } from '../../../indexer/encoder/meaning.ts';

/** A mark, a word of the heading and three of the text; each says one number for each output. */
const PLACES: (Place | null)[] = [
  null,
  { heading: 'Sleep', span: [0, 5] },
  { heading: null, span: [0, 3] },
  { heading: null, span: [4, 9] },
  { heading: null, span: [10, 14] },
];

function said(...rows: number[][]) {
  return { places: PLACES, scores: Float32Array.from(rows.flat()), outputs: rows[0]!.length };
}

test('words count together, marks not at all', () => {
  const one = [0, 0, 0, 0];
  const meaning = meaningFrom(said([50, 50, 50, 50], one, one, one, one), 1)!;
  // Four words that say 0: log 4, less half of log 4 for being four.
  expect(meaning.themes).toEqual([0.693]);
  expect(meaning.denial).toBe(0.693);
  expect(meaning.denied).toEqual([0.693]);
  expect(meaning.kinds).toEqual([0.693]);
});

test('the words that decided are the strongest, where the strongest of all stands', () => {
  const inText = meaningFrom(said([9, 0], [1, 0], [4, 0], [3.5, 0], [0, 0]), 1)!;
  expect(inText.deciding).toEqual([
    {
      heading: null,
      spans: [
        [0, 3],
        [4, 9],
      ],
    },
  ]);
  const inHeading = meaningFrom(said([9, 0], [5, 0], [4, 0], [3.5, 0], [0, 0]), 1)!;
  expect(inHeading.deciding).toEqual([{ heading: 'Sleep', spans: [[0, 5]] }]);
});

test('no words are named for a theme that a passage hardly speaks for', () => {
  const low = [-8, 0];
  expect(meaningFrom(said(low, low, low, low, low), 1)!.deciding).toEqual([null]);
});

test('a passage without words means nothing', () => {
  expect(meaningFrom({ places: [null], scores: Float32Array.of(1, 2), outputs: 2 }, 1)).toBeNull();
});
