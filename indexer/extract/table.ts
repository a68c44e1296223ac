import type { Block } from './document.ts';
import { splitListMark } from './list-mark.ts';
import { withoutMarks } from './marks.ts';
import { endsSentence, wordsOf } from './words.ts';

/** Cells of a head are names, not sentences. */
const HEAD_CELL_WORDS = 12;
/** How cells are parted in a passage, whatever parted them in the document. */
export const CELL_BREAK = ' | ';

/** True for a line that only draws: a rule, or the line under a Markdown table's head. */
export function isRule(line: string): boolean {
  return /^[\s|:=_*-]{3,}$/u.test(line) && /(?:-{3}|={3}|_{3}|\*{3})/u.test(line);
}

/** True for what stands before the tab in an item or numbered paragraph: "•", "b)", "3.4". */
function isMark(cell: string): boolean {
  return splitListMark(`${cell} x`)?.rest === 'x' || /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/u.test(cell);
}

/** The cells of a table row that have words, or null for a line that is no row. */
export function cellsOf(line: string): string[] | null {
  const byTab = line.includes('\t') && (line.trim().includes('\t') || /<p>/i.test(line));
  const byBar = /^\s*\|.*\|\s*$/u.test(line) || (line.match(/\s\|\s/gu)?.length ?? 0) >= 2;
  if (!byTab && !byBar) return null;
  const cells = line
    .replace(/^\s*\||\|\s*$/gu, '')
    .split(byTab ? /\t+/u : /\s*\|\s*/u)
    .map(withoutMarks)
    .filter((cell) => cell !== '');
  const marked = byTab && cells.length === 2 && isMark(cells[0]!);
  return cells.length > 0 && !marked ? cells : null;
}

function isHead({ text }: Block): boolean {
  return text
    .split(CELL_BREAK)
    .every(
      (cell) =>
        wordsOf(cell).length <= HEAD_CELL_WORDS &&
        (wordsOf(cell).length === 1 || !endsSentence(cell)),
    );
}

/** Marks the first row of each table as its head where it reads like one. */
export function markHeads(blocks: Block[]): Block[] {
  return blocks.map((block, i) => {
    const first = block.kind === 'table-row' && blocks[i - 1]?.kind !== 'table-row';
    const followed = blocks[i + 1]?.kind === 'table-row';
    return first && followed && isHead(block) ? { ...block, kind: 'table-head' } : block;
  });
}
