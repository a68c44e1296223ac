import type { Span } from '../../search/passage.ts';
import { pageAt, type Block } from '../extract/document.ts';
import { isPlanField, NUMBERED_UNIT } from '../extract/heading-words.ts';
import { isBullet } from '../extract/list-mark.ts';
import { wordsOf } from '../extract/words.ts';
import { sentenceSpans } from '../sentences.ts';

/** A passage before it is known what kind it is. */
export type Draft = {
  text: string;
  /** The paragraph that introduces the list this is an item of; otherwise null. */
  lead: string | null;
  page: number | null;
  /** The kind of block it is made of, or begins with. */
  source: Block['kind'];
};

/** Items as short as this on average mean something only with the line that introduces them. */
const SHORT_ITEM_WORDS = 12;
/** Items no longer than this are names, of which each alone would say nothing. */
const NAME_WORDS = 8;
/** What belongs together is kept together while it is still short enough to quote. */
const QUOTABLE_WORDS = 120;
/** A paragraph longer than this, half a page, is parted at its sentences. */
const LONG_WORDS = 250;

/** A text with the footnotes it cites, each on a line of its own. */
function withNotes(text: string, notes: string[]): string {
  return [text, ...notes].join('\n');
}

function written({ mark, text, notes }: Block): string {
  return withNotes(mark === null ? text : `${mark} ${text}`, notes);
}

/** A bullet says nothing of an item that stands alone; a number or letter is cited. */
function asItem(block: Block): string {
  return written(block.mark !== null && isBullet(block.mark) ? { ...block, mark: null } : block);
}

function introduces({ text }: Block): boolean {
  return /[:;][-–]?$|\b(?:includ(?:e|es|ing)|following|were|are)$/u.test(text);
}

function totalWords(blocks: Block[]): number {
  return blocks.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

function together(blocks: Block[]): Draft {
  const text = blocks.map(written).join('\n');
  return { text, lead: null, page: blocks[0]!.page, source: blocks[0]!.kind };
}

/** A line with its list: one passage where the items need the line, otherwise one for each item. */
function withList(lead: Block, items: Block[]): Draft[] {
  const all = [lead, ...items];
  const statement = NUMBERED_UNIT.test(lead.text) && totalWords(all) <= QUOTABLE_WORDS;
  if (statement || totalWords(items) / items.length <= SHORT_ITEM_WORDS) return [together(all)];
  const introducing = introduces(lead) ? lead.text : null;
  return [together([lead]), ...items.map((item) => ({ ...single(item), lead: introducing }))];
}

/** Bulleted names without a line that introduces them: one list under its heading. */
function isShortList(items: Block[]): boolean {
  const bulleted = items.every(({ mark }) => mark !== null && isBullet(mark));
  return items.length > 1 && bulleted && totalWords(items) / items.length <= NAME_WORDS;
}

function single(block: Block): Draft {
  const { kind, page } = block;
  const text = kind === 'list-item' ? asItem(block) : written({ ...block, mark: null });
  return { text, lead: null, page, source: kind };
}

/**
 * A paragraph that is too long to quote as several passages of whole sentences and like length, each
 * with the page it begins on.
 */
function parted(block: Block): Draft[] {
  const words = wordsOf(block.text).length;
  if (block.kind !== 'paragraph' || words <= LONG_WORDS) return [single(block)];
  const aim = words / Math.ceil(words / LONG_WORDS);
  const parts: Span[] = [];
  for (const [start, end] of sentenceSpans(block.text)) {
    const last = parts.at(-1);
    if (last && wordsOf(block.text.slice(...last)).length < aim) last[1] = end;
    else parts.push([start, end]);
  }
  return parts.map(([start, end]) => ({
    text: withNotes(
      block.text.slice(start, end),
      block.notes.filter((note) => block.text.slice(start, end).includes(note.split(' ')[0]!)),
    ),
    lead: null,
    page: pageAt(block, start),
    source: block.kind,
  }));
}

function runOf(blocks: Block[], from: number, kind: Block['kind']): Block[] {
  const end = blocks.findIndex((block, i) => i >= from && block.kind !== kind);
  return blocks.slice(from, end < 0 ? undefined : end);
}

/**
 * Parts the text under one heading into passages: a paragraph, a line with its short list, an item
 * of a long one, a table row. What a line with a colon introduces has that line as its `lead`.
 */
export function passagesOf(blocks: Block[]): Draft[] {
  const drafts: Draft[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]!;
    const items = block.kind === 'paragraph' ? runOf(blocks, at + 1, 'list-item') : [];
    const next = blocks[at + 1];
    if (block.kind === 'signature' || block.kind === 'contact') {
      const run = runOf(blocks, at, block.kind);
      const last = drafts.at(-1);
      // A signature belongs to what it signs; an address is nobody's words.
      if (block.kind === 'signature' && last) last.text += `\n${together(run).text}`;
      else drafts.push(together(run));
      at += run.length;
    } else if (block.kind === 'paragraph' && drafts.length > 0 && isPlanField(block.text)) {
      // Who does it and by when says nothing apart from what is done.
      drafts.at(-1)!.text += `\n${single(block).text}`;
      at += 1;
    } else if (block.kind === 'list-item') {
      const run = runOf(blocks, at, 'list-item');
      drafts.push(...(isShortList(run) ? [together(run)] : run.map(single)));
      at += run.length;
    } else if (items.length > 0 && (introduces(block) || NUMBERED_UNIT.test(block.text))) {
      drafts.push(...withList(block, items));
      at += 1 + items.length;
    } else if (
      block.kind === 'paragraph' &&
      /:[-–]?$/u.test(block.text) &&
      next?.kind === 'paragraph'
    ) {
      drafts.push(...parted(block), { ...single(next), lead: block.text });
      at += 2;
    } else {
      drafts.push(...parted(block));
      at += 1;
    }
  }
  return drafts;
}
