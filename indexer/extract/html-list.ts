import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

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

function roman(number: number): string {
  let left = number;
  let written = '';
  for (const [letters, worth] of ROMAN) {
    for (; left >= worth; left -= worth) written += letters;
  }
  return written;
}

/** A number in the manner of a list's `type`, such as "c" or "IV". */
function written(number: number, type: string | undefined): string {
  const lower = type?.toLowerCase();
  let letters: string | undefined;
  if (lower === 'a') letters = LETTERS[number - 1];
  else if (lower === 'i' && number >= 1 && number <= MOST_ROMAN) letters = roman(number);
  if (letters === undefined) return String(number);
  return type === lower ? letters : letters.toUpperCase();
}

function wholeNumber(attribute: string | undefined): number | null {
  const number = Number.parseInt(attribute ?? '', 10);
  return Number.isNaN(number) ? null : number;
}

/**
 * The mark of an item in its ordered list as a browser shows it ("4.", "c.", "IV."), or null in an
 * unordered one: by the list's `start`, `type` and `reversed` and the items' own `value`. Past "z" and
 * "xxxix" the number is in figures.
 */
export function numberIn($: CheerioAPI, item: Element): string | null {
  const list = $(item).closest('ol, ul');
  if (!list.is('ol')) return null;
  const items = list.children('li').toArray();
  const isReversed = list.attr('reversed') !== undefined;
  let number = wholeNumber(list.attr('start')) ?? (isReversed ? items.length : 1);
  for (const one of items) {
    number = wholeNumber($(one).attr('value')) ?? number;
    if (one === item) break;
    number += isReversed ? -1 : 1;
  }
  return `${written(number, $(item).attr('type') ?? list.attr('type'))}.`;
}
