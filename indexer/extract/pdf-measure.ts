import { splitListMark } from './list-mark.ts';
import { hadRoom, type PdfLine } from './pdf-lines.ts';
import { endsSentence } from './words.ts';

/** Headings are set this much larger than the text. */
const HEADING_SIZE = 1.12;
/** Where more than this share of the letters is tagged as headings, the tags mean something else. */
const MOST_TAGGED = 0.3;
/** Space above a line beyond this many times the usual opens a paragraph. */
const PARAGRAPH_LEADING = 1.35;
/** Headings are set with more space between their own lines. */
const HEADING_LEADING = 1.8;
/** In a document that parts its paragraphs by space, so many lines have it above them. */
const SPACED_SHARE = 0.08;
/** Further in than this from the edge of its column, a line belongs to a list. In points. */
const INDENT = 8;
/** Columns of text begin left or right of this; points from the left edge of an A4 page. */
const MIDDLE = 250;

type Edges = { left: number; right: number };

/** The size most letters are set in. */
function bodySize(lines: PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** From each line of this size down to the next on its page. */
function gapsOf(lines: PdfLine[], size: number): number[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const gap = before?.page === line.page ? before.y - line.y : 0;
    return gap > 0 && line.size === size ? [gap] : [];
  });
}

/** Lines of one size that begin in the same half of the page stand in one column. */
function columnOf({ x, size }: PdfLine): string {
  return `${size} ${x < MIDDLE ? 'left' : 'right'}`;
}

function edgesOf(lines: PdfLine[]): Map<string, Edges> {
  const columns = new Map<string, Edges>();
  for (const line of lines) {
    const edges = columns.get(columnOf(line));
    columns.set(columnOf(line), {
      left: Math.min(edges?.left ?? Infinity, line.x),
      right: Math.max(edges?.right ?? 0, line.right),
    });
  }
  return columns;
}

/** What a document's lines say together of how it is set, and so of each line. */
export class Measure {
  readonly #body: number;
  readonly #leading: number;
  /** True where paragraphs are parted by space, so that a short line alone parts none. */
  readonly #spaced: boolean;
  readonly #columns: Map<string, Edges>;
  /** True where the tags of headings can be believed. */
  readonly #tagged: boolean;
  /** Sizes of headings, largest first. */
  readonly #sizes: number[];

  constructor(lines: PdfLine[]) {
    this.#body = bodySize(lines);
    const gaps = gapsOf(lines, this.#body).sort((a, b) => a - b);
    this.#leading = gaps[Math.floor(gaps.length / 2)] ?? 0;
    const wide = gaps.filter((gap) => gap > this.#leading * PARAGRAPH_LEADING);
    this.#spaced = wide.length > gaps.length * SPACED_SHARE;
    this.#columns = edgesOf(lines);
    const letters = (some: PdfLine[]) => some.reduce((sum, { text }) => sum + text.length, 0);
    const tagged = lines.filter(({ tag }) => tag !== null);
    this.#tagged = letters(tagged) <= letters(lines) * MOST_TAGGED;
    const sizes = lines.filter((line) => this.#isLarge(line)).map(({ size }) => size);
    this.#sizes = [...new Set(sizes)].sort((a, b) => b - a);
  }

  #isLarge({ size }: PdfLine): boolean {
    return size > this.#body * HEADING_SIZE;
  }

  #tagOf({ tag }: PdfLine): number | null {
    return this.#tagged ? tag : null;
  }

  /** True for a heading: by its tag, or by its size where there is none. */
  isHeading(line: PdfLine): boolean {
    return this.#tagOf(line) !== null || this.#isLarge(line);
  }

  /** True for a line set smaller than the text, as footnotes are. */
  isSmall({ size }: PdfLine): boolean {
    return size < this.#body;
  }

  /** How deep a heading stands, by its tag or size, 1 for the outermost; null for a line of text. */
  level(line: PdfLine): number | null {
    const bySize = this.#isLarge(line) ? this.#sizes.indexOf(line.size) + 1 : null;
    return this.#tagOf(line) ?? bySize;
  }

  /** True for a line set in from the edge of its column. */
  isIndented(line: PdfLine): boolean {
    return line.x > this.#edges(line).left + INDENT;
  }

  /** True where a line begins a new paragraph, item or heading after the line before it. */
  opens(before: PdfLine, line: PdfLine): boolean {
    const other = before.size !== line.size || this.#tagOf(before) !== this.#tagOf(line);
    if (other || splitListMark(line.text)) return true;
    if (this.isSmall(line) && /^\[\d{1,3}\]\s/u.test(line.text)) return true;
    const gap = before.page === line.page ? before.y - line.y : 0;
    if (this.isHeading(line)) return gap > line.size * HEADING_LEADING;
    if (gap > this.#leading * PARAGRAPH_LEADING) return true;
    if (!hadRoom(before, line, this.#edges(before).right)) return false;
    const closed = endsSentence(before.text) && this.#leavesHalf(before);
    return this.isIndented(line) || !this.#spaced || closed;
  }

  #edges(line: PdfLine): Edges {
    return this.#columns.get(columnOf(line))!;
  }

  /** True for a line that leaves more than half of its column empty. */
  #leavesHalf(line: PdfLine): boolean {
    const { left, right } = this.#edges(line);
    return line.right < (left + right) / 2;
  }
}
