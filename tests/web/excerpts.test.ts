import { describe, expect, it } from '@jest/globals';
import { excerptsAround } from '../../web/words/excerpts.ts';

const said = (text: string, spans: [number, number][]) =>
  excerptsAround(text, spans).map((e) =>
    e.pieces.map((p) => (p.marked ? `[${p.text}]` : p.text)).join(''),
  );

describe('excerpts', () => {
  it('show a short text whole with the words marked', () => {
    expect(said('The father was not seen.', [[4, 10]])).toEqual(['The [father] was not seen.']);
  });

  it('cut a long text at words and say that they do', () => {
    const text = `${'before '.repeat(40)}father ${'after '.repeat(40)}`;
    const at = text.indexOf('father');
    const [excerpt] = excerptsAround(text, [[at, at + 6]]);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    const whole = excerpt!.pieces.map((piece) => piece.text).join('');
    expect(whole.startsWith('before ')).toBe(true);
    expect(whole.endsWith('after')).toBe(true);
  });

  it('join where they would overlap and stay apart where they are far from each other', () => {
    const text = `father mother ${'x '.repeat(300)}father`;
    expect(
      excerptsAround(text, [
        [7, 13],
        [0, 6],
        [text.length - 6, text.length],
      ]),
    ).toHaveLength(2);
  });

  it('are none without words to show', () => {
    expect(excerptsAround('The father was not seen.', [])).toEqual([]);
  });
});
