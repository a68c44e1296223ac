import { startOf } from './start-of.ts';

const utf8 = { from: new TextEncoder(), to: new TextDecoder() };

/** Words one after another: their bytes, and where each ends. */
export type PackedWords = { bytes: Uint8Array; ends: Uint32Array };

/** Packs words in the order given. */
export function packWords(words: string[]): PackedWords {
  const encoded = words.map((word) => utf8.from.encode(word));
  const ends = new Uint32Array(words.length);
  let end = 0;
  encoded.forEach(({ length }, i) => (ends[i] = end += length));
  const bytes = new Uint8Array(end);
  encoded.forEach((word, i) => bytes.set(word, ends[i]! - word.length));
  return { bytes, ends };
}

/** The order of words in a table: that of their bytes. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    if (a[i] !== b[i]) return a[i]! - b[i]!;
  }
  return a.length - b.length;
}

/** Words in a file, read where they stand. */
export class WordTable {
  readonly #bytes: Uint8Array;
  readonly #ends: Uint32Array;

  constructor({ bytes, ends }: PackedWords) {
    this.#bytes = bytes;
    this.#ends = ends;
  }

  get size(): number {
    return this.#ends.length;
  }

  bytesAt(place: number): Uint8Array {
    return this.#bytes.subarray(startOf(this.#ends, place), this.#ends[place]);
  }

  at(place: number): string {
    return utf8.to.decode(this.bytesAt(place));
  }

  /** The place of a word, or -1. The table must be sorted by `compareBytes`. */
  find(word: string): number {
    const wanted = utf8.from.encode(word);
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareBytes(this.bytesAt(middle), wanted);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
