import { load, type CheerioAPI } from 'cheerio';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import type { Block, Document } from './document.ts';
import { Unreadable } from './document.ts';
import { finish } from './finish.ts';
import { numberIn } from './html-list.ts';
import { mainOf } from './html-main.ts';
import { markNotes, NOTE, noteText } from './html-notes.ts';
import { inOneLine, isBlock, textOf } from './html-text.ts';
import { BULLET_MARK, splitListMark } from './list-mark.ts';
import { CELL_BREAK } from './table.ts';

/** The blocks of a page's text, in order. */
class Reading {
  readonly blocks: Block[] = [];
  readonly #$: CheerioAPI;
  /** What is written since the last block began or ended, with what of it is bold. */
  #written: { text: string; bold: boolean }[] = [];
  /** The mark of the list item whose words are still to come. */
  #mark: string | null = null;

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

  /** Ends the block that was being written: an item where a list's mark waits for its words. */
  #end(): void {
    const inked = this.#written.filter((part) => part.text.trim() !== '');
    const text = inOneLine(this.#written.map((part) => part.text).join(''));
    this.#written = [];
    if (text === '') return;
    if (this.#mark === null) {
      this.#add({ kind: 'paragraph', text, bold: inked.every(({ bold }) => bold) });
      return;
    }
    const own = splitListMark(text);
    this.#add({ kind: 'list-item', text: own?.rest ?? text, mark: own?.mark ?? this.#mark });
    this.#mark = null;
  }

  #row(element: Element): void {
    const cells = this.#$(element)
      .children('td, th')
      .toArray()
      .map(textOf)
      .filter((cell) => cell !== '');
    this.#add({ kind: 'table-row', text: cells.join(CELL_BREAK) });
  }

  #block(element: Element, bold: boolean): void {
    const { name } = element;
    const mark = this.#$(element).attr(NOTE);
    this.#end();
    if (mark !== undefined) {
      this.#add({ kind: 'footnote', text: noteText(this.#$, element), mark });
    } else if (name === 'tr') this.#row(element);
    else if (/^h[1-6]$/.test(name)) {
      this.#add({ kind: 'heading', text: textOf(element), level: Number(name[1]) });
    } else {
      if (name === 'li') this.#mark = numberIn(this.#$, element) ?? BULLET_MARK;
      for (const child of element.children) this.read(child, bold);
      this.#end();
      if (name === 'li') this.#mark = null;
    }
  }

  /** Reads a node: its words go on in the block being written, or are blocks of their own. */
  read(node: AnyNode, bold = false): void {
    if (isText(node)) this.#written.push({ text: node.data, bold });
    if (!isTag(node)) return;
    if (node.name === 'br') this.#written.push({ text: ' ', bold });
    else if (isBlock(node)) this.#block(node, bold);
    else {
      const strong = bold || node.name === 'strong' || node.name === 'b';
      for (const child of node.children) this.read(child, strong);
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
  const { main, warnings } = mainOf($);
  const reading = new Reading($);
  reading.read(main);
  if (reading.blocks.length === 0) throw new Unreadable('It has no text.');
  return { format, pages: null, blocks: finish(reading.blocks), furniture: [], warnings };
}
