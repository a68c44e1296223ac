import { z } from 'zod';
import { ThemeId, type Theme } from '../../search/theme.ts';
import { readCue } from './cue.ts';
import type { Figures } from './figures.ts';

const Yes = z.literal('yes', 'must be "yes" or left out').optional();
/** YAML reads a bare 999 as a number; to whoever wrote it, it is a cue. */
const CueText = z
  .union([z.string(), z.number().transform(String)], 'must be words')
  .refine((cue) => readCue(cue).words.length > 0, 'is a cue without any word');
const CueList = z.array(CueText).min(1);

/** One theme as a person writes it in `data/themes.yaml`. */
export const ThemeEntry = z.strictObject({
  id: ThemeId,
  label: z.string().min(1),
  named: Yes,
  deniable: Yes,
  activity: Yes,
  covers: z.string().min(1),
  notCovered: z.string().min(1).optional(),
  inHeadings: CueList.default([]),
  cues: CueList,
  company: z.array(z.strictObject({ cues: CueList, with: CueList })).default([]),
  notNear: CueList.optional(),
  hints: CueList.default([]),
});
export type ThemeEntry = z.infer<typeof ThemeEntry>;

/** The whole vocabulary; no theme stands in it twice. */
export const ThemeVocabulary = z
  .array(ThemeEntry)
  .min(1)
  .superRefine((themes, context) => {
    themes.forEach(({ id }, i) => {
      if (themes.findIndex((theme) => theme.id === id) < i) {
        context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} stands here twice` });
      }
    });
  });

/** What an index and the page need of a theme: all but how it is found, and how well it is. */
export function shownTheme(
  { id, label, named, covers, notCovered }: ThemeEntry,
  { themes }: Pick<Figures, 'themes'>,
): Theme {
  return {
    id,
    label,
    named: named === 'yes',
    covers,
    ...(notCovered ? { notCovered } : {}),
    figures: themes[id] ?? null,
  };
}
