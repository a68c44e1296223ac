import type { PDFPageProxy } from 'unpdf/pdfjs';
import { splitListMark } from './list-mark.ts';
import { noteMark } from './notes.ts';
import type { HeadingTags } from './pdf-tags.ts';

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
  /** How deep a heading it is tagged as; null for one that is not tagged as a heading. */
  tag: number | null;
};

/** Marks that symbol fonts draw as bullets, and that mean nothing as letters. */
const SYMBOL_BULLET = /^[\uE000-\uF8FF]\s*/u;
/** Letters on one line may be set a little higher or lower than others. */
const SAME_LINE = 0.5;
/** The number of a footnote is set smaller than this beside its words, and raised by this at least. */
const NOTE_SIZE = 0.85;
const NOTE_RAISED = 0.1;

/** True for an item that draws letters; marked content has none. */
function isText(item: PdfItem): item is TextItem {
  return 'str' in item;
}

/** Space between words wider than this many times their size parts cells, unless the line is spread. */
const CELL_GAP = 2.5;
/** So does less where a column begins: where one of so many levels before or after starts as well. */
const COLUMN_GAP = 0.6;
const COLUMN_NEAR = 2;
/** Spaces of a line spread to both edges are equal but for this share. */
const EQUAL_SPACES = 0.25;

function begin(item: TextItem, page: number, tag: number | null): PdfLine {
  const [, , , height, x, y] = item.transform as number[];
  // Half points keep sizes comparable that differ by how they were written.
  const size = Math.round((Math.abs(height!) || item.height) * 2) / 2;
  return { page, text: item.str, x: x!, right: x! + item.width, y: y!, size, tag };
}

/** True for words on one line; `first` is the first of them, `last` the one before. */
function isLevel(first: PdfLine, last: PdfLine, word: PdfLine): boolean {
  const size = Math.max(first.size, last.size, word.size);
  return Math.abs(first.y - word.y) <= size * SAME_LINE && word.x >= last.x;
}

/** True for a small raised number beside other words of its line. */
function isReference(word: PdfLine, beside: PdfLine | undefined): boolean {
  if (!beside || !/^\d{1,3}$/.test(word.text.trim())) return false;
  const raised = word.y - beside.y >= beside.size * NOTE_RAISED;
  return raised && word.size <= beside.size * NOTE_SIZE;
}

/** Writes the references to footnotes as every format's; the words beside them tell the line's level. */
function withReferences(level: PdfLine[]): PdfLine[] {
  const inked = level.filter(({ text }) => text.trim() !== '');
  return level.map((word) => {
    const at = inked.indexOf(word);
    const before = inked[at - 1];
    const beside = before ?? inked[at + 1];
    if (at < 0 || !isReference(word, beside)) return word;
    const mark = noteMark(word.text.trim());
    // A number that begins its line is that of the footnote itself.
    return { ...word, text: before ? mark : `${mark} `, y: beside!.y, size: beside!.size };
  });
}

/** True for words spread over a line: several wide spaces, all alike. */
function isSpread(gaps: number[]): boolean {
  const widest = Math.max(...gaps);
  const narrowest = Math.min(...gaps);
  return gaps.length > 1 && widest - narrowest <= widest * EQUAL_SPACES;
}

/** Puts the words of one level together, parted where a wide space parts cells of a table. */
function partLevel(words: PdfLine[], columns: ReadonlySet<number>): PdfLine[] {
  const inked = words.filter(({ text }) => text.trim() !== '');
  const gaps = inked.slice(1).map((word, i) => word.x - inked[i]!.right);
  const spread = isSpread(gaps);
  const lines: PdfLine[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const gap = last ? word.x - last.right : 0;
    const beginsColumn = columns.has(Math.round(word.x)) && gap >= word.size * COLUMN_GAP;
    const wide = gap >= word.size * CELL_GAP && !spread;
    const apart = last && (wide || (beginsColumn && !isListMark(last.text)));
    if (last && (!apart || word.text.trim() === '')) {
      last.text += apart ? ' ' : word.text;
      if (word.text.trim() !== '') last.right = word.right;
    } else if (word.text.trim() !== '') lines.push({ ...word });
  }
  return lines;
}

/** True for the mark of a list item, from which its words are set apart. */
function isListMark(text: string): boolean {
  return splitListMark(`${text.replace(SYMBOL_BULLET, '• ').trim()} x`) !== null;
}

/** Where a level begins, and where it goes on after some space; in whole points. */
function startsOf(level: PdfLine[]): number[] {
  const inked = level.filter(({ text }) => text.trim() !== '');
  return inked
    .filter((word, i) => i === 0 || word.x - inked[i - 1]!.right >= word.size * COLUMN_GAP)
    .map(({ x }) => Math.round(x));
}

/** The edges of columns at each level: where it and one drawn shortly before or after it start. */
function columnEdges(levels: PdfLine[][]): Set<number>[] {
  const starts = levels.map(startsOf);
  return starts.map((own, i) => {
    const from = Math.max(0, i - COLUMN_NEAR);
    const near = starts.slice(from, i + COLUMN_NEAR + 1).filter((other) => other !== own);
    const shared = own.slice(1).filter((edge) => near.some((other) => other.includes(edge)));
    // One space above another may be chance; a cell's next line, or several spaces, are not.
    const certain = shared.filter((edge) => near.some(([first]) => first === edge));
    return new Set(shared.length > 1 ? shared : certain);
  });
}

/**
 * The lines that items draw, in the order they are drawn, which is the order they are read in. `tags`
 * says which marked content is a heading.
 */
export function linesOfItems(items: PdfItem[], page: number, tags: HeadingTags): PdfLine[] {
  const levels: PdfLine[][] = [];
  const marked: (string | null)[] = [];
  for (const item of items) {
    if (!isText(item)) {
      if (item.type === 'endMarkedContent') marked.pop();
      else marked.push(item.id ?? null);
      continue;
    }
    if (item.str === '') continue;
    const tag = tags.get(marked.findLast((id) => id !== null) ?? '') ?? null;
    const word = begin(item, page, tag);
    const last = levels.at(-1);
    if (last && isLevel(last[0]!, last.at(-1)!, word)) last.push(word);
    else levels.push([word]);
  }
  const columns = columnEdges(levels);
  const lines = levels.map(withReferences).flatMap((level, i) => partLevel(level, columns[i]!));
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
