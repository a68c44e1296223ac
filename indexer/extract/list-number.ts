const ROMAN: [letters: string, worth: number][] = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
/** The largest number that these letters write. */
const MOST_ROMAN = 39;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** How a list writes its numbers, as the `type` of a list in HTML names it. */
export type NumberStyle = '1' | 'a' | 'A' | 'i' | 'I';

function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [letters, worth] of ROMAN) {
    for (; left >= worth; left -= worth) written += letters;
  }
  return written;
}

/**
 * A number in the manner of a list, such as "c" or "IV". Past "z" and "xxxix", and from 0 down, it is in
 * figures.
 */
export function listNumber(number: number, style: NumberStyle): string {
  const lower = style.toLowerCase();
  let letters: string | undefined;
  if (lower === 'a') letters = LETTERS[number - 1];
  else if (lower === 'i' && number >= 1 && number <= MOST_ROMAN) letters = roman(number);
  if (letters === undefined) return String(number);
  return style === lower ? letters : letters.toUpperCase();
}
