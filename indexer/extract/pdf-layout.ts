import type { Block } from './document.ts';
import { BULLET_MARK, splitListMark } from './list-mark.ts';
import { withoutMarks } from './marks.ts';
import { joinLines, vocabularyOf, type PdfLine } from './pdf-lines.ts';
import { Measure } from './pdf-measure.ts';
import { piecesOf, type Stack } from './pdf-pieces.ts';
import { CELL_BREAK } from './table.ts';

/** A footnote begins with its number, which is set as the references to it are. */
const NOTE = /^(\[\d{1,3}\])\s+(.+)$/su;

const PLAIN = {
  turns: [],
  level: null,
  mark: null,
  bold: false,
  gap: 1,
  afterBreak: false,
  notes: [],
};

/** Words of a heading spread over its line are no cells of a table. */
function wholeHeadings(lines: PdfLine[], measure: Measure): PdfLine[] {
  const whole: PdfLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const level = last?.page === line.page && Math.abs(last.y - line.y) < 1;
    if (last && level && measure.isHeading(line)) {
      last.text += ` ${line.text}`;
      last.right = line.right;
    } else whole.push({ ...line });
  }
  return whole;
}

/** Writes down blocks as their lines come. */
class Writing {
  readonly blocks: Block[] = [];
  readonly #measure: Measure;
  readonly #vocabulary: ReadonlySet<string>;
  #lastLine: PdfLine | null = null;

  constructor(lines: PdfLine[], measure: Measure) {
    this.#measure = measure;
    this.#vocabulary = vocabularyOf(lines);
  }

  stack(lines: Stack): void {
    let current: PdfLine[] = [];
    for (const line of lines) {
      if (current.length > 0 && this.#measure.opens(current.at(-1)!, line)) {
        this.#paragraph(current);
        current = [];
      }
      current.push(line);
    }
    if (current.length > 0) this.#paragraph(current);
  }

  row(cells: Stack[]): void {
    const text = cells.map((cell) => this.#joined(cell)).join(CELL_BREAK);
    this.blocks.push({ ...PLAIN, kind: 'table-row', text, page: cells[0]![0]!.page });
    this.#lastLine = cells.at(-1)!.at(-1)!;
  }

  #joined(lines: PdfLine[]): string {
    const texts = lines.map(({ text }) => text);
    return withoutMarks(texts.reduce((all, text) => joinLines(all, text, this.#vocabulary)));
  }

  #paragraph(lines: PdfLine[]): void {
    const first = lines[0]!;
    const written = this.#joined(lines);
    const block = { ...PLAIN, page: first.page, afterBreak: this.#isAfterBreak(first) };
    const note = this.#measure.isSmall(first) ? NOTE.exec(written) : null;
    if (note) {
      this.blocks.push({ ...block, kind: 'footnote', text: note[2]!, mark: note[1]! });
      this.#lastLine = lines.at(-1)!;
      return;
    }
    const level = this.#measure.level(first);
    const item = splitListMark(written) ?? this.#unmarkedItem(first, written);
    if (level !== null) this.blocks.push({ ...block, kind: 'heading', text: written, level });
    else if (item) {
      this.blocks.push({ ...block, kind: 'list-item', text: item.rest, mark: item.mark });
    } else this.blocks.push({ ...block, kind: 'paragraph', text: written });
    this.#lastLine = lines.at(-1)!;
  }

  /** Bullets may be drawn as shapes: what is set in after a colon, or after such an item, is a list. */
  #unmarkedItem(first: PdfLine, written: string): { mark: string; rest: string } | null {
    const before = this.blocks.at(-1);
    const listed = before?.mark === BULLET_MARK || /[:;]$/u.test(before?.text ?? '');
    return listed && this.#measure.isIndented(first) ? { mark: BULLET_MARK, rest: written } : null;
  }

  /** True for a line that stands above or beside the one before: a page or column ended between. */
  #isAfterBreak(line: PdfLine): boolean {
    const last = this.#lastLine;
    return last !== null && (last.page !== line.page || line.y > last.y);
  }
}

/** Reads blocks from the lines of a PDF, in order, by how they are set. */
export function blocksOf(lines: PdfLine[]): Block[] {
  const measure = new Measure(lines);
  const writing = new Writing(lines, measure);
  for (const piece of piecesOf(wholeHeadings(lines, measure))) {
    if ('row' in piece) writing.row(piece.row);
    else writing.stack(piece.lines);
  }
  return writing.blocks;
}
