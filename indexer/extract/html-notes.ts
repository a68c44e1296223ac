import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { textOf } from './html-text.ts';
import { noteMark } from './notes.ts';

/** What a page writes for the reference to a footnote, and for the way back from it. */
const REFERENCE = /^\[?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§])\]?$/iu;
const WAY_BACK = /^(?:\^|[↑↩⤴]\uFE0E?|back(?: to (?:the )?(?:text|content))?)$/iu;
/** Where the mark of a footnote is kept while its page is read. */
export const NOTE = 'data-footnote';

/**
 * Writes references to footnotes as `[1]` and marks the footnotes: what a link of a mark alone leads
 * to, further down the page.
 */
export function markNotes($: CheerioAPI): void {
  const references = $('a[href^="#"]')
    .toArray()
    .filter((link) => REFERENCE.test($(link).text().trim()));
  if (references.length === 0) return;
  const places = new Map(
    $('*')
      .toArray()
      .map((element, place) => [element, place]),
  );
  const targets = new Map(
    $('[id], [name]')
      .toArray()
      .map((element) => [$(element).attr('id') ?? $(element).attr('name'), element]),
  );
  for (const link of references) {
    const target = targets.get($(link).attr('href')!.slice(1));
    const note = target && $(target).closest('li, p, div, dd, td').get(0);
    if (!note || places.get(note)! < places.get(link)!) continue;
    const mark = noteMark(REFERENCE.exec($(link).text().trim())![1]!);
    $(note).attr(NOTE, mark);
    $(link).text(mark);
  }
}

/** The words of a footnote without its own mark and the way back. */
export function noteText($: CheerioAPI, element: Element): string {
  const copy = $(element).clone();
  copy.find('a[href^="#"]').each((_, link) => {
    const text = $(link).text().trim();
    if (WAY_BACK.test(text) || REFERENCE.test(text)) $(link).remove();
  });
  return textOf(copy.get(0)!);
}
