import { markClosings } from './closing.ts';
import type { Block } from './document.ts';
import {
  ATTRIBUTION,
  CASE_NAME,
  HEADING_NUMBER,
  isPlanField,
  namesSection,
  NUMBERED_THEME,
  NUMBERED_UNIT,
} from './heading-words.ts';
import { endsHanging, endsSentence, isTitleCase, wordsOf } from './words.ts';

/** Headings in bold, in capitals or numbered may be this long; plain ones are shorter. */
const MARKED_WORDS = 25;
const PLAIN_WORDS = 10;
/** A short line that introduces a list, such as "The Board to consider:", heads the list. */
const LEAD_IN_WORDS = 10;
/** Items as short as this are read with the line that introduces them, as one list. */
const SHORT_ITEM_WORDS = 10;
/** After a colon a short line belongs to it, unless a full paragraph stands below. */
const FULL_PARAGRAPH_WORDS = 20;
/** Above a full paragraph a line this short is no paragraph. */
const APART_WORDS = 8;
/** So many plain short lines on end are a list without marks, not headings. */
const LIST_RUN = 3;

/** Left of a page by an export. Four figures may be a year, which heads what happened in it. */
const PAGE_NUMBER = /^\d{1,3}$/u;

/** A finding of so many words after its number is a statement rather than a title. */
const STATEMENT_WORDS = 8;

/** A verb that makes a line a sentence. Headings that ask ("How will we know") begin with the asking. */
const FINITE_VERB =
  /\b(?:is|are|was|were|has|have|had|will|would|should|must|may|can|could|did|does|shall|been)\b/iu;

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
}

/** Headings that say what they are, whatever stands around them. */
function isMarkedHeading(block: Block): boolean {
  const { text, bold, kind } = block;
  if (wordsOf(text).length > MARKED_WORDS || /[.;,]$/u.test(text)) return false;
  if (NUMBERED_THEME.test(text) || NUMBERED_UNIT.test(text)) return true;
  return kind === 'paragraph' && (CASE_NAME.test(text) || bold || isCapitals(text));
}

function isAttribution({ text, kind }: Block, next: Block): boolean {
  return (
    kind === 'paragraph' &&
    next.kind === 'paragraph' &&
    ATTRIBUTION.test(text) &&
    wordsOf(text).length <= MARKED_WORDS &&
    !/[.!?]\s/u.test(text)
  );
}

/** Words of the list items that follow one another from a place on, on average; 0 without any. */
function itemWords(blocks: Block[], from: number): number {
  const end = blocks.findIndex(({ kind }, i) => i >= from && kind !== 'list-item');
  const items = blocks.slice(from, end < 0 ? undefined : end);
  return items.reduce((sum, { text }) => sum + wordsOf(text).length, 0) / (items.length || 1);
}

function isLeadIn(blocks: Block[], at: number): boolean {
  const { text, kind } = blocks[at]!;
  const introduces = kind === 'paragraph' && /:[-–]?$/u.test(text);
  const short = wordsOf(text).length <= LEAD_IN_WORDS;
  return introduces && short && itemWords(blocks, at + 1) > SHORT_ITEM_WORDS;
}

/** Numbered "1. Introduction": a list item in form, a heading in fact, when text follows it. */
function isNumberedSection(block: Block, before: Block | undefined, next: Block): boolean {
  if (before?.mark && Number.parseInt(before.mark) + 1 === Number.parseInt(block.mark ?? ''))
    return false;
  if (block.kind !== 'list-item' || !/^\(?\d/u.test(block.mark ?? '')) return false;
  const short = wordsOf(block.text).length <= PLAIN_WORDS && !/[.;:,]$/u.test(block.text);
  return (
    short && next.kind !== 'list-item' && (namesSection(block.text) || isTitleCase(block.text))
  );
}

/** A plain short line that could head what follows. */
function couldHead({ text, kind }: Block): boolean {
  if (kind !== 'paragraph' || wordsOf(text).length > MARKED_WORDS) return false;
  if (/[.;:,!][-–]?$/u.test(text) || endsHanging(text) || isPlanField(text)) return false;
  if (namesSection(text) && wordsOf(text).length <= PLAIN_WORDS + 2) return true;
  if (wordsOf(text).length > PLAIN_WORDS || !/^[\p{Lu}\p{N}'‘“"]/u.test(text)) return false;
  return (
    isTitleCase(text) ||
    (!FINITE_VERB.test(text.replace(HEADING_NUMBER, '')) && !text.endsWith('?'))
  );
}

/** A few words without a full stop above a full paragraph, verb or not: "What they could not see". */
function standsApart(block: Block, before: Block | undefined, next: Block): boolean {
  const { kind, text } = block;
  const short =
    kind === 'paragraph' && wordsOf(text).length <= APART_WORDS && !/[\p{P}]$/u.test(text);
  const closed = before && (before.kind === 'list-item' || endsSentence(before.text));
  const full = endsSentence(next.text) && wordsOf(next.text).length >= FULL_PARAGRAPH_WORDS;
  return short && closed === true && next.kind === 'paragraph' && full;
}

function isPlainHeading(blocks: Block[], at: number): boolean {
  const block = blocks[at]!;
  const before = blocks[at - 1];
  const next = blocks[at + 1];
  if (!next || ['signature', 'contact', 'table-row'].includes(next.kind)) return false;
  const apart = !isPlanField(block.text) && standsApart(block, before, next);
  if (!couldHead(block) && !apart) return false;
  if (before?.kind === 'paragraph' && /[:,][-–]?$/u.test(before.text)) {
    return isTitleCase(block.text) && wordsOf(next.text).length >= FULL_PARAGRAPH_WORDS;
  }
  if (namesSection(block.text) || apart) return true;
  let run = 1;
  for (let i = at - 1; i >= 0 && isLine(blocks[i]!); i--) run += 1;
  for (let i = at + 1; i < blocks.length && isLine(blocks[i]!); i++) run += 1;
  return run < LIST_RUN;
}

/** A plain short line that is no section by name: one of several may be a list without marks. */
function isLine(block: Block): boolean {
  return couldHead(block) && !isMarkedHeading(block) && !namesSection(block.text);
}

/** A line that introduces a short list belongs to it, even where a format marks it as a heading. */
function introducesList({ kind, text }: Block, next: Block | undefined): boolean {
  const listed = next?.kind === 'list-item' && wordsOf(next.text).length <= SHORT_ITEM_WORDS;
  return kind === 'heading' && listed && /[:;][-–]?$/u.test(text);
}

function asHeading(block: Block): Block {
  const text = block.mark === null ? block.text : `${block.mark} ${block.text}`;
  return { ...block, kind: 'heading', text, mark: null };
}

function isUnit({ kind, text }: Block): boolean {
  return (kind === 'heading' || kind === 'paragraph') && NUMBERED_UNIT.test(text);
}

/** "Finding 2 – Records were …": the finding itself, where nothing but a list or the next follows. */
function isStatement(block: Block, next: Block | undefined): boolean {
  const title = block.text.replace(NUMBERED_UNIT, '').replace(/^\W+/u, '');
  if (wordsOf(title).length < STATEMENT_WORDS) return false;
  return !next || next.kind === 'list-item' || next.kind === 'heading' || isUnit(next);
}

/** Turns numbered findings back into text where most of them say all there is to say. */
function keepStatements(blocks: Block[]): Block[] {
  const units = [...blocks.keys()].filter((at) => isUnit(blocks[at]!));
  const statements = units.filter((at) => isStatement(blocks[at]!, blocks[at + 1]));
  if (statements.length * 2 <= units.length) return blocks;
  return blocks.map((block) =>
    isUnit(block) && wordsOf(block.text).length >= STATEMENT_WORDS
      ? { ...block, kind: 'paragraph', level: null }
      : block,
  );
}

/**
 * Finds the headings a format does not mark: by bold, capitals, numbers, the field's own words, and
 * by being a short line that heads text. Signatures and contact details are told apart first.
 */
export function findHeadings(blocks: Block[]): Block[] {
  const told = markClosings(blocks);
  const headed = told.map((block, at): Block => {
    const next = told[at + 1];
    if (introducesList(block, next)) return { ...block, kind: 'paragraph', level: null };
    if (block.kind !== 'paragraph' && block.kind !== 'list-item') return block;
    if (PAGE_NUMBER.test(block.text)) return block;
    const after =
      next &&
      (isAttribution(block, next) ||
        isLeadIn(told, at) ||
        isNumberedSection(block, told[at - 1], next));
    const heads = isMarkedHeading(block) || after || isPlainHeading(told, at);
    return heads ? asHeading(block) : block;
  });
  return keepStatements(headed);
}
