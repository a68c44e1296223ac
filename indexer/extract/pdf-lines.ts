import type { PDFPageProxy } from 'unpdf/pdfjs';

/** What the parser gives of a page: letters, and the marks of tagged content. */
export type PdfItem = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];
type TextItem = Extract<PdfItem, { str: string }>;

/** A line of a PDF page as it is drawn. Lengths are points, `y` grows upwards. */
export type PdfLine = {
  page: number;
  text: string;
  x: number;
  /** Where its last letter ends. */
  right: number;
  y: number;
  size: number;
};

/** Marks that symbol fonts draw as bullets, and that mean nothing as letters. */
const SYMBOL_BULLET = /^[\uE000-\uF8FF]\s*/u;
/** Letters on one line may be set a little higher or lower than others. */
const SAME_LINE = 0.4;

/** True for an item that draws letters; marked content has none. */
export function isText(item: PdfItem): item is TextItem {
  return 'str' in item;
}

function begin(item: TextItem, page: number): PdfLine {
  const [, , , , x, y] = item.transform as number[];
  const size = Math.abs((item.transform as number[])[3]!) || item.height;
  return { page, text: item.str, x: x!, right: x! + item.width, y: y!, size };
}

function continuesLine(line: PdfLine, item: TextItem): boolean {
  const [, , , , x, y] = item.transform as number[];
  const level = Math.abs(y! - line.y) <= line.size * SAME_LINE;
  // A cell to the right stands on the same level, a gap away.
  return level && x! >= line.x && x! - line.right < line.size * 2.5;
}

/** The lines that items draw, in the order they are drawn, which is the order they are read in. */
export function linesOfItems(items: PdfItem[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const item of items) {
    if (!isText(item) || item.str === '') continue;
    const last = lines.at(-1);
    if (last && continuesLine(last, item)) {
      last.text += item.str;
      if (item.str.trim() !== '') last.right = begin(item, page).right;
    } else if (item.str.trim() !== '') lines.push(begin(item, page));
  }
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(SYMBOL_BULLET, '• ').replace(/\s+/gu, ' ').trim(),
  }));
}

/** Words of a document without marks, to tell a hyphen of the word from one of the line's end. */
export function vocabularyOf(lines: { text: string }[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? []));
}

/**
 * Joins what stands on two lines. A hyphen at the end stays where the word is written with it
 * elsewhere, or nowhere without.
 */
export function joinLines(first: string, second: string, vocabulary: ReadonlySet<string>): string {
  const end = /([\p{L}]+)-$/u.exec(first)?.[1];
  const start = /^\p{Ll}[\p{L}]*/u.exec(second)?.[0];
  if (end === undefined || start === undefined) return `${first} ${second}`;
  const whole = `${end}${start}`.toLowerCase();
  return vocabulary.has(whole) ? `${first.slice(0, -1)}${second}` : `${first}${second}`;
}
