import type { Synonyms } from './analysis/synonyms.ts';
import { tokens } from './analysis/tokens.ts';

/** Stems that stand next to each other in this order; a single word is a phrase of one. */
export type Phrase = string[];

/** Something a passage must say: at least one of the alternatives, each a set of phrases all present. */
export type Clause = { anyOf: Phrase[][] };

/** What a person typed, understood. */
export type ParsedText = {
  required: Clause[];
  excluded: Clause[];
  /** What could not be used, each as a sentence. */
  ignored: string[];
  /**
   * The words that must be there and have no synonym in their place, as typed, where they stand in what was
   * typed, and their stems.
   */
  words: TypedWord[];
};

/** A word of a query. */
type TypedWord = { word: string; stem: string; start: number; end: number };

type Piece = { phrase: Phrase; quoted: boolean; excluded: boolean; words: TypedWord[] };

const DOUBLE_QUOTES = /[“”„‟«»″＂]/g;
const HYPHENS = /[\u2010-\u2015\u2212\uFE63\uFF0D]/g;

/** Marks that Word puts in place of typed ones, so that pasted text behaves like typed text. */
function plainMarks(typed: string): string {
  return typed.replace(DOUBLE_QUOTES, '"').replace(HYPHENS, '-').replace(/\s/g, ' ');
}

function piecesOf(typed: string): { pieces: Piece[]; ignored: string[] } {
  let text = plainMarks(typed);
  const ignored: string[] = [];
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) {
    const last = text.lastIndexOf('"');
    text = `${text.slice(0, last)} ${text.slice(last + 1)}`;
    ignored.push('A quotation mark without its partner was left out.');
  }
  const pieces: Piece[] = [];
  for (const match of text.matchAll(/(-*)"([^"]*)"|(-*)([^\s"]+)/g)) {
    const quoted = match[2] !== undefined;
    const written = match[2] ?? match[4] ?? '';
    const from = match.index + match[0].indexOf(written);
    const words = tokens(written).map((token) => ({
      ...token,
      start: token.start + from,
      end: token.end + from,
    }));
    if (words.length === 0) {
      ignored.push(`“${match[0]}” has no letters or numbers to look for.`);
      continue;
    }
    const phrase = words.map(({ stem }) => stem);
    pieces.push({ phrase, quoted, excluded: (match[1] ?? match[3] ?? '') !== '', words });
  }
  return { pieces, ignored };
}

/** How many of the pieces from `start` make a synonym together, preferring the longest run. */
function synonymRun(pieces: Piece[], start: number, synonyms: Synonyms): Piece[] {
  let best: Piece[] = [];
  const run: Piece[] = [];
  const words: string[] = [];
  for (let i = start; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.quoted || (piece.excluded && i > start)) break;
    run.push(piece);
    words.push(...piece.phrase);
    if (words.length > synonyms.longest) break;
    if (synonyms.of(words).length > 0) best = [...run];
    if (piece.excluded) break;
  }
  return best;
}

/**
 * Turns what a person typed into what passages must and must not say. All words are required, in
 * any order; a word with a hyphen or slash stands for its parts next to each other; quoted words
 * stand next to each other in order; a minus excludes. Unquoted words and runs of words that have
 * synonyms match those as well, required or excluded alike.
 */
export function parseQueryText(typed: string, synonyms: Synonyms): ParsedText {
  const { pieces, ignored } = piecesOf(typed);
  const parsed: ParsedText = { required: [], excluded: [], ignored, words: [] };
  for (let i = 0; i < pieces.length;) {
    const first = pieces[i]!;
    const run = synonymRun(pieces, i, synonyms);
    const asTyped = (run.length > 0 ? run : [first]).map((piece) => piece.phrase);
    const others = run.length > 0 ? synonyms.of(asTyped.flat()) : [];
    const clause = { anyOf: [asTyped, ...others.map((member) => [member])] };
    (first.excluded ? parsed.excluded : parsed.required).push(clause);
    if (!first.excluded && others.length === 0) parsed.words.push(...first.words);
    i += asTyped.length;
  }
  return parsed;
}
