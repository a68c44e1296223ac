import { z } from 'zod';
import type { ReviewWithPassages } from '../../search/engine.ts';
import { Fingerprint, fingerprintOf } from './fingerprint.ts';

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

/** A review's summary. `curated` is true where a sidecar stands beside its file. */
export function summaryOf({ review, passages }: ReviewWithPassages, curated: boolean): Summary {
  return {
    reviewId: review.id,
    title: review.title,
    passages: passages.length,
    warnings: review.warnings,
    format: review.source.format,
    curated,
    fingerprint: fingerprintOf([
      review.title,
      ...review.outline.map(({ text }) => text),
      ...passages.map(({ text }) => text),
    ]),
  };
}
