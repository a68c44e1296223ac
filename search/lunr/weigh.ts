import { startOf } from './start-of.ts';
import type { WordArrays } from './words-index.ts';

/** lunr's own defaults for BM25: how soon repetition stops counting, and how much length counts. */
const K1 = 1.2;
const B = 0.75;
/** Weights are kept in thousandths, as lunr rounds them. */
const THOUSANDTHS = 1000;
const LARGEST = 2 ** 16 - 1;

/** How rare a term is that so many of the passages hold, as lunr works it out. */
function rarity(passages: number, holding: number): number {
  return Math.log(1 + Math.abs((passages - holding + 0.5) / (holding + 0.5)));
}

/** Counts a passage's terms in turn; calls back with each once, and how often it stands there. */
function eachTerm(
  { forward, forwardEnds }: Pick<WordArrays, 'forward' | 'forwardEnds'>,
  counts: Uint32Array,
  passage: number,
  tell: (term: number, count: number) => void,
): void {
  const start = startOf(forwardEnds, passage);
  const end = forwardEnds[passage]!;
  for (let at = start; at < end; at++) counts[forward[at]!]! += 1;
  for (let at = start; at < end; at++) {
    const term = forward[at]!;
    const count = counts[term]!;
    if (count === 0) continue;
    counts[term] = 0;
    tell(term, count);
  }
}

/** The postings of all terms, from the terms of each passage: who holds them, and with what weight. */
export function postingsOf(
  words: Pick<WordArrays, 'forward' | 'forwardEnds'>,
  terms: number,
): Omit<WordArrays, 'forward' | 'forwardEnds'> {
  const { forward, forwardEnds } = words;
  const size = forwardEnds.length;
  const counts = new Uint32Array(terms);
  const postingEnds = new Uint32Array(terms);
  for (let passage = 0; passage < size; passage++) {
    eachTerm(words, counts, passage, (term) => (postingEnds[term]! += 1));
  }
  const rarities = Float64Array.from(postingEnds, (holding) => rarity(size, holding));
  const next = new Uint32Array(terms);
  for (let term = 1; term < terms; term++) {
    next[term] = postingEnds[term - 1]!;
    postingEnds[term]! += postingEnds[term - 1]!;
  }
  const all = postingEnds[terms - 1] ?? 0;
  const postingPassages = new Uint32Array(all);
  const postingWeights = new Uint16Array(all);
  const average = forward.length / Math.max(1, size);
  for (let passage = 0; passage < size; passage++) {
    const length = forwardEnds[passage]! - startOf(forwardEnds, passage);
    const damping = K1 * (1 - B + (B * length) / average);
    eachTerm(words, counts, passage, (term, count) => {
      const weight = (rarities[term]! * (K1 + 1) * count) / (damping + count);
      const at = next[term]!;
      next[term] = at + 1;
      postingPassages[at] = passage;
      // A word in every passage weighs next to nothing, and is found all the same.
      postingWeights[at] = Math.min(LARGEST, Math.round(weight * THOUSANDTHS));
    });
  }
  return { postingEnds, postingPassages, postingWeights };
}
