import { describe, expect, it } from '@jest/globals';
import { foldedPart } from '../../web/words/fold.ts';

const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
const spanOf = (text: string, word: string): [number, number] => {
  const start = text.indexOf(`${word} `);
  return [start, start + word.length];
};
const shown = (text: string, marks: [number, number][]) => {
  const part = foldedPart(text, marks)!;
  return text.slice(part[0], part[1]).split(' ');
};

describe('folding a passage', () => {
  it('leaves a short passage whole', () => {
    expect(foldedPart(words(110), [])).toBeNull();
  });

  it('shows the first 80 words where nothing is marked', () => {
    expect(shown(words(200), [])).toEqual(words(80).split(' '));
  });

  it('shows 80 words with the first match among them', () => {
    const text = words(300);
    const part = shown(text, [spanOf(text, 'w150'), spanOf(text, 'w290')]);
    expect(part).toHaveLength(80);
    expect(part).toContain('w150');
    expect(part[0]).toBe('w125');
  });

  it('starts at the beginning for a match near it', () => {
    const text = words(300);
    expect(shown(text, [spanOf(text, 'w10')])[0]).toBe('w0');
  });

  it('ends at the end for a match near it', () => {
    const text = words(300);
    expect(shown(text, [spanOf(text, 'w295')]).at(-1)).toBe('w299');
  });
});
