import { readFile } from 'node:fs/promises';

/** How many numbers stand for a word. */
export const DIMENSIONS = 100;
/** Numbers, hardly any beyond 4, are kept as bytes: this many steps from 0 to 1. */
const STEPS = 32;

/** Common words say little of what a text is about: the rarer, by rank, the more a word counts. */
const COMMON = 1e-3;
const ZIPF = 0.1;

/** Word vectors as they are saved: the words, most frequent first, and their numbers one after another. */
export type SavedVectors = { words: string[]; numbers: Int8Array };

/** Reads the vectors of a folder. */
export async function readVectors(folder: URL): Promise<SavedVectors> {
  const words = (await readFile(new URL('words.txt', folder), 'utf8')).trimEnd().split('\n');
  const bytes = await readFile(new URL('vectors.i8', folder));
  return { words, numbers: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/** A word of a text with where it stands, its place in the vectors and how much it counts. */
export type WeighedWord = { start: number; end: number; place: number; weight: number };

/** What words mean, as far as the company they keep in a large body of English tells. */
export class WordVectors {
  readonly #places: Map<string, number>;
  readonly #numbers: Int8Array;

  constructor({ words, numbers }: SavedVectors) {
    this.#places = new Map(words.map((word, place) => [word, place]));
    this.#numbers = numbers;
  }

  /** The words of a text that have a vector. */
  wordsIn(text: string): WeighedWord[] {
    const found: WeighedWord[] = [];
    for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      const place = this.#places.get(match[0]);
      if (place === undefined) continue;
      const weight = COMMON / (COMMON + ZIPF / (place + 1));
      found.push({ start: match.index, end: match.index + match[0].length, place, weight });
    }
    return found;
  }

  /** One number of a word's vector. */
  at(place: number, dimension: number): number {
    return this.#numbers[place * DIMENSIONS + dimension]! / STEPS;
  }

  /** The mean of words' vectors, weighed; all 0 where there is none. */
  mean(words: WeighedWord[]): Float64Array {
    const sum = new Float64Array(DIMENSIONS);
    let total = 0;
    for (const { place, weight } of words) {
      total += weight;
      for (let i = 0; i < DIMENSIONS; i++) sum[i]! += weight * this.at(place, i);
    }
    return total === 0 ? sum : sum.map((value) => value / total);
  }
}

/** A vector of length 1 in the same direction; 0 stays 0. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** How alike two vectors of length 1 are, from -1 to 1. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
