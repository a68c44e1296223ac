import { pageAt, type Block } from './document.ts';
import { NUMBERED_UNIT } from './heading-words.ts';
import { literal, wordsOf } from './words.ts';

/** Shorter headings are words that stand in sentences as well. */
const FEWEST_WORDS = 4;

/** "Recommendation 5 The Board …" at the start of a paragraph or after a sentence, without a colon. */
const UNIT_INSIDE = new RegExp(
  String.raw`(?<=^|[.!?:]["'”’)]?\s|[:.]-\s)${NUMBERED_UNIT.source.slice(1)}(?=\s)`,
  'giu',
);

/** Headings that stand on their own elsewhere, wherever they are followed by a new sentence. */
function knownInside(blocks: Block[]): RegExp | null {
  const known = blocks
    .filter(({ kind, text }) => kind === 'heading' && wordsOf(text).length >= FEWEST_WORDS)
    .map(({ text }) => literal(text));
  if (known.length === 0) return null;
  return new RegExp(String.raw`(?<=^|\s)(?:${[...new Set(known)].join('|')})(?=\s)`, 'gu');
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
