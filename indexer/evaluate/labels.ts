import { z } from 'zod';

/** A labelled sentence, list item, cell or heading of a review, as a careful reader saw it. */
export const LabelledUnit = z.object({
  /** The review's short name, a hyphen and the unit's number. */
  id: z.string(),
  /** A kind of passage, or `heading`. */
  type: z.string(),
  /** Where careful readers gave it different kinds: all of them, `type` among them. Each is right. */
  kinds: z.array(z.string()).optional(),
  themes: z.array(z.string()),
  /** Themes that count neither way. */
  optional: z.array(z.string()).default([]),
  text: z.string(),
});
export type LabelledUnit = z.infer<typeof LabelledUnit>;

/** The labelled units of each review, by the review's short name, in order. */
export function byReview(units: LabelledUnit[]): Map<string, LabelledUnit[]> {
  const reviews = new Map<string, LabelledUnit[]>();
  for (const unit of units) {
    const name = unit.id.slice(0, unit.id.lastIndexOf('-'));
    reviews.set(name, [...(reviews.get(name) ?? []), unit]);
  }
  return reviews;
}
