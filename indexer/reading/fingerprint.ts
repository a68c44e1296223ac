import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What is kept of a document's words to tell whether another one has the same. */
export const Fingerprint = z.strictObject({
  /** The words in order, digested: equal for the same text. */
  text: z.string(),
  /** How many words it has. */
  words: z.int().nonnegative(),
  /** Its different words, each as a number, rising. */
  types: z.array(z.int()),
  /** How often each of them occurs. */
  counts: z.array(z.int()),
});
export type Fingerprint = z.infer<typeof Fingerprint>;

/** A word as a number of 32 bits: 32-bit FNV-1a. Two words sharing one costs nothing here. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The fingerprint of a document's texts, taken without case, punctuation and hyphens. */
export function fingerprintOf(texts: string[]): Fingerprint {
  const counts = new Map<number, number>();
  const digest = createHash('sha256');
  let words = 0;
  for (const text of texts) {
    for (const [word] of text
      .toLowerCase()
      .replaceAll('-', '')
      .matchAll(/[\p{L}\p{N}]+/gu)) {
      const number = numberOf(word);
      counts.set(number, (counts.get(number) ?? 0) + 1);
      digest.update(word).update(' ');
      words += 1;
    }
  }
  const types = [...counts.keys()].sort((a, b) => a - b);
  return {
    text: digest.digest('hex'),
    words,
    types,
    counts: types.map((type) => counts.get(type)!),
  };
}

/** What two documents share and do not: words in common, and different words only one of them has. */
export type Likeness = { common: number; onlyFirst: number; onlySecond: number };

/** Compares two documents word by word, without their order. */
export function compare(first: Fingerprint, second: Fingerprint): Likeness {
  const likeness = { common: 0, onlyFirst: 0, onlySecond: 0 };
  let i = 0;
  let j = 0;
  while (i < first.types.length || j < second.types.length) {
    const a = first.types[i] ?? Infinity;
    const b = second.types[j] ?? Infinity;
    if (a === b) likeness.common += Math.min(first.counts[i++]!, second.counts[j++]!);
    else if (a < b) {
      likeness.onlyFirst += 1;
      i += 1;
    } else {
      likeness.onlySecond += 1;
      j += 1;
    }
  }
  return likeness;
}
