import type { Block, Document } from './document.ts';
import { withoutFurniture } from './furniture.ts';
import { finish } from './finish.ts';
import { linesOf, type Line } from './lines.ts';
import { splitListMark } from './list-mark.ts';
import { whollyBold, withoutMarks } from './marks.ts';
import { noteMark } from './notes.ts';
import { cellsOf, isRule } from './table.ts';
import { unwrap } from './unwrap.ts';

const NOTE = /^\s{0,3}\[\^([\w-]{1,20})\]:\s+(.*)$/u;
const REFERENCE = /\[\^([\w-]{1,20})\](?!:)/gu;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u;

/** Writes Markdown's references to footnotes as every format's. */
function withReferences(line: Line): Line {
  return { ...line, text: line.text.replace(REFERENCE, (_, number: string) => noteMark(number)) };
}

function blockOf(line: Line): Block {
  const { page, gap, afterBreak } = line;
  const plain = {
    page,
    turns: [],
    gap,
    afterBreak,
    level: null,
    mark: null,
    bold: false,
    notes: [],
  };
  const note = NOTE.exec(line.text);
  if (note) {
    const text = withoutMarks(note[2]!);
    return { ...plain, kind: 'footnote', text, mark: noteMark(note[1]!) };
  }
  const heading = HEADING.exec(line.text);
  if (heading) {
    const text = withoutMarks(heading[2]!);
    return { ...plain, kind: 'heading', text, level: heading[1]!.length };
  }
  const cells = cellsOf(line.text);
  if (cells) return { ...plain, kind: 'table-row', text: cells.join(' | ') };
  const quoted = line.text.replace(/^\s*>\s?/u, '');
  const item = splitListMark(quoted);
  if (item) {
    const bold = whollyBold(item.rest);
    return { ...plain, kind: 'list-item', text: withoutMarks(item.rest), mark: item.mark, bold };
  }
  return { ...plain, kind: 'paragraph', text: withoutMarks(quoted), bold: whollyBold(quoted) };
}

/**
 * Reads plain text, with Markdown marks where it has any: published reviews saved as text mix both.
 */
export function readText(text: string, format: string): Document {
  const { lines, furniture } = withoutFurniture(linesOf(text));
  const written = unwrap(lines.filter(({ text }) => !isRule(text)));
  const blocks = written
    .map(withReferences)
    .map(blockOf)
    .filter(({ text }) => text !== '');
  const last = lines.at(-1);
  return { format, pages: last?.page ?? null, blocks: finish(blocks), furniture, warnings: [] };
}
