import type { Block } from './document.ts';

/** How a reference to a footnote is written in a text, whatever the document draws for it. */
export function noteMark(number: string): string {
  return `[${number}]`;
}

/**
 * Takes the footnotes out of a document's blocks, so that what they stand between can be put together
 * again. One that nothing refers to stays where it is, as a list item.
 */
export function partNotes(blocks: Block[]): { body: Block[]; notes: Block[] } {
  const isCited = ({ mark }: Block) =>
    blocks.some(({ kind, text }) => kind !== 'footnote' && text.includes(mark!));
  const notes = blocks.filter((block) => block.kind === 'footnote' && isCited(block));
  const body = blocks
    .filter((block) => !notes.includes(block))
    .map((block): Block => (block.kind === 'footnote' ? { ...block, kind: 'list-item' } : block));
  return { body, notes };
}

/** Numbers may begin anew on each page: the last block that cites a note and does not begin after it. */
function citing(body: Block[], { mark, page }: Block): Block | undefined {
  const citing = body.filter(({ text }) => text.includes(mark!));
  if (page === null) return citing[0];
  return citing.findLast((block) => (block.page ?? 0) <= page) ?? citing[0];
}

/** Gives each footnote to the block that cites it. */
export function placeNotes(body: Block[], notes: Block[]): Block[] {
  const given = new Map<Block, string[]>();
  for (const note of notes) {
    // Every note is cited, and a citation is never taken out.
    const block = citing(body, note)!;
    given.set(block, [...(given.get(block) ?? []), `${note.mark} ${note.text}`]);
  }
  return body.map((block) => ({ ...block, notes: given.get(block) ?? [] }));
}
