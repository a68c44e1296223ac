import { pageAt, type Block } from './document.ts';
import { NUMBERED_UNIT } from './heading-words.ts';
import { isTitleCase, literal, wordsOf } from './words.ts';

/** Shorter headings are words that stand in sentences as well. */
const FEWEST_WORDS = 4;

/** The start of a paragraph, or the end of a sentence in it: elsewhere the same words are part of one. */
const SENTENCE_START = String.raw`(?<=^|[.!?:]["'”’)]?\s|[:.]-\s)`;

/** "Recommendation 5 The Board …" where a sentence may begin, without a colon. */
const UNIT_INSIDE = new RegExp(
  String.raw`${SENTENCE_START}${NUMBERED_UNIT.source.slice(1)}(?=\s)`,
  'giu',
);

/**
 * A heading inside a paragraph. One in capitals as a title is may be a name in a sentence, and counts
 * only where a sentence may begin; the capital of another tells that something begins with it.
 */
function inside(heading: string): string {
  const before = isTitleCase(heading) ? SENTENCE_START : String.raw`(?<=^|\s)`;
  return `${before}${literal(heading)}`;
}

/** Headings that stand on their own elsewhere, wherever they are followed by a new sentence. */
function knownInside(blocks: Block[]): RegExp | null {
  const known = blocks
    .filter(({ kind, text }) => kind === 'heading' && wordsOf(text).length >= FEWEST_WORDS)
    .map(({ text }) => inside(text));
  if (known.length === 0) return null;
  return new RegExp(String.raw`(?:${[...new Set(known)].join('|')})(?=\s)`, 'gu');
}

/** Parts a paragraph around what matches, where a new sentence follows it. */
function part(block: Block, pattern: RegExp): Block[] {
  const parts: Block[] = [];
  let from = 0;
  const add = (text: string, kind: Block['kind']) => {
    const at = block.text.indexOf(text, from);
    const page = pageAt(block, at);
    if (text !== '') parts.push({ ...block, text, kind, level: null, page, turns: [] });
  };
  for (const { index, 0: heading } of block.text.matchAll(pattern)) {
    const end = index + heading.length;
    if (!/^\s+\p{Lu}/u.test(block.text.slice(end))) continue;
    add(block.text.slice(from, index).trim(), block.kind);
    add(heading, 'heading');
    from = end;
  }
  add(block.text.slice(from).trim(), block.kind);
  return parts;
}

/**
 * Parts paragraphs that an export glued together with the headings between them: numbered findings
 * and the like, and headings that stand on their own elsewhere in the document.
 */
export function unglue(blocks: Block[]): Block[] {
  const units = blocks.flatMap((block) =>
    block.kind === 'paragraph' && !block.bold ? part(block, UNIT_INSIDE) : [block],
  );
  const known = knownInside(units);
  if (known === null) return units;
  return units.flatMap((block) => (block.kind === 'paragraph' ? part(block, known) : [block]));
}
