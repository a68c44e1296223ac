import { z } from 'zod';
import { idsOf, KINDS } from '../../search/vocabulary.ts';

/** A passage of an invented document with what a careful reader says of it: see docs/labelling.md. */
const LabelledPassage = z
  .strictObject({
    /** The headings it stands under, outermost first, without the document's title. */
    under: z.array(z.string()),
    kind: idsOf(KINDS),
    themes: z.array(z.string()),
    /** Themes that count neither way. */
    optional: z.array(z.string()).default([]),
    /** Themes that stand in it only to be said absent. */
    denied: z.array(z.string()).default([]),
    text: z.string().trim().min(1),
  })
  .superRefine(({ themes, optional, denied }, context) => {
    const all = [...themes, ...optional, ...denied];
    const twice = all.find((id, i) => all.indexOf(id) < i);
    if (twice) context.addIssue({ code: 'custom', message: `names ${twice} twice` });
  });
export type LabelledPassage = z.infer<typeof LabelledPassage>;

/** An invented document, labelled whole. */
const LabelledDocument = z.strictObject({
  title: z.string(),
  partnership: z.string(),
  /** Who speaks in it, for instance "lead reviewer". */
  voice: z.string(),
  passages: z.array(LabelledPassage).min(1),
});
export type LabelledDocument = z.infer<typeof LabelledDocument>;

/** What a file of labels must look like, with the themes there are. */
export function labelledDocumentSchema(themeIds: ReadonlySet<string>): z.ZodType<LabelledDocument> {
  return LabelledDocument.superRefine(({ passages }, context) => {
    passages.forEach(({ themes, optional, denied }, at) => {
      const unknown = [...themes, ...optional, ...denied].find((id) => !themeIds.has(id));
      if (unknown !== undefined) {
        const message = `names a theme that is not there: ${unknown}`;
        context.addIssue({ code: 'custom', path: ['passages', at], message });
      }
    });
  });
}

/** What writers' documents are used for: made from, chosen by, or measured on. */
export const PARTS = ['learning', 'choosing', 'testing'] as const;
export type Part = (typeof PARTS)[number];

/** Which writer's documents belong to which part; parted once. */
export const Parts = z.strictObject({
  learning: z.array(z.string()),
  choosing: z.array(z.string()),
  testing: z.array(z.string()),
});
