import type { ParsedText } from './query-text.ts';
import type { SearchResult } from './result.ts';

/** A query with more words that occur nowhere is no slip of the keyboard. */
const MOST_SLIPPED = 3;

/** What an engine knows of words. */
type Knowledge = {
  /** Of each stem, whether any passage holds it. */
  occur: (stems: string[]) => Promise<boolean[]>;
  /** For each word the nearest one of the collection, or null where none is near. */
  nearest: (words: string[]) => Promise<(string | null)[]>;
  /** How many passages the search finds with another text in place of its own. */
  total: (q: string) => Promise<number>;
};

/**
 * What may have been meant by a query text that found nothing: for each of its words that occurs nowhere
 * the nearest that does; a word with a synonym is no slip. Empty unless that text, put right, finds something.
 */
export async function didYouMean(
  typed: string,
  { words }: ParsedText,
  { occur, nearest, total }: Knowledge,
): Promise<SearchResult['didYouMean']> {
  if (words.length === 0) return [];
  const occurs = await occur(words.map(({ stem }) => stem));
  const slipped = words.filter((_, i) => !occurs[i]);
  if (slipped.length === 0 || slipped.length > MOST_SLIPPED) return [];
  const instead = await nearest(slipped.map(({ word }) => word));
  let q = typed;
  for (const [i, { start, end }] of [...slipped.entries()].toReversed()) {
    const word = instead[i] ?? null;
    if (word === null) return [];
    q = q.slice(0, start) + word + q.slice(end);
  }
  const found = await total(q);
  if (found === 0) return [];
  return slipped.map(({ start, end }, i) => ({
    word: typed.slice(start, end),
    instead: instead[i]!,
    total: found,
  }));
}
