import type { Span } from '../../search/passage.ts';
import type { Pieces, PiecedWord } from './pieces.ts';

/** What the encoder reads of a passage: its text, and the headings above it, the nearest last. */
export type Encodable = { text: string; headings: string[] };

/** So many headings are read, and so many words of them. */
const HEADINGS = 2;
const HEADING_WORDS = 24;
/** So many pieces of a text are read at once; a longer text is read in several parts. */
const TEXT_PIECES = 160;

/** Where a word stands: in a heading, or in the text where that is null. */
export type Place = { heading: string | null; span: Span };

/** The pieces of a word or mark, and where it stands; null for a mark, which is a reason for nothing. */
type PlacedWord = { ids: number[]; place: Place | null };

/** One reading: numbers of pieces, which half each belongs to, and where it stands; null for no word. */
export type Encoded = { ids: number[]; halves: number[]; places: (Place | null)[] };

function placed(words: PiecedWord[], heading: string | null): PlacedWord[] {
  return words.map(({ ids, span, isWord }) => ({ ids, place: isWord ? { heading, span } : null }));
}

/** The words in parts that can be read at once. */
function inParts(words: PlacedWord[]): PlacedWord[][] {
  const parts: PlacedWord[][] = [];
  let room = 0;
  for (const word of words) {
    if (word.ids.length > room) {
      parts.push([]);
      room = TEXT_PIECES;
    }
    parts.at(-1)!.push(word);
    room -= word.ids.length;
  }
  return parts;
}

/** Two halves as one reading: what stands above a text, and the text. */
function joined(halves: PlacedWord[][], { start, end }: Pieces): Encoded {
  const encoded: Encoded = { ids: [start], halves: [0], places: [null] };
  const add = (id: number, half: number, place: Place | null) => {
    encoded.ids.push(id);
    encoded.halves.push(half);
    encoded.places.push(place);
  };
  halves.forEach((words, half) => {
    for (const { ids, place } of words) {
      for (const id of ids) add(id, half, place);
    }
    add(end, half, null);
  });
  return encoded;
}

/**
 * A passage as the encoder is given it: headings, then the text. A text that is too long is given in
 * parts, each with the headings above it, so that no words are left out.
 */
export function encode({ text, headings }: Encodable, pieces: Pieces): Encoded[] {
  const above = headings
    .slice(-HEADINGS)
    .flatMap((heading) => placed(pieces.of(heading), heading))
    .slice(-HEADING_WORDS);
  return inParts(placed(pieces.of(text), null)).map((part) => joined([above, part], pieces));
}

/** What the encoder reads of the passages in a document with this title, which is no heading. */
export function encodable(passages: readonly Encodable[], title: string): Encodable[] {
  return passages.map(({ text, headings }) => ({
    text,
    headings: headings.filter((one) => one !== title),
  }));
}
