import type { Span } from '../../search/passage.ts';

/** Buckets that belong together: where they begin, how many they are, and what they count for in all. */
type Block = { from: number; size: number; share: number };

/**
 * Where the parts of a text are counted: a part's hash chooses its bucket. Parts of words, words with
 * pairs of words, the heading and the headings above it have buckets of their own. Two parts that share a
 * bucket cost less than a table of all parts would.
 */
const PARTS: Block = { from: 0, size: 2 ** 15, share: 1 };
const WORDS: Block = { from: 2 ** 15, size: 2 ** 15, share: 1 };
const HEADING: Block = { from: 2 ** 16, size: 2 ** 13, share: 0.7 };
const ABOVE: Block = { from: 2 ** 16 + 2 ** 13, size: 2 ** 13, share: 0.7 };
const BLOCKS = [PARTS, WORDS, HEADING, ABOVE];

/** How many buckets there are in all. */
export const BUCKET_COUNT = 2 ** 16 + 2 ** 14;

/** Parts of words have so many letters, the spaces about a word among them. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;

/** What a row is made of: a text, the heading it stands under, and the headings above that. */
export type Texts = { text: string; heading: string; above: string };

/** A word of a text and the buckets of its parts, of itself and of its pairs with its neighbours. */
type Gram = { span: Span; buckets: number[] };

// A text's bucket is chosen by a hash that is the same everywhere: FNV-1a by Fowler, Noll and Vo, letter
// by letter, and its sum mixed once more.
const NO_LETTERS = 0x811c9dc5;

function withLetter(sum: number, text: string, at: number): number {
  return Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
}

function bucketOf({ from, size }: Block, sum: number): number {
  const mixed = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return from + (((mixed ^ (mixed >>> 13)) >>> 0) % size);
}

function bucket(block: Block, text: string): number {
  let sum = NO_LETTERS;
  for (let at = 0; at < text.length; at++) sum = withLetter(sum, text, at);
  return bucketOf(block, sum);
}

/** Adds the buckets of a word's parts; a part's sum goes on from that of the part one letter shorter. */
function addParts(buckets: number[], block: Block, word: string): void {
  const padded = ` ${word} `;
  for (let start = 0; start < padded.length; start++) {
    const end = Math.min(start + LONGEST_PART, padded.length);
    let sum = NO_LETTERS;
    for (let at = start; at < end; at++) {
      sum = withLetter(sum, padded, at);
      if (at - start + 1 >= SHORTEST_PART) buckets.push(bucketOf(block, sum));
    }
  }
}

/** The words of a text, each with the buckets that count it. */
export function gramsOf(text: string, [parts, words] = [PARTS, WORDS]): Gram[] {
  const found = [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)];
  const grams = found.map(({ 0: word, index }): Gram => {
    const buckets = [bucket(words, word)];
    addParts(buckets, parts, word);
    return { span: [index, index + word.length], buckets };
  });
  found.slice(1).forEach(({ 0: word }, i) => {
    const pair = bucket(words, `${found[i]![0]} ${word}`);
    grams[i]!.buckets.push(pair);
    grams[i + 1]!.buckets.push(pair);
  });
  return grams;
}

/** Numbers that are mostly 0: the places of the others, in order, and what they are. */
export type Sparse = { places: Int32Array; values: Float64Array };

/** How often each bucket of a passage is met; a pair of words, met at both, counts twice. */
function counted({ text, heading, above }: Texts): Map<number, number> {
  const counts = new Map<number, number>();
  const all = [gramsOf(text), gramsOf(heading, [HEADING, HEADING]), gramsOf(above, [ABOVE, ABOVE])];
  for (const { buckets } of all.flat()) {
    for (const one of buckets) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** In steps of this a bucket's rarity is kept in a byte. */
const RARITY_STEPS = 24;
const BYTE = 255;

/** How rare each bucket is among passages; a bucket met in none is the rarest. */
export function raritiesOf(passages: Texts[]): Uint8Array {
  const met = new Float64Array(BUCKET_COUNT);
  for (const passage of passages) {
    for (const one of counted(passage).keys()) met[one]! += 1;
  }
  return Uint8Array.from(met, (count) => {
    const rarity = Math.log((1 + passages.length) / (1 + count)) + 1;
    return Math.min(BYTE, Math.round(rarity * RARITY_STEPS));
  });
}

/** The buckets of a passage with how much each counts; each block's numbers have length 1 together. */
export function gramRow(texts: Texts, rarities: Uint8Array): Sparse {
  const counts = counted(texts);
  const places = Int32Array.from([...counts.keys()]).sort();
  const values = new Float64Array(places.length);
  places.forEach((place, i) => {
    values[i] = Math.log1p(counts.get(place)!) * (rarities[place]! / RARITY_STEPS);
  });
  let start = 0;
  for (const { from, size, share } of BLOCKS) {
    let squares = 0;
    let end = start;
    for (; end < places.length && places[end]! < from + size; end++) squares += values[end]! ** 2;
    const scale = share / Math.sqrt(squares || 1);
    for (; start < end; start++) values[start]! *= scale;
  }
  return { places, values };
}
