import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encode, encodable } from '../../../indexer/encoder/encoded.ts';
import { Pieces } from '../../../indexer/encoder/pieces.ts';

const LIST = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'bed', '##ding', '##s', 'cafe', '.', 'the'];
const pieces = new Pieces(LIST);
const written = (text: string) => pieces.of(text).map(({ ids }) => ids.map((id) => LIST[id]));

test('words are taken apart into the longest pieces there are, capitals and accents aside', () => {
  expect(written('The bedding. Beds, Café')).toEqual([
    ['the'],
    ['bed', '##ding'],
    ['.'],
    ['bed', '##s'],
    ['[UNK]'],
    ['cafe'],
  ]);
});

test('a word that no pieces make up is unknown as a whole', () => {
  expect(written('bedpost')).toEqual([['[UNK]']]);
  expect(written('bed'.repeat(20))).toEqual([['[UNK]']]);
});

test('a list without the pieces that every text needs is refused by name', () => {
  expect(() => new Pieces(['[CLS]', '[UNK]'])).toThrow("The encoder's pieces lack [SEP].");
});

test('headings but for the title stand above the text, and marks have no place', () => {
  const passage = { text: 'The bed.', headings: ['Title', 'Cafe', 'Beds', 'Bedding'] };
  const [read] = encodable([passage], 'Title');
  const [encoded] = encode(read!, pieces);
  expect(encoded!.ids.map((id) => LIST[id])).toEqual([
    '[CLS]',
    'bed',
    '##s',
    'bed',
    '##ding',
    '[SEP]',
    'the',
    'bed',
    '.',
    '[SEP]',
  ]);
  expect(encoded!.halves).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
  const places = encoded!.places.flatMap((place, at) => (place ? [{ at, ...place }] : []));
  expect(places).toEqual([
    { at: 1, heading: 'Beds', span: [0, 4] },
    { at: 2, heading: 'Beds', span: [0, 4] },
    { at: 3, heading: 'Bedding', span: [0, 7] },
    { at: 4, heading: 'Bedding', span: [0, 7] },
    { at: 6, heading: null, span: [0, 3] },
    { at: 7, heading: null, span: [4, 7] },
  ]);
});

test('no word of a long text is left out, and each stands where it says', () => {
  const words = fc.array(fc.constantFrom('bed', 'bedding', 'the', 'Café', 'zzz', '.'), {
    maxLength: 900,
  });
  fc.assert(
    fc.property(words, (drawn) => {
      const text = drawn.join(' ');
      const parts = encode({ text, headings: ['Bed'] }, pieces);
      const spans = parts.flatMap(({ places }) =>
        places.flatMap((place) => (place?.heading === null ? [place.span] : [])),
      );
      const distinct = [...new Map(spans.map((span) => [span[0], span])).values()];
      expect(distinct.map(([start, end]) => text.slice(start, end))).toEqual(
        drawn.filter((word) => word !== '.'),
      );
      for (const { ids } of parts) expect(ids.length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 50 },
  );
});
