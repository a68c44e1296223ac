import type { Basis, Evidence, Known } from '../../search/review.ts';
import type { Block } from '../extract/document.ts';
import { sentencesOf } from '../sentences.ts';

/** A document parted into its title page and the rest: what describing works on. */
export type Parts = { front: Block[]; body: Block[] };

/** A sentence, or a line of the title page, with the page it stands on. */
export type Statement = Evidence & { isFront: boolean };

/** The lines of the title page and the sentences of the rest, in order. */
export function statementsOf({ front, body }: Parts): Statement[] {
  const lines = front.map(({ text, page }) => ({ text, page, isFront: true }));
  const sentences = body.flatMap(({ text, page }) =>
    sentencesOf(text).map((sentence) => ({ text: sentence, page, isFront: false })),
  );
  return [...lines, ...sentences];
}

/** A value read in the document, with the statement it was read in. */
export function known<T>(value: T, basis: Basis, { text, page }: Evidence): Known<T> {
  return { value, basis, evidence: { text, page } };
}

/** A value that could not be found. */
export function unknown<T>(value: T): Known<T> {
  return { value, basis: 'unknown', evidence: null };
}
