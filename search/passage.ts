import { z } from 'zod';
import type { FieldUse } from './field-use.ts';
import { AGENCIES, idsOf, KINDS } from './vocabulary.ts';

/** Half-open range of UTF-16 code units in the text it belongs to. */
export const Span = z.tuple([z.int().nonnegative(), z.int().positive()]);
export type Span = z.infer<typeof Span>;

/** A theme on a passage, with what earned it. */
export const ThemeTag = z.strictObject({
  id: z.string(),
  from: z.enum(['text', 'heading', 'curated']),
  /** The words of the passage that earned it; empty unless `from` is `text`. */
  evidence: z.array(Span),
  /** For `from: heading`, the heading above and the words in it; otherwise null. */
  heading: z.strictObject({ text: z.string(), evidence: z.array(Span) }).nullable(),
});
export type ThemeTag = z.infer<typeof ThemeTag>;

/** The smallest thing people find, quote and cite. */
export const Passage = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,511}$/),
  reviewId: z.string().min(1),
  /** Place in the review, from 0. */
  position: z.int().nonnegative(),
  kind: idsOf(KINDS),
  /** The headings it stands under, outermost first, as written. */
  headings: z.array(z.string()),
  /** The sentence that introduces the list this passage is an item of, as written; otherwise null. */
  leadIn: z.string().nullable(),
  /** Exactly as in the document, but for joins across page ends. Paragraphs are parted by newlines. */
  text: z.string().min(1),
  page: z.int().positive().nullable(),
  /** Of a response: the ids of the recommendations it answers, as far as the document tells. */
  answers: z.array(z.string()),
  /** The cases it is about: one where the document tells, otherwise all of the review's. */
  caseNames: z.array(z.string()),
  /** The agencies it names or addresses. */
  agencies: z.array(idsOf(AGENCIES)),
  themes: z.array(ThemeTag),
  /** Themes it may carry: less sure, never counted, and found only by who asks for them. */
  possibleThemes: z.array(ThemeTag),
});
export type Passage = z.infer<typeof Passage>;

/** How each field of a passage is used. Only the text answers a query, so every match can be seen. */
export const PASSAGE_FIELDS = {
  id: {},
  reviewId: {},
  position: { sorted: true },
  kind: { facet: 'kind' },
  headings: {},
  leadIn: {},
  text: { searched: true },
  page: {},
  answers: {},
  caseNames: {},
  agencies: { facet: 'agency' },
  themes: { facet: 'theme' },
  possibleThemes: { filter: 'possibleTheme' },
} as const satisfies Record<keyof Passage, FieldUse>;
