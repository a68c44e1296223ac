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
function isText(item: PdfItem): item is TextItem {
  return 'str' in item;
}

/** Space between words wider than this many letters parts cells, unless a line is spread to its edge. */
const CELL_GAP = 2.5;
/** Spaces of a line spread to both edges are equal but for this share. */
const EQUAL_SPACES = 0.25;

function begin(item: TextItem, page: number): PdfLine {
  const [, , , height, x, y] = item.transform as number[];
  // Half points keep sizes comparable that differ by how they were written.
  const size = Math.round((Math.abs(height!) || item.height) * 2) / 2;
  return { page, text: item.str, x: x!, right: x! + item.width, y: y!, size };
}

function isLevel(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.y - b.y) <= a.size * SAME_LINE && b.x >= a.x;
}

/** True for words spread over a line: several wide spaces, all alike. */
function isSpread(gaps: number[]): boolean {
  const widest = Math.max(...gaps);
  const narrowest = Math.min(...gaps);
  return gaps.length > 1 && widest - narrowest <= widest * EQUAL_SPACES;
}

/** Puts the words of one level together, parted where a wide space parts cells of a table. */
function partLevel(words: PdfLine[]): PdfLine[] {
  const inked = words.filter(({ text }) => text.trim() !== '');
  const gaps = inked.slice(1).map((word, i) => word.x - inked[i]!.right);
  const spread = isSpread(gaps);
  const lines: PdfLine[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const apart = last && word.x - last.right >= last.size * CELL_GAP && !spread;
    if (last && (!apart || word.text.trim() === '')) {
      last.text += apart ? ' ' : word.text;
      if (word.text.trim() !== '') last.right = word.right;
    } else if (word.text.trim() !== '') lines.push({ ...word });
  }
  return lines;
}

/** The lines that items draw, in the order they are drawn, which is the order they are read in. */
export function linesOfItems(items: PdfItem[], page: number): PdfLine[] {
  const levels: PdfLine[][] = [];
  for (const item of items) {
    if (!isText(item) || item.str === '') continue;
    const word = begin(item, page);
    const last = levels.at(-1);
    if (last && isLevel(last.at(-1)!, word)) last.push(word);
    else levels.push([word]);
  }
  return levels.flatMap(partLevel).map((line) => ({
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
  const end = /([\p{L}\p{N}]+)-$/u.exec(first)?.[1];
  const start = /^\p{L}+/u.exec(second)?.[0];
  if (end === undefined || start === undefined) return `${first} ${second}`;
  const whole = `${end}${start}`.toLowerCase();
  return vocabulary.has(whole) ? `${first.slice(0, -1)}${second}` : `${first}${second}`;
}

/**
 * True where a line's first word would have stood on the line before, up to the given right edge,
 * were the text to go on: so the line before was the last of its paragraph.
 */
export function hadRoom(before: PdfLine, line: PdfLine, right: number): boolean {
  const letter = (before.right - before.x) / before.text.length;
  const word = line.text.split(' ')[0]!.length + 2;
  return right - before.right > word * letter;
}
