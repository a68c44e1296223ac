import type { Clause, ParsedText, Phrase } from '../query-text.ts';
import { both, either, NOTHING, without, type Found } from './found.ts';
import { startOf } from './start-of.ts';
import type { WordTable } from './word-table.ts';

/** The arrays of a saved index that answer words. `ends` say where the part of each term or passage ends. */
export type WordArrays = {
  postingEnds: Uint32Array;
  /** For each term the passages that hold it, lowest first. */
  postingPassages: Uint32Array;
  /** Beside each passage what the term weighs there, in thousandths. */
  postingWeights: Uint16Array;
  forwardEnds: Uint32Array;
  /** For each passage its terms in order, which phrases are checked against. */
  forward: Uint32Array;
};

/** Finds passages by the words, phrases and exclusions of a query. */
export class WordsIndex {
  readonly #terms: WordTable;
  readonly #arrays: WordArrays;
  readonly #everything: Found;

  constructor(terms: WordTable, arrays: WordArrays) {
    this.#terms = terms;
    this.#arrays = arrays;
    const size = arrays.forwardEnds.length;
    this.#everything = {
      passages: Uint32Array.from({ length: size }, (_, i) => i),
      scores: new Uint16Array(size),
    };
  }

  /** The passages that meet every required clause and no excluded one, with their BM25 scores. */
  find({ required, excluded }: ParsedText): Found {
    const clauses = required
      .map((clause) => this.#clause(clause))
      .sort((a, b) => a.passages.length - b.passages.length);
    const found = clauses.length === 0 ? this.#everything : clauses.reduce(both);
    return excluded.reduce((left, clause) => without(left, this.#clause(clause)), found);
  }

  /** In how many passages a word occurs. */
  holding(stem: string): number {
    const term = this.#terms.find(stem);
    return term < 0 ? 0 : this.holdingTerm(term);
  }

  /** The same by the number of its term. */
  holdingTerm(term: number): number {
    return this.#arrays.postingEnds[term]! - startOf(this.#arrays.postingEnds, term);
  }

  #clause({ anyOf }: Clause): Found {
    return anyOf
      .map((phrases) => phrases.map((phrase) => this.#phrase(phrase)).reduce(both))
      .reduce(either);
  }

  #posting(term: number): Found {
    const { postingEnds, postingPassages, postingWeights } = this.#arrays;
    const start = startOf(postingEnds, term);
    const end = postingEnds[term];
    return {
      passages: postingPassages.subarray(start, end),
      scores: postingWeights.subarray(start, end),
    };
  }

  /** Where the words of a phrase stand next to each other; a word said twice weighs once. */
  #phrase(phrase: Phrase): Found {
    const terms = phrase.map((word) => this.#terms.find(word));
    if (terms.includes(-1)) return NOTHING;
    const together = [...new Set(terms)]
      .map((term) => this.#posting(term))
      .sort((a, b) => a.passages.length - b.passages.length)
      .reduce(both);
    return terms.length === 1 ? together : this.#inOrder(together, terms);
  }

  /** Those of the passages in which the terms follow each other. */
  #inOrder(found: Found, terms: number[]): Found {
    const { forwardEnds, forward } = this.#arrays;
    const passages = new Uint32Array(found.passages.length);
    const scores = new Uint32Array(found.passages.length);
    const [first, ...others] = terms;
    let length = 0;
    for (let i = 0; i < found.passages.length; i++) {
      const passage = found.passages[i]!;
      const last = forwardEnds[passage]! - terms.length;
      for (let at = startOf(forwardEnds, passage); at <= last; at++) {
        if (forward[at] !== first) continue;
        let same = 0;
        while (same < others.length && forward[at + 1 + same] === others[same]) same += 1;
        if (same < others.length) continue;
        passages[length] = passage;
        scores[length] = found.scores[i]!;
        length += 1;
        break;
      }
    }
    return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
  }
}
