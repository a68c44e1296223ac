/** What a block of a document is. Contact details and signatures close a document or a part of it. */
type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-head'
  | 'table-row'
  | 'signature'
  | 'contact'
  | 'footnote';

/** The smallest part of a document that a format tells apart. */
export type Block = {
  kind: BlockKind;
  /** The words as written, without the marks of the format. */
  text: string;
  /** Page it begins on, from 1; null where the format has no pages. */
  page: number | null;
  /** Where in the text further pages begin, and which; none where it ends on the page it begins on. */
  turns: { at: number; page: number }[];
  /** Depth the format gives a heading, 1 for the outermost; null where it gives none. */
  level: number | null;
  /** The mark a list item or footnote carries, for instance "•", "a)" or "[3]"; otherwise null. */
  mark: string | null;
  /** Wholly in bold: a heading in all but name in many documents. */
  bold: boolean;
  /** Empty lines, or their like, before it. */
  gap: number;
  /** True where a page end, or something that runs across pages, stood before it. */
  afterBreak: boolean;
  /** The footnotes it cites, each with its mark before it. */
  notes: string[];
};

/** The page on which a block stands at an offset into its text. */
export function pageAt({ page, turns }: Block, offset: number): number | null {
  return turns.findLast(({ at }) => at <= offset)?.page ?? page;
}

/** A document whatever its format: what every later step works on. */
export type Document = {
  /** Short name of the format, for instance "text". */
  format: string;
  pages: number | null;
  blocks: Block[];
  /** Running heads, page numbers and the like that were taken out, as written, in order. */
  furniture: string[];
  /** What could not be read of it, as sentences. */
  warnings: string[];
};

/** Why a scan cannot be read: the one reason that a person can do something about at once. */
export const NEEDS_OCR = 'It has no text layer: it needs OCR.';

/** A file that cannot be read at all. The message is a sentence without the file's name. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
