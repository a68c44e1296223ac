import { z } from 'zod';
import { FACET_NAMES } from './facets.ts';
import { Passage, Span, ThemeTag } from './passage.ts';
import { Basis, ReviewRecord } from './review.ts';

const LabelledTag = z.strictObject({ ...ThemeTag.shape, label: z.string() });

/** A passage in a reply: what it says, where it comes from, and why it is here. */
export const Hit = z.strictObject({
  ...Passage.omit({ themes: true, possibleThemes: true }).shape,
  reviewTitle: z.string(),
  partnership: z.strictObject({ id: z.string(), label: z.string() }),
  year: z.int().nullable(),
  yearBasis: Basis,
  reviewType: ReviewRecord.shape.reviewType,
  documentType: ReviewRecord.shape.documentType,
  invented: z.boolean(),
  /** How it is cited, short of its address. */
  citation: z.string(),
  /** Where the words asked for stand in `text`. */
  highlights: z.array(Span),
  themes: z.array(LabelledTag),
  possibleThemes: z.array(LabelledTag),
  /** 1 for the best match of this query, towards 0 for the weakest; 0 where no text was asked for. */
  score: z.number().min(0).max(1),
  /** With `group=review`, how many more passages of this review match; otherwise 0. */
  otherMatches: z.int().nonnegative(),
});
export type Hit = z.infer<typeof Hit>;

/** One value of a facet with its exact count. */
export const FacetValue = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: z.int().nonnegative(),
  selected: z.boolean(),
});
export type FacetValue = z.infer<typeof FacetValue>;

/** What a search found. `total` counts passages and `reviews` reviews, however the hits are grouped. */
export const SearchResult = z.strictObject({
  query: z.strictObject({
    q: z.string(),
    /** What was typed and could not be used, each as a sentence a person can act on. */
    ignored: z.array(z.string()),
  }),
  total: z.int().nonnegative(),
  reviews: z.int().nonnegative(),
  partnerships: z.int().nonnegative(),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  hits: z.array(Hit),
  /** Of the review facet the first values only; every other facet is listed whole. */
  facets: z.record(z.enum(FACET_NAMES), z.array(FacetValue)),
  /** For words that occur nowhere, where nothing was found: what may have been meant. */
  didYouMean: z.array(
    z.strictObject({
      /** As typed. */
      word: z.string(),
      instead: z.string(),
      /** How many passages the whole search finds with every such word replaced. */
      total: z.int().positive(),
    }),
  ),
});
export type SearchResult = z.infer<typeof SearchResult>;

/** What may follow what a person has begun to type. */
export const Suggestion = z.strictObject({
  type: z.enum(['theme', 'partnership', 'caseName', 'phrase']),
  /** The id of a theme or partnership; for the others the words to search for. */
  value: z.string(),
  label: z.string(),
  /** How many passages a search for it finds. */
  passages: z.int().positive(),
});
export type Suggestion = z.infer<typeof Suggestion>;
