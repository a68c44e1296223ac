import { z } from 'zod';
import { Fingerprint, fingerprintOf } from './fingerprint.ts';
import type { ReadReview } from './read-review.ts';

/** What a run needs to know of a review that was read, without holding its passages. */
export const Summary = z.strictObject({
  reviewId: z.string(),
  title: z.string(),
  passages: z.int().positive(),
  warnings: z.array(z.string()),
  format: z.string(),
  /** True where people set something by hand. */
  curated: z.boolean(),
  fingerprint: Fingerprint,
});
export type Summary = z.infer<typeof Summary>;

/** What became of reading one file: a review, or the reason why there is none. */
export const Reading = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), summary: Summary }),
  z.strictObject({ outcome: z.literal('unreadable'), reason: z.string() }),
]);
export type Reading = z.infer<typeof Reading>;

/** The summary of a review that was read. */
export function summaryOf({ review, passages, extracted, curated }: ReadReview): Summary {
  return {
    reviewId: review.id,
    title: review.title,
    passages: passages.length,
    warnings: review.warnings,
    format: review.source.format,
    curated,
    fingerprint: fingerprintOf(extracted),
  };
}
