import { compare, type Fingerprint } from './fingerprint.ts';
import type { Summary } from './reading.ts';

/** Of one document saved in two formats at least this share of the words is read from both. */
const SAME_SHARE = 0.95;

/** True for one text in two formats: what the one has besides the other, the other must lack. */
function sameInAnotherFormat(a: Fingerprint, b: Fingerprint): boolean {
  const most = Math.max(a.words, b.words);
  if (Math.min(a.words, b.words) < most * SAME_SHARE) return false;
  const { common, onlyFirst, onlySecond } = compare(a, b);
  // Other words on both sides are another case, or another edition, in a text like it.
  return common >= most * SAME_SHARE && Math.min(onlyFirst, onlySecond) === 0;
}

/** True where two files hold the same document: the same words, or one text in two formats. */
export function isSameDocument(a: Summary, b: Summary): boolean {
  if (a.fingerprint.text === b.fingerprint.text) return true;
  return a.format !== b.format && sameInAnotherFormat(a.fingerprint, b.fingerprint);
}

/** What is set by hand comes first, then what has pages to cite; among equals the first stays. */
function worth({ curated, format }: Summary): number {
  return (curated ? 2 : 0) + (format === 'pdf' ? 1 : 0);
}

/**
 * Finds the documents that stand in several files. Returns, by the place in `summaries`, the place
 * of the file that is indexed in its stead; files that are indexed themselves are not in it.
 */
export function findCopies(summaries: Summary[]): Map<number, number> {
  const kept: number[] = [];
  const copies = new Map<number, number>();
  const byWorth = summaries
    .map((summary, place) => ({ place, worth: worth(summary) }))
    .sort((a, b) => b.worth - a.worth || a.place - b.place);
  for (const { place } of byWorth) {
    const original = kept.find((one) => isSameDocument(summaries[one]!, summaries[place]!));
    if (original === undefined) kept.push(place);
    else copies.set(place, original);
  }
  return copies;
}
