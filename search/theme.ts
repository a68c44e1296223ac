import { z } from 'zod';

/** A theme's id: lower-case words joined by hyphens, as it stands in data, the API and addresses. */
export const ThemeId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/**
 * How a theme's tags fared against labelled passages that nothing was learned from: how many were given
 * rightly, given wrongly, and missed.
 */
export const ThemeFigures = z.strictObject({
  right: z.int().nonnegative(),
  wrong: z.int().nonnegative(),
  missed: z.int().nonnegative(),
});
export type ThemeFigures = z.infer<typeof ThemeFigures>;

/** What an index keeps of the theme vocabulary it was tagged with: enough to show and explain it. */
export const Theme = z.strictObject({
  id: ThemeId,
  label: z.string().min(1),
  /** What a passage must be about to carry the theme. */
  covers: z.string().min(1),
  /** What is near it and does not count; absent where nothing needs saying. */
  notCovered: z.string().min(1).optional(),
  /** One of the four themes the project is named for; they are shown first. */
  named: z.boolean(),
  /** Null where it was not measured. */
  figures: ThemeFigures.nullable(),
});
export type Theme = z.infer<typeof Theme>;
