import { stems } from '../analysis/tokens.ts';
import type { Clause, ParsedText, Phrase } from '../query-text.ts';

/** lunr's own defaults for BM25: how soon repetition stops counting, and how much length counts. */
const K1 = 1.2;
const B = 0.75;

type Posting = { passages: number[]; counts: number[]; weights: Float64Array };

/** The words of all passages: which passages hold them, with what weight, and in what order. */
export class Postings {
  readonly #size: number;
  readonly #termIds = new Map<string, number>();
  readonly #postings: Posting[] = [];
  /** Per passage its words in order, as term ids: what phrases are checked against. */
  readonly #forward: Uint32Array[];

  constructor(texts: Iterable<string>) {
    this.#forward = Array.from(texts, (text, passage) => this.#add(passage, stems(text)));
    this.#size = this.#forward.length;
    this.#weigh();
  }

  #add(passage: number, words: string[]): Uint32Array {
    const ids = Uint32Array.from(words, (word) => this.#idOf(word));
    for (const id of ids) {
      const { passages, counts } = this.#postings[id]!;
      if (passages.at(-1) === passage) counts[counts.length - 1]! += 1;
      else {
        passages.push(passage);
        counts.push(1);
      }
    }
    return ids;
  }

  #idOf(word: string): number {
    const known = this.#termIds.get(word);
    if (known !== undefined) return known;
    const id = this.#postings.length;
    this.#termIds.set(word, id);
    this.#postings.push({ passages: [], counts: [], weights: new Float64Array() });
    return id;
  }

  #weigh(): void {
    const words = this.#forward.reduce((sum, ids) => sum + ids.length, 0);
    const average = words / Math.max(1, this.#size);
    for (const posting of this.#postings) {
      const holding = posting.passages.length;
      const rarity = Math.log(1 + Math.abs((this.#size - holding + 0.5) / (holding + 0.5)));
      posting.weights = Float64Array.from(posting.passages, (passage, i) => {
        const count = posting.counts[i]!;
        const length = this.#forward[passage]!.length / average;
        return (rarity * (K1 + 1) * count) / (K1 * (1 - B + B * length) + count);
      });
    }
  }

  /** Adds a phrase's weight to every passage that holds it; a passage without it keeps 0. */
  #phrase(phrase: Phrase): Float64Array {
    const weights = new Float64Array(this.#size);
    const ids = phrase.map((word) => this.#termIds.get(word));
    if (ids.some((id) => id === undefined)) return weights;
    const postings = ids.map((id) => this.#postings[id!]!);
    const rarest = postings.reduce((a, b) => (b.passages.length < a.passages.length ? b : a));
    for (const passage of rarest.passages) {
      if (ids.length === 1 || this.#holds(passage, ids as number[])) weights[passage] = 1;
    }
    const heard = new Float64Array(this.#size);
    for (const posting of new Set(postings)) {
      posting.passages.forEach((passage, i) => {
        if (weights[passage]! > 0) heard[passage]! += posting.weights[i]!;
      });
    }
    return heard;
  }

  #holds(passage: number, ids: number[]): boolean {
    const words = this.#forward[passage]!;
    for (let at = words.indexOf(ids[0]!); at >= 0; at = words.indexOf(ids[0]!, at + 1)) {
      if (ids.every((id, i) => words[at + i] === id)) return true;
    }
    return false;
  }

  /** The best weight of a clause's alternatives for each passage; 0 where none is met. */
  #clause(clause: Clause): Float64Array {
    const best = new Float64Array(this.#size);
    for (const alternative of clause.anyOf) {
      const parts = alternative.map((phrase) => this.#phrase(phrase));
      for (let passage = 0; passage < this.#size; passage++) {
        if (parts.every((weights) => weights[passage]! > 0)) {
          const sum = parts.reduce((total, weights) => total + weights[passage]!, 0);
          best[passage] = Math.max(best[passage]!, sum);
        }
      }
    }
    return best;
  }

  /**
   * For each passage its BM25 score for the required clauses, or -1 where one is missing or an
   * excluded clause is met. Without required clauses every passage not excluded scores 0.
   */
  score({ required, excluded }: ParsedText): Float64Array {
    const scores = new Float64Array(this.#size);
    const clauses = required.map((clause) => this.#clause(clause));
    const exclusions = excluded.map((clause) => this.#clause(clause));
    for (let passage = 0; passage < this.#size; passage++) {
      const missing = clauses.some((weights) => weights[passage] === 0);
      const unwanted = exclusions.some((weights) => weights[passage]! > 0);
      scores[passage] =
        missing || unwanted ? -1 : clauses.reduce((sum, weights) => sum + weights[passage]!, 0);
    }
    return scores;
  }
}
