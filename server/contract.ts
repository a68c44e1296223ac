import { z } from 'zod';
import { Review, ReviewRecord } from '../search/review.ts';
import { Hit, SearchResult, Suggestion } from '../search/result.ts';
import { Theme } from '../search/theme.ts';

/** The HTTP contract: one schema for each reply. The page imports their types, never the schemas. */

/** `GET /api/search`. */
export const SearchReply = SearchResult.extend({
  engine: z.enum(['lunr', 'meilisearch']),
  tookMs: z.number().nonnegative(),
});
export type SearchReply = z.infer<typeof SearchReply>;

/** `GET /api/suggest`: themes, partnerships, case names and phrases that begin so. */
export const SuggestReply = z.strictObject({ q: z.string(), suggestions: z.array(Suggestion) });
export type SuggestReply = z.infer<typeof SuggestReply>;

/** `GET /api/reviews`: with filters, the reviews that have a passage they let through. */
export const ReviewsReply = z.strictObject({
  total: z.int().nonnegative(),
  reviews: z.array(
    ReviewRecord.extend({
      /** How many of its passages the filters let through; all of them without filters. */
      matching: z.int().positive(),
    }),
  ),
});
export type ReviewsReply = z.infer<typeof ReviewsReply>;

/** `GET /api/reviews/:id`: one review whole. `passages` are in order, shaped as hits. */
export const ReviewReply = Review.omit({ passages: true }).extend({ passages: z.array(Hit) });
export type ReviewReply = z.infer<typeof ReviewReply>;

/** A citation ready to paste: partnership, title (year), kind and heading, page, link. */
const Citation = z.strictObject({
  text: z.string(),
  /** Address of the passage in the reader. */
  link: z.string(),
});

/** `GET /api/passages/:id`. */
export const PassageReply = z.strictObject({
  passage: Hit,
  /** The passage before it in the review, or null at the start. */
  previous: Hit.nullable(),
  /** The passage after it in the review, or null at the end. */
  next: Hit.nullable(),
  citation: Citation,
});
export type PassageReply = z.infer<typeof PassageReply>;

/** A theme with what the index holds on it. */
export const ThemeWithCounts = Theme.extend({
  passages: z.int().nonnegative(),
  reviews: z.int().nonnegative(),
  partnerships: z.int().nonnegative(),
  /** Null where no review carrying it has a known year. */
  firstYear: z.int().nullable(),
  lastYear: z.int().nullable(),
  /** Newest first; `year` is null for reviews whose year is not known. */
  years: z.array(
    z.strictObject({
      year: z.int().nullable(),
      passages: z.int().nonnegative(),
      reviews: z.int().nonnegative(),
    }),
  ),
});
export type ThemeWithCounts = z.infer<typeof ThemeWithCounts>;

/** `GET /api/themes`: the four named themes first, then by number of reviews. */
export const ThemesReply = z.strictObject({
  total: z.int().nonnegative(),
  themes: z.array(ThemeWithCounts),
});
export type ThemesReply = z.infer<typeof ThemesReply>;

/** `GET /api/health`. */
export const HealthReply = z.strictObject({
  status: z.enum(['ok', 'unavailable']),
  /** Why searching is not possible; null while it is. */
  reason: z.string().nullable(),
  engine: z.enum(['lunr', 'meilisearch']),
  version: z.string(),
  reviews: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  partnerships: z.int().nonnegative(),
  /** ISO 8601; null while there is no index. */
  builtAt: z.string().nullable(),
  /** True where the index holds any of the invented sample reviews. */
  sample: z.boolean(),
  /** How many of the reviews are invented. */
  invented: z.int().nonnegative(),
});
export type HealthReply = z.infer<typeof HealthReply>;

/** The one shape of every error. */
export const ErrorReply = z.strictObject({
  error: z.string(),
  message: z.string(),
  details: z.array(
    z.strictObject({
      parameter: z.string(),
      message: z.string(),
      /** The value at fault, as written; absent where it is not one value alone. */
      value: z.string().optional(),
    }),
  ),
});
export type ErrorReply = z.infer<typeof ErrorReply>;
