import type { Block } from './document.ts';
import { splitListMark } from './list-mark.ts';
import { joinLines, vocabularyOf, type PdfLine } from './pdf-lines.ts';
import { CELL_BREAK } from './table.ts';

/** Headings are set this much larger than the text. */
const HEADING_SIZE = 1.12;
/** Space above a line beyond this many times the usual opens a paragraph. */
const PARAGRAPH_LEADING = 1.35;
/** Letters that fit before the right edge would have stood there, were the paragraph to go on. */
const LETTER = 0.5;
/** A row of a table is not as high as a column of text. */
const ROW_HEIGHT = 220;
const SAME_LEVEL = 3;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The size most letters are set in. */
function bodySize(lines: PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 10) / 10;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A cell of a table row: the lines drawn one below the other. */
type Cell = PdfLine[];

/** Lines in reading order, those of a table row together. */
type Piece = { lines: PdfLine[] } | { row: Cell[] };

/** Groups lines that are drawn one below the other: a jump up begins a cell, a column or a page. */
function stacksOf(lines: PdfLine[]): PdfLine[][] {
  const stacks: PdfLine[][] = [];
  for (const line of lines) {
    const last = stacks.at(-1)?.at(-1);
    const below = last?.page === line.page && line.y < last.y;
    if (below) stacks.at(-1)!.push(line);
    else stacks.push([line]);
  }
  return stacks;
}

function isBesides(left: PdfLine[], right: PdfLine[]): boolean {
  const [a] = left;
  const [b] = right;
  const edge = Math.max(...left.map((line) => line.right));
  return a!.page === b!.page && b!.x > a!.x && b!.x >= edge - 2;
}

/** Where in a stack the lines begin that stand beside a cell: the row's own part of the stack. */
function rowStart(stack: PdfLine[], cell: PdfLine[]): number {
  return stack.findIndex(({ y }) => Math.abs(y - cell[0]!.y) <= SAME_LEVEL);
}

function height(lines: PdfLine[]): number {
  return lines[0]!.y - lines.at(-1)!.y;
}

/** Tells table rows from text: cells beside each other on one level, none as high as a column. */
function piecesOf(lines: PdfLine[]): Piece[] {
  const pieces: Piece[] = [];
  for (const stack of stacksOf(lines)) {
    const last = pieces.at(-1);
    if (last && 'row' in last && isBesides(last.row.at(-1)!, stack) && height(stack) < ROW_HEIGHT) {
      if (Math.abs(last.row[0]![0]!.y - stack[0]!.y) <= SAME_LEVEL) {
        last.row.push(stack);
        continue;
      }
    }
    if (last && 'lines' in last) {
      const start = rowStart(last.lines, stack);
      const beside = start >= 0 ? last.lines.slice(start) : [];
      const isRow = beside.length > 0 && isBesides(beside, stack) && height(beside) < ROW_HEIGHT;
      if (isRow && height(stack) < ROW_HEIGHT) {
        last.lines = last.lines.slice(0, start);
        if (last.lines.length === 0) pieces.pop();
        pieces.push({ row: [beside, stack] });
        continue;
      }
    }
    pieces.push({ lines: stack });
  }
  return pieces;
}

/** Reads blocks from the lines of a PDF that does not say what they are. */
export class Layout {
  readonly #body: number;
  readonly #leading: number;
  readonly #rights: Map<string, number>;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #sizes: number[];
  readonly #blocks: Block[] = [];

  constructor(lines: PdfLine[]) {
    this.#body = bodySize(lines);
    const gaps = lines.flatMap((line, i) => {
      const before = lines[i - 1];
      const gap = before?.page === line.page ? before.y - line.y : 0;
      return gap > 0 && Math.round(line.size) === Math.round(this.#body) ? [gap] : [];
    });
    this.#leading = median(gaps);
    this.#rights = new Map();
    for (const line of lines) {
      const key = this.#column(line);
      this.#rights.set(key, Math.max(this.#rights.get(key) ?? 0, line.right));
    }
    this.#vocabulary = vocabularyOf(lines);
    const larger = lines.filter(({ size }) => size > this.#body * HEADING_SIZE);
    this.#sizes = [...new Set(larger.map(({ size }) => Math.round(size)))].sort((a, b) => b - a);
    for (const piece of piecesOf(lines)) {
      if ('row' in piece) this.#row(piece.row);
      else this.#stack(piece.lines);
    }
  }

  /** The blocks, in order. */
  get blocks(): Block[] {
    return this.#blocks;
  }

  /** Lines of a column share a half of the page and a size. */
  #column({ x, size }: PdfLine): string {
    return `${Math.round(size)} ${x < 250 ? 'left' : 'right'}`;
  }

  #isHeading({ size }: PdfLine): boolean {
    return size > this.#body * HEADING_SIZE;
  }

  #opens(before: PdfLine, line: PdfLine): boolean {
    if (Math.round(before.size) !== Math.round(line.size)) return true;
    if (splitListMark(line.text)) return true;
    if (before.page === line.page && before.y - line.y > this.#leading * PARAGRAPH_LEADING) {
      return !this.#isHeading(line) || before.y - line.y > line.size * 1.8;
    }
    if (this.#isHeading(line)) return false;
    const word = line.text.split(' ')[0]!.length + 1;
    const room = (this.#rights.get(this.#column(before)) ?? 0) - before.right;
    return room > word * line.size * LETTER * 1.1;
  }

  #stack(lines: PdfLine[]): void {
    let current: PdfLine[] = [];
    for (const line of lines) {
      if (current.length > 0 && this.#opens(current.at(-1)!, line)) {
        this.#paragraph(current);
        current = [];
      }
      current.push(line);
    }
    if (current.length > 0) this.#paragraph(current);
  }

  #joined(lines: PdfLine[]): string {
    return lines
      .map(({ text }) => text)
      .reduce((all, text) => joinLines(all, text, this.#vocabulary));
  }

  #paragraph(lines: PdfLine[]): void {
    const first = lines[0]!;
    const written = this.#joined(lines);
    const level = this.#isHeading(first) ? this.#sizes.indexOf(Math.round(first.size)) + 1 : null;
    const item = level === null ? splitListMark(written) : null;
    const broken = this.#beginsStack(first);
    this.#blocks.push({
      kind: level !== null ? 'heading' : item ? 'list-item' : 'paragraph',
      text: item ? item.rest : written,
      page: first.page,
      level,
      mark: item?.mark ?? null,
      bold: false,
      gap: 1,
      afterBreak: broken,
    });
    this.#lastLine = lines.at(-1)!;
  }

  #lastLine: PdfLine | null = null;

  /** True for a line that stands above or beside the one before: a page or column ended between. */
  #beginsStack(line: PdfLine): boolean {
    const last = this.#lastLine;
    return last !== null && (last.page !== line.page || line.y > last.y);
  }

  #row(cells: Cell[]): void {
    const text = cells.map((cell) => this.#joined(cell)).join(CELL_BREAK);
    const { page } = cells[0]![0]!;
    const plain = { level: null, mark: null, bold: false, gap: 1, afterBreak: false };
    this.#blocks.push({ kind: 'table-row', text, page, ...plain });
    this.#lastLine = cells.at(-1)!.at(-1)!;
  }
}
