import type { Span } from '../../search/passage.ts';

/** What stands for a word that no pieces make up, and what stands before and after each text. */
const UNKNOWN = '[UNK]';
const START = '[CLS]';
const END = '[SEP]';

/** Longer words than this are codes and addresses of pages; taken apart they would say nothing. */
const LONGEST_WORD = 40;

/** A word or a mark in a text and the pieces it is made of. */
export type PiecedWord = { span: Span; ids: number[]; isWord: boolean };

/**
 * The pieces that a sentence encoder knows, by the order in which its model numbers them. Words are taken
 * apart into the longest pieces there are, from the left (WordPiece: Schuster and Nakajima, 2012).
 */
export class Pieces {
  readonly start: number;
  readonly end: number;
  /** What stands for a word that no pieces make up. */
  readonly unknown: number;
  readonly #ids: ReadonlyMap<string, number>;

  /** Throws where the list lacks one of the pieces that every text needs. */
  constructor(list: string[]) {
    this.#ids = new Map(list.map((piece, id) => [piece, id]));
    [this.start, this.end, this.unknown] = [START, END, UNKNOWN].map((piece) => {
      const id = this.#ids.get(piece);
      if (id === undefined) throw new Error(`The encoder's pieces lack ${piece}.`);
      return id;
    }) as [number, number, number];
  }

  #take(word: string): number[] {
    if (word.length > LONGEST_WORD) return [this.unknown];
    const ids: number[] = [];
    for (let from = 0; from < word.length;) {
      let to = word.length;
      let id: number | undefined;
      for (; to > from && id === undefined; to--) {
        id = this.#ids.get((from > 0 ? '##' : '') + word.slice(from, to));
      }
      if (id === undefined) return [this.unknown];
      ids.push(id);
      from = to + 1;
    }
    return ids;
  }

  /** The words and marks of a text in order; capitals and accents make no difference. */
  of(text: string): PiecedWord[] {
    return [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s]/gu)].map(({ 0: written, index }) => {
      const word = written.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return {
        span: [index, index + written.length],
        ids: this.#take(word),
        isWord: /[\p{L}\p{N}]/u.test(word),
      };
    });
  }
}
