import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { listNumber, type NumberStyle } from './list-number.ts';

function wholeNumber(attribute: string | undefined): number | null {
  const number = Number.parseInt(attribute ?? '', 10);
  return Number.isNaN(number) ? null : number;
}

function isNumberStyle(type: string | undefined): type is NumberStyle {
  return type !== undefined && /^[1aAiI]$/.test(type);
}

/**
 * The mark of an item in its ordered list as a browser shows it ("4.", "c.", "IV."), or null in an
 * unordered one: by the list's `start`, `type` and `reversed` and the items' own `value`.
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
  const style = $(item).attr('type') ?? list.attr('type');
  return `${listNumber(number, isNumberStyle(style) ? style : '1')}.`;
}
