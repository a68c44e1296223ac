import type { Span } from '../../search/passage.ts';

/** Words a folded passage shows. */
const SHOWN_WORDS = 80;
/** A passage only a little longer is shown whole: a button to see one more line helps nobody. */
const FOLD_ABOVE_WORDS = 110;
/** Words kept before the first match, so that its sentence can be read. */
const WORDS_BEFORE_MATCH = 25;

/**
 * The part of a long passage to show at first: about 80 words with the first match among them, or
 * its beginning where there is no match. Null where the passage is short enough to be shown whole.
 */
export function foldedPart(text: string, marks: readonly Span[]): Span | null {
  const words = [...text.matchAll(/\S+/g)];
  if (words.length <= FOLD_ABOVE_WORDS) return null;
  const firstMark = Math.min(...marks.map(([start]) => start), Infinity);
  const match = words.findLastIndex((word) => word.index <= firstMark);
  const wanted = firstMark === Infinity ? 0 : match - WORDS_BEFORE_MATCH;
  // Near the start it begins at the start, near the end it ends at the end.
  const first = Math.max(0, Math.min(wanted, words.length - SHOWN_WORDS));
  const last = words[first + SHOWN_WORDS - 1]!;
  return [first === 0 ? 0 : words[first]!.index, last.index + last[0].length];
}
