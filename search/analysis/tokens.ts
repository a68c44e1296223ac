import { stem } from './stem.ts';

/**
 * One word of a text: in lower case and without marks, the stem it is found by, and where it stands, in
 * UTF-16 code units.
 */
export type Token = { word: string; stem: string; start: number; end: number };

/**
 * Letters and digits of any script. An apostrophe, a soft hyphen or a zero-width mark between
 * letters belongs to the word; "child/ren" and "parent(s)" are one word with an optional ending.
 */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u00AD\u200B-\u200D\u2060'’ʼ](?=[\p{L}\p{N}]))*(?:(?:\/(?:ren|es|s)|\((?:ren|es|s)\))(?!\p{L}))?/gu;

const OPTIONAL_ENDING = /(?:\/(?:ren|es|s)|\((?:ren|es|s)\))$/u;
const POSSESSIVE = /['’ʼ]s$/u;
const INSIDE_MARKS = /[\u00AD\u200B-\u200D\u2060'’ʼ]|\p{M}/gu;

/** As most words are written, with nothing to take off. */
const PLAIN = /^[A-Za-z0-9]+$/;

function plainWord(written: string): string {
  if (PLAIN.test(written)) return written.toLowerCase();
  return written
    .replace(OPTIONAL_ENDING, '')
    .replace(POSSESSIVE, '')
    .normalize('NFKD')
    .replace(INSIDE_MARKS, '')
    .toLowerCase();
}

/**
 * The words of a text in order. Hyphens, slashes and every other mark part words, so "co-sleeping"
 * is two; upper case, accents, apostrophes and word endings make no difference to a stem.
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = plainWord(match[0]);
    if (word === '') continue;
    found.push({ word, stem: stem(word), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The stems of a text in order. */
export function stems(text: string): string[] {
  return tokens(text).map((token) => token.stem);
}
