import type { Passage } from '../../search/passage.ts';
import { plainWords } from '../extract/words.ts';

/** A unit belongs to a passage that holds at least this share of its words in order. */
const HELD_SHARE = 0.6;

/** How many words two texts share in the same order. */
export function inOrder(a: string[], b: string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let i = 0; i < b.length; i++) {
      next[i + 1] = word === b[i] ? row[i]! + 1 : Math.max(row[i + 1]!, next[i]!);
    }
    row = next;
  }
  return row[b.length]!;
}

/** Words a unit and a passage have in common in any order: never fewer than those in order. */
function inCommon(unit: Set<string>, passage: Set<string>): number {
  return [...unit].filter((word) => passage.has(word)).length;
}

/** The passages of a review made ready to be matched with units. */
export class Matcher {
  readonly #passages: { passage: Passage; words: string[]; set: Set<string> }[];

  constructor(passages: Passage[]) {
    this.#passages = passages.map((passage) => {
      const words = plainWords(passage.text);
      return { passage, words, set: new Set(words) };
    });
  }

  /**
   * The passage that holds most of a unit's words in order, the nearest in place among equals; else
   * the passages that lie inside the unit, if together they make it up; else none. `place` is the
   * unit's place in its review, from 0 to 1.
   */
  match(text: string, place: number): Passage[] {
    const words = plainWords(text);
    const set = new Set(words);
    const scored = this.#passages.map((candidate, i) => {
      const possible = inCommon(set, candidate.set) >= set.size * HELD_SHARE;
      const held = possible ? inOrder(words, candidate.words) : 0;
      return { candidate, held, distance: Math.abs(i / this.#passages.length - place) };
    });
    const best = scored.reduce((a, b) =>
      b.held > a.held || (b.held === a.held && b.distance < a.distance) ? b : a,
    );
    if (best.held >= words.length * HELD_SHARE) return [best.candidate.passage];
    const inside = this.#passages.filter(
      (candidate) =>
        candidate.words.length > 0 && inOrder(candidate.words, words) === candidate.words.length,
    );
    const together = inside.reduce((sum, candidate) => sum + candidate.words.length, 0);
    return together >= words.length * HELD_SHARE ? inside.map(({ passage }) => passage) : [];
  }
}
