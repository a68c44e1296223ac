import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { layOut } from '../../web/words/passage-layout.ts';

type Span = [number, number];

const spansIn = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
    .filter(([start, end]) => start < end);

const textWithSpans = fc
  .string({ unit: fc.constantFrom('a', ' ', '\n', 'é', '😀'), minLength: 1, maxLength: 80 })
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      marks: fc.array(spansIn(text), { maxLength: 5 }),
      shown: fc.option(spansIn(text)),
    }),
  );

describe('the layout of a passage', () => {
  it('gives the text again exactly', () => {
    fc.assert(
      fc.property(textWithSpans, ({ text, marks, shown }) => {
        const lines = layOut(text, marks, shown);
        const again = lines.map((line) => line.pieces.map((piece) => piece.text).join(''));
        expect(again.join('\n')).toBe(text);
      }),
    );
  });

  it('marks exactly the characters within the spans', () => {
    fc.assert(
      fc.property(textWithSpans, ({ text, marks }) => {
        let at = 0;
        for (const line of layOut(text, marks, null)) {
          for (const piece of line.pieces) {
            for (let i = 0; i < piece.text.length; i++, at++) {
              expect(piece.marked).toBe(marks.some(([start, end]) => start <= at && at < end));
            }
          }
          at++;
        }
      }),
    );
  });

  it('parts lines at newlines and marks across them', () => {
    expect(layOut('one two\nthree', [[4, 9]], null)).toEqual([
      {
        away: false,
        pieces: [
          { text: 'one ', marked: false, away: false },
          { text: 'two', marked: true, away: false },
        ],
      },
      {
        away: false,
        pieces: [
          { text: 't', marked: true, away: false },
          { text: 'hree', marked: false, away: false },
        ],
      },
    ]);
  });

  it('puts away what a folded passage does not show, and lines that are not shown at all', () => {
    const [first, second] = layOut('one two\nthree', [], [4, 7]);
    expect(first!.pieces.map(({ text, away }) => [text, away])).toEqual([
      ['one ', true],
      ['two', false],
    ]);
    expect(second!.away).toBe(true);
  });
});
