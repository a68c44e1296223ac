import type { Block } from './document.ts';
import { BULLET_MARK, splitListMark } from './list-mark.ts';
import { withoutMarks } from './marks.ts';
import { hadRoom, joinLines, vocabularyOf, type PdfLine } from './pdf-lines.ts';
import { piecesOf, type Stack } from './pdf-pieces.ts';
import { CELL_BREAK } from './table.ts';
import { endsSentence } from './words.ts';

/** Headings are set this much larger than the text. */
const HEADING_SIZE = 1.12;
/** Space above a line beyond this many times the usual opens a paragraph. */
const PARAGRAPH_LEADING = 1.35;
/** In a document that parts its paragraphs by space, so many lines have it above them. */
const SPACED_SHARE = 0.08;
/** Further in than this from the edge of its column, a line belongs to a list. */
const INDENT = 8;

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** The size most letters are set in. */
function bodySize(lines: PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Reads blocks from the lines of a PDF that does not say what they are. */
export class Layout {
  readonly #body: number;
  readonly #leading: number;
  /** Left and right edge of each column. */
  readonly #edges = new Map<string, { left: number; right: number }>();
  /** True where paragraphs are parted by space, so that a short line alone parts none. */
  readonly #spaced: boolean;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #sizes: number[];
  readonly #blocks: Block[] = [];

  constructor(lines: PdfLine[]) {
    this.#body = bodySize(lines);
    const gaps = lines.flatMap((line, i) => {
      const before = lines[i - 1];
      const gap = before?.page === line.page ? before.y - line.y : 0;
      return gap > 0 && line.size === this.#body ? [gap] : [];
    });
    this.#leading = median(gaps);
    const wide = gaps.filter((gap) => gap > this.#leading * PARAGRAPH_LEADING);
    this.#spaced = wide.length > gaps.length * SPACED_SHARE;
    for (const line of lines) {
      const edges = this.#edges.get(this.#column(line));
      this.#edges.set(this.#column(line), {
        left: Math.min(edges?.left ?? Infinity, line.x),
        right: Math.max(edges?.right ?? 0, line.right),
      });
    }
    this.#vocabulary = vocabularyOf(lines);
    const larger = lines.filter(({ size }) => size > this.#body * HEADING_SIZE);
    this.#sizes = [...new Set(larger.map(({ size }) => size))].sort((a, b) => b - a);
    for (const piece of piecesOf(this.#wholeHeadings(lines))) {
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
    return `${size} ${x < 250 ? 'left' : 'right'}`;
  }

  #isHeading({ size }: PdfLine): boolean {
    return size > this.#body * HEADING_SIZE;
  }

  #opens(before: PdfLine, line: PdfLine): boolean {
    if (before.size !== line.size) return true;
    if (splitListMark(line.text)) return true;
    if (before.page === line.page && before.y - line.y > this.#leading * PARAGRAPH_LEADING) {
      return !this.#isHeading(line) || before.y - line.y > line.size * 1.8;
    }
    if (this.#isHeading(line)) return false;
    return (
      hadRoom(before, line, this.#edgesOf(before).right) &&
      (this.#isIndented(line) ||
        !this.#spaced ||
        (endsSentence(before.text) && this.#leftHalf(before)))
    );
  }

  /** Words of a heading spread over its line are no cells. */
  #wholeHeadings(lines: PdfLine[]): PdfLine[] {
    const whole: PdfLine[] = [];
    for (const line of lines) {
      const last = whole.at(-1);
      const level = last?.page === line.page && Math.abs(last.y - line.y) < 1;
      if (last && level && this.#isHeading(line)) {
        last.text += ` ${line.text}`;
        last.right = line.right;
      } else whole.push({ ...line });
    }
    return whole;
  }

  #edgesOf(line: PdfLine): { left: number; right: number } {
    return this.#edges.get(this.#column(line))!;
  }

  #isIndented(line: PdfLine): boolean {
    return line.x > this.#edgesOf(line).left + INDENT;
  }

  /** True for a line that leaves more than half of its column empty. */
  #leftHalf(line: PdfLine): boolean {
    const { left, right } = this.#edgesOf(line);
    return line.right < (left + right) / 2;
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
    const joined = lines
      .map(({ text }) => text)
      .reduce((all, text) => joinLines(all, text, this.#vocabulary));
    return withoutMarks(joined);
  }

  #paragraph(lines: PdfLine[]): void {
    const first = lines[0]!;
    const written = this.#joined(lines);
    const level = this.#isHeading(first) ? this.#sizes.indexOf(first.size) + 1 : null;
    const marked = level === null ? splitListMark(written) : null;
    const item =
      marked ?? (this.#isUnmarkedItem(first) ? { mark: BULLET_MARK, rest: written } : null);
    const broken = this.#beginsStack(first);
    this.#blocks.push({
      kind: level !== null ? 'heading' : item ? 'list-item' : 'paragraph',
      text: item ? item.rest : written,
      page: first.page,
      turns: [],
      level,
      mark: item?.mark ?? null,
      bold: false,
      gap: 1,
      afterBreak: broken,
    });
    this.#lastLine = lines.at(-1)!;
  }

  /** Bullets may be drawn as shapes: what is set in after a colon, or after such an item, is a list. */
  #isUnmarkedItem(first: PdfLine): boolean {
    const before = this.#blocks.at(-1);
    const listed = before?.kind === 'list-item' && before.mark === BULLET_MARK;
    return (
      this.#isIndented(first) &&
      !this.#isHeading(first) &&
      (listed || /[:;]$/u.test(before?.text ?? ''))
    );
  }

  #lastLine: PdfLine | null = null;

  /** True for a line that stands above or beside the one before: a page or column ended between. */
  #beginsStack(line: PdfLine): boolean {
    const last = this.#lastLine;
    return last !== null && (last.page !== line.page || line.y > last.y);
  }

  #row(cells: Stack[]): void {
    const text = cells.map((cell) => this.#joined(cell)).join(CELL_BREAK);
    const { page } = cells[0]![0]!;
    const plain = { turns: [], level: null, mark: null, bold: false, gap: 1, afterBreak: false };
    this.#blocks.push({ kind: 'table-row', text, page, ...plain });
    this.#lastLine = cells.at(-1)!.at(-1)!;
  }
}
