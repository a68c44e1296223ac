import { hadRoom, type PdfLine } from './pdf-lines.ts';

/** Lines drawn one below the other at one left edge or near it. */
export type Stack = PdfLine[];

/** Lines of text in reading order, or the cells of a table row, each a stack. */
export type Piece = { lines: Stack } | { row: Stack[] };

/** A row of a table is not as high as a column of text. */
const ROW_HEIGHT = 260;
/** Cells of a row begin on one level. */
const SAME_LEVEL = 3;
/** Lists are set in less than this from their text; further left begins another cell or row. */
const FURTHER_LEFT = 60;
/** Left edges of a table's column are the same but for rounding. */
const SAME_EDGE = 4;
/** Space above a line in a cell beyond this many times its size opens another row. */
const ROW_GAP = 1.6;

function height(stack: Stack): number {
  return stack[0]!.y - stack.at(-1)!.y;
}

/** Parts lines where the next is drawn further up, on another page or far to the left. */
function stacksOf(lines: PdfLine[]): Stack[] {
  const stacks: Stack[] = [];
  for (const line of lines) {
    const last = stacks.at(-1)?.at(-1);
    const goesOn = last?.page === line.page && line.y < last.y && line.x > last.x - FURTHER_LEFT;
    if (goesOn) stacks.at(-1)!.push(line);
    else stacks.push([line]);
  }
  return stacks;
}

/** True for a stack to the right of another, on the same page and not over it. */
function isBeside(left: Stack, right: Stack): boolean {
  const edge = Math.max(...left.map((line) => line.right));
  return left[0]!.page === right[0]!.page && right[0]!.x >= edge - 2;
}

function onLevel(a: Stack, b: Stack): boolean {
  return Math.abs(a[0]!.y - b[0]!.y) <= SAME_LEVEL;
}

/** Puts stacks together into pieces: rows where short stacks begin on one level. */
class Pieces {
  readonly pieces: Piece[] = [];
  /** Left edges of the table being read; empty outside one. */
  #edges: number[] = [];

  add(stack: Stack): void {
    const last = this.pieces.at(-1);
    if (last && height(stack) < ROW_HEIGHT) {
      if ('row' in last && this.#joinsRow(last.row, stack)) return this.#cell(last.row, stack);
      if ('lines' in last && this.#makesRow(last, stack)) return;
      if ('row' in last && this.#isLaterCell(stack)) return this.#rows(stack);
    }
    // The first column alone may still turn out to begin a row.
    if (!this.#edges.some((edge) => Math.abs(edge - stack[0]!.x) <= SAME_EDGE)) this.#edges = [];
    this.pieces.push({ lines: stack });
  }

  #cell(row: Stack[], stack: Stack): void {
    row.push(stack);
    this.#edges.push(stack[0]!.x);
  }

  /** A cell on the row's level, or what is left of a row that a page end cut. */
  #joinsRow(row: Stack[], stack: Stack): boolean {
    const last = row.at(-1)!;
    if (isBeside(last, stack)) return onLevel(row[0]!, stack);
    const cut = stack[0]!.page === last[0]!.page + 1 && this.#isLaterCell(stack);
    return cut && stack[0]!.x > last[0]!.x + SAME_EDGE;
  }

  /** Turns the end of the text before into the first cell of a row with this stack beside it. */
  #makesRow(last: { lines: Stack }, stack: Stack): boolean {
    const start = last.lines.findIndex(({ y }) => Math.abs(y - stack[0]!.y) <= SAME_LEVEL);
    if (start < 0) return false;
    const beside = last.lines.slice(start);
    if (!isBeside(beside, stack) || height(beside) >= ROW_HEIGHT) return false;
    last.lines = last.lines.slice(0, start);
    if (last.lines.length === 0) this.pieces.pop();
    this.#edges.push(beside[0]!.x, stack[0]!.x);
    this.pieces.push({ row: [beside, stack] });
    return true;
  }

  /** True in a table for a stack at the left edge of one of its columns but the first. */
  #isLaterCell(stack: Stack): boolean {
    const [first = 0] = this.#edges.toSorted((a, b) => a - b);
    const { x } = stack[0]!;
    const later = this.#edges.some((edge) => Math.abs(edge - x) <= SAME_EDGE);
    return later && x > first + SAME_EDGE;
  }

  /** Rows of one cell below each other, parted by the space between rows. */
  #rows(stack: Stack): void {
    const right = Math.max(...stack.map((line) => line.right));
    let cell: Stack = [];
    for (const line of stack) {
      const above = cell.at(-1);
      if (above && (above.y - line.y > line.size * ROW_GAP || hadRoom(above, line, right))) {
        this.pieces.push({ row: [cell] });
        cell = [];
      }
      cell.push(line);
    }
    this.pieces.push({ row: [cell] });
  }
}

/** Tells the rows of tables from text, in reading order. */
export function piecesOf(lines: PdfLine[]): Piece[] {
  const pieces = new Pieces();
  for (const stack of stacksOf(lines)) pieces.add(stack);
  return pieces.pieces;
}
