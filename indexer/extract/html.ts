import { load, type CheerioAPI } from 'cheerio';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Block, Document } from './document.ts';
import { Unreadable } from './document.ts';
import { finish } from './finish.ts';
import { BULLET_MARK, splitListMark } from './list-mark.ts';
import { withoutMarks } from './marks.ts';
import { noteMark } from './notes.ts';
import { CELL_BREAK } from './table.ts';

/** What stands around the text of a web page: menus, notices, links elsewhere, things that run. */
const AROUND = [
  'script, style, noscript, template, iframe, svg, form, button, input, select, dialog, object',
  'nav, aside, footer, header:not(article header)',
  '[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [role=complementary]',
  '[aria-hidden=true], [hidden]',
  '[id*=cookie i], [class*=cookie i], [class*=breadcrumb i], [class*=share i], [class*=related i], [class*=sidebar i], [class*=skip i]',
].join(', ');

/** An element that holds less of the page's text than this is a part of the text, not all of it. */
const MAIN_SHARE = 0.5;
const MAIN = ['article', 'main', '[role=main]', '#content', '#main', '.content'];

const BLOCKS =
  'p, h1, h2, h3, h4, h5, h6, li, tr, div, section, article, blockquote, pre, dt, dd, figcaption, ul, ol, table';

/** What a page writes for the reference to a footnote, and for the way back from it. */
const REFERENCE = /^\[?(\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§])\]?$/iu;
const WAY_BACK = /^(?:\^|[↑↩⤴]\uFE0E?|back(?: to (?:the )?(?:text|content))?)$/iu;
/** Where the mark of a footnote is kept while its page is read. */
const NOTE = 'data-footnote';

/**
 * Writes references to footnotes as `[1]` and marks the footnotes: what a link of a mark alone leads
 * to, further down the page.
 */
function markNotes($: CheerioAPI): void {
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
function noteText($: CheerioAPI, element: Element): string {
  const copy = $(element).clone();
  copy.find('a[href^="#"]').each((_, link) => {
    const text = $(link).text().trim();
    if (WAY_BACK.test(text) || REFERENCE.test(text)) $(link).remove();
  });
  return withoutMarks(copy.text().replace(/\s+/gu, ' '));
}

/** The element that holds the text of a page, menus and notices gone. */
function mainOf($: CheerioAPI): Element {
  $(AROUND).remove();
  const body = $('body').get(0) as Element;
  const whole = $(body).text().trim().length;
  for (const selector of MAIN) {
    const found = $(selector).toArray();
    const held = found.find((element) => $(element).text().trim().length >= whole * MAIN_SHARE);
    if (held) return held as Element;
  }
  return body;
}

/** What is written in a node itself and in parts of its lines, but not in blocks within it. */
function inlineText($: CheerioAPI, node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  return node.children
    .map((child) => {
      if (isTag(child) && child.name === 'br') return ' ';
      return $(child).is(BLOCKS) ? '' : inlineText($, child);
    })
    .join('');
}

/** The words of an element without its blocks; a line break parts words. */
function wordsIn($: CheerioAPI, element: Element): string {
  return withoutMarks(inlineText($, element).replace(/\s+/gu, ' '));
}

function isBold($: CheerioAPI, element: Element, text: string): boolean {
  const strong = $(element)
    .find('strong, b')
    .toArray()
    .map((part) => $(part).text());
  return text !== '' && strong.join('').replace(/\s+/gu, ' ').trim() === text;
}

/** The number of an item in its ordered list, or null in an unordered one. */
function numberIn($: CheerioAPI, item: Element): string | null {
  const list = $(item).closest('ol, ul');
  if (!list.is('ol')) return null;
  const first = Number(list.attr('start') ?? 1);
  return `${first + list.children('li').toArray().indexOf(item)}.`;
}

/** The blocks of a page's text, in order. */
class Reading {
  readonly blocks: Block[] = [];
  readonly #$: CheerioAPI;

  constructor($: CheerioAPI) {
    this.#$ = $;
  }

  #add(block: Pick<Block, 'kind' | 'text'> & Partial<Block>): void {
    if (block.text === '') return;
    const plain = {
      page: null,
      turns: [],
      notes: [],
      level: null,
      mark: null,
      bold: false,
      gap: 1,
      afterBreak: false,
    };
    this.blocks.push({ ...plain, ...block });
  }

  #item(element: Element): void {
    const text = wordsIn(this.#$, element);
    const own = splitListMark(text);
    const mark = own?.mark ?? numberIn(this.#$, element) ?? BULLET_MARK;
    this.#add({ kind: 'list-item', text: own?.rest ?? text, mark });
  }

  #row(element: Element): void {
    const cells = this.#$(element)
      .children('td, th')
      .toArray()
      .map((cell) => withoutMarks(this.#$(cell).text().replace(/\s+/gu, ' ')))
      .filter((cell) => cell !== '');
    this.#add({ kind: 'table-row', text: cells.join(CELL_BREAK) });
  }

  /** Reads an element: itself where it is a block of text, then the blocks within it. */
  read(element: Element): void {
    const name = element.tagName.toLowerCase();
    const mark = this.#$(element).attr(NOTE);
    if (mark !== undefined) {
      return this.#add({ kind: 'footnote', text: noteText(this.#$, element), mark });
    }
    if (name === 'tr') return this.#row(element);
    const text = wordsIn(this.#$, element);
    if (/^h[1-6]$/.test(name)) this.#add({ kind: 'heading', text, level: Number(name[1]) });
    else if (name === 'li') this.#item(element);
    else if (!/^(?:ul|ol|table|thead|tbody|tfoot)$/.test(name)) {
      this.#add({ kind: 'paragraph', text, bold: isBold(this.#$, element, text) });
    }
    for (const child of this.#$(element).children().toArray()) {
      if (this.#$(child).is(BLOCKS) || this.#$(child).find(BLOCKS).length > 0) this.read(child);
    }
  }
}

/**
 * Reads the text of a web page: its main content in order, without menus, notices, links elsewhere
 * and footers. Nothing in it is run. Throws `Unreadable` for a page without text.
 */
export function readHtml(html: string, format: string): Document {
  const $ = load(html);
  markNotes($);
  const reading = new Reading($);
  reading.read(mainOf($));
  if (reading.blocks.length === 0) throw new Unreadable('It has no text.');
  return { format, pages: null, blocks: finish(reading.blocks), furniture: [], warnings: [] };
}
