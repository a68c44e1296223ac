import { createHash } from 'node:crypto';

/** Begins what is made up, so that no word of a text is taken for it. */
const MADE_UP = 'zq';
/** Words that every tokeniser leaves whole. */
const PLAIN = /^[a-z0-9]{1,100}$/;

/**
 * A stem as it is handed to Meilisearch, in a document or in a query. Meilisearch cuts and folds words by
 * rules of its own, which depend on script and language; what is left to it are words that it keeps as they
 * are, so that a word matches where ours does. Different stems stay different.
 */
export function storedStem(stem: string): string {
  if (PLAIN.test(stem) && !stem.startsWith(MADE_UP)) return stem;
  return `${MADE_UP}x${createHash('sha256').update(stem).digest('hex').slice(0, 32)}`;
}

/** The word that stands for a synonym clause of this number. */
export function storedClause(number: number): string {
  return `${MADE_UP}s${number}`;
}
