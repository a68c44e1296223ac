import { z } from 'zod';
import type { FieldUse } from './field-use.ts';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  idsOf,
  OUTCOMES,
  REVIEW_TYPES,
} from './vocabulary.ts';

/** How a value came to be known: read in the document, concluded from it, set by hand, or not at all. */
export const Basis = z.enum(['stated', 'inferred', 'curated', 'unknown']);
export type Basis = z.infer<typeof Basis>;

/** The words of the document a value rests on, with their page where the document has pages. */
export const Evidence = z.strictObject({ text: z.string(), page: z.int().positive().nullable() });
export type Evidence = z.infer<typeof Evidence>;

function known<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, basis: Basis, evidence: Evidence.nullable() });
}

/** A value with what it rests on. `evidence` is null exactly when nothing in the document shows it. */
export type Known<T> = { value: T; basis: Basis; evidence: Evidence | null };

/** The body that published a review: one id through its changes of name, and the name as it stood. */
export const Partnership = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  asPublished: z.string(),
});
export type Partnership = z.infer<typeof Partnership>;

/** A publication date as exactly as it is known: `2016`, `2016-11` or `2016-11-03`. */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** A stretch of time, each end as exactly as it is known. */
export const Period = z.strictObject({ from: PartialDate, to: PartialDate });
export type Period = z.infer<typeof Period>;

/** One child or family a document is about, under the name the document gives. */
export const Case = z.strictObject({
  name: z.string().min(1),
  outcome: idsOf(OUTCOMES),
  ageBand: idsOf(AGE_BANDS),
  /** The age as the document says it, for instance "15-week-old"; null where it does not. */
  age: z.string().nullable(),
});
export type Case = z.infer<typeof Case>;

/** Everything described about a review, each value with its basis and the sentence behind it. */
export const ReviewMetadata = z.strictObject({
  title: known(z.string()),
  partnership: known(Partnership),
  published: known(PartialDate.nullable()),
  year: known(z.int().min(1900).max(2100).nullable()),
  reviewType: known(idsOf(REVIEW_TYPES)),
  documentType: known(idsOf(DOCUMENT_TYPES)),
  caseNames: known(z.array(z.string())),
  outcome: known(idsOf(OUTCOMES)),
  ageBand: known(idsOf(AGE_BANDS)),
  agencies: known(z.array(idsOf(AGENCIES))),
  leadReviewer: known(z.string().nullable()),
  /** The stretch of time that the review looks at. */
  reviewPeriod: known(Period.nullable()),
});
export type ReviewMetadata = z.infer<typeof ReviewMetadata>;

/** A heading of the document in its place: it stands before the passage at `position`. */
export const OutlineHeading = z.strictObject({
  text: z.string(),
  /** 1 for the outermost. */
  level: z.int().positive(),
  /** Position of the first passage after it; the number of passages for a heading after the last. */
  position: z.int().nonnegative(),
});
export type OutlineHeading = z.infer<typeof OutlineHeading>;

/** How many of a review's passages carry a theme. */
export const ThemeCount = z.strictObject({
  id: z.string(),
  label: z.string(),
  passages: z.int().positive(),
});
export type ThemeCount = z.infer<typeof ThemeCount>;

/** A review as lists show it: what is known of it, how much was read, what it is about. */
export const ReviewRecord = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  partnership: Partnership,
  year: z.int().nullable(),
  yearBasis: Basis,
  reviewType: idsOf(REVIEW_TYPES),
  documentType: idsOf(DOCUMENT_TYPES),
  caseNames: z.array(z.string()),
  outcome: idsOf(OUTCOMES),
  ageBand: idsOf(AGE_BANDS),
  agencies: z.array(idsOf(AGENCIES)),
  passages: z.int().positive(),
  themes: z.array(ThemeCount),
  /** True for the invented sample reviews that come with the project. */
  invented: z.boolean(),
  source: z.strictObject({
    /** The name given to the indexer, relative to the folder it was found under. */
    file: z.string().min(1),
    format: z.string().min(1),
    /** Null where the format has no pages. */
    pages: z.int().positive().nullable(),
    /** Where it was published, where somebody has said so. */
    url: z.string().nullable(),
    /** ISO 8601 date on which it was taken from there. */
    accessed: z.string().nullable(),
  }),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;

/** One published document, whole but for its passages. */
export const Review = ReviewRecord.extend({
  metadata: ReviewMetadata,
  cases: z.array(Case),
  /** Oddities met while reading it, as sentences for a person. */
  warnings: z.array(z.string()),
  outline: z.array(OutlineHeading),
});
export type Review = z.infer<typeof Review>;

/** How each field of a review's record is used; a passage is found by the record of its review. */
export const REVIEW_FIELDS = {
  id: { facet: 'review', sorted: true },
  title: {},
  partnership: { facet: 'partnership' },
  year: { facet: 'year', sorted: true },
  yearBasis: {},
  reviewType: { facet: 'reviewType' },
  documentType: { facet: 'documentType' },
  caseNames: {},
  outcome: { facet: 'outcome' },
  ageBand: { facet: 'ageBand' },
  agencies: {},
  passages: {},
  themes: {},
  invented: {},
  source: {},
} as const satisfies Record<keyof ReviewRecord, FieldUse>;

/** The record of a review: what lists need of it, without the rest. */
export function recordOf(review: Review): ReviewRecord {
  const names = Object.keys(REVIEW_FIELDS) as (keyof ReviewRecord)[];
  return Object.fromEntries(names.map((name) => [name, review[name]])) as ReviewRecord;
}

/** The order of reviews in a list: newest first, unknown years last, then by title. */
export function newestThenTitle(a: ReviewRecord, b: ReviewRecord): number {
  return (b.year ?? 0) - (a.year ?? 0) || a.title.localeCompare(b.title, 'en');
}
