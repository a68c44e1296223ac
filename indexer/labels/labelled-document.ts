import { z } from 'zod';
import { idsOf, KINDS } from '../../search/vocabulary.ts';

const reading = {
  kind: idsOf(KINDS),
  themes: z.array(z.string()),
  /** Themes that count neither way. */
  optional: z.array(z.string()).default([]),
  /** Themes that stand in it only to be said absent. */
  denied: z.array(z.string()).default([]),
};

/** What one careful reader says of a passage: see docs/labelling.md. */
export type ReadersLabel = z.infer<z.ZodObject<typeof reading>>;

const label = {
  ...reading,
  /** What a second reader says, who did not see the first one's label. */
  second: z.strictObject(reading).optional(),
};

/** A label as it is written down: its writer's, and a second reader's where there was one. */
export type WrittenLabel = z.infer<z.ZodObject<typeof label>>;

/** What counts of a label. `kinds` are those its readers gave, the writer's first: each of them is right. */
export type Label = ReadersLabel & { kinds: string[] };

/**
 * What both readers say: a theme that only one of them gives counts neither way, nor does a denial that
 * only one of them sees. Where there was no second reader, what the first one says.
 */
export function settled({ kind, second, ...first }: WrittenLabel): Label {
  if (second === undefined) {
    const { themes, optional, denied } = first;
    return { kind, kinds: [kind], themes, optional, denied };
  }
  const themes = first.themes.filter((id) => second.themes.includes(id));
  const denied = first.denied.filter((id) => second.denied.includes(id));
  const named = [first, second].flatMap((one) => [...one.themes, ...one.optional, ...one.denied]);
  const optional = [...new Set(named)].filter((id) => ![...themes, ...denied].includes(id));
  const kinds = [...new Set([kind, second.kind])];
  return { kind, kinds, themes, optional, denied };
}

/** True for a passage that names themes only to say they were absent, and carries none. */
export function onlyDenies({ themes, denied }: Pick<Label, 'themes' | 'denied'>): boolean {
  return denied.length > 0 && themes.length === 0;
}

/** What is wrong with the themes of a label, as a sentence; null where nothing is. */
function labelProblem(
  { themes, optional, denied }: ReadersLabel,
  themeIds: ReadonlySet<string>,
): string | null {
  const all = [...themes, ...optional, ...denied];
  const twice = all.find((id, i) => all.indexOf(id) < i);
  if (twice !== undefined) return `names ${twice} twice`;
  const unknown = all.find((id) => !themeIds.has(id));
  return unknown === undefined ? null : `names a theme that is not there: ${unknown}`;
}

/** A passage of an invented document with its label. */
const LabelledPassage = z.strictObject({
  /** The headings it stands under, outermost first, without the document's title. */
  under: z.array(z.string()),
  ...label,
  text: z.string().trim().min(1),
});

/** An invented document, labelled whole. */
const LabelledDocument = z.strictObject({
  title: z.string(),
  partnership: z.string(),
  /** Who speaks in it, for instance "lead reviewer". */
  voice: z.string(),
  passages: z.array(LabelledPassage).min(1),
});
export type LabelledDocument = z.infer<typeof LabelledDocument>;

/** The labels of a sample review, whose text stands in `data/sample`. */
const SampleLabels = z.strictObject({
  /** The sample's file name. */
  review: z.string(),
  passages: z
    .array(
      z.strictObject({
        /** Its first words, enough of them to tell it from all others of the document. */
        begins: z.string().trim().min(1),
        ...label,
      }),
    )
    .min(1),
});
export type SampleLabels = z.infer<typeof SampleLabels>;

/** A labelled document, its text beside its labels or in a sample of its own. */
type Labelled = LabelledDocument | SampleLabels;

/** A labelled document with the name of who wrote it. */
export type WritersDocument = Labelled & { writer: string };

function withKnownThemes<T extends { passages: WrittenLabel[] }>(
  schema: z.ZodType<T>,
  themeIds: ReadonlySet<string>,
): z.ZodType<T> {
  return schema.superRefine(({ passages }, context) => {
    passages.forEach((one, at) => {
      const message =
        labelProblem(one, themeIds) ?? (one.second && labelProblem(one.second, themeIds));
      if (message) context.addIssue({ code: 'custom', path: ['passages', at], message });
    });
  });
}

/** What a file of labels must look like, with the themes there are. */
export function labelledSchema(themeIds: ReadonlySet<string>): z.ZodType<Labelled> {
  const ofDocument = withKnownThemes(LabelledDocument, themeIds);
  const ofSample = withKnownThemes(SampleLabels, themeIds);
  // Each file is held against the one it means to be, so that its mistakes are named.
  return z.unknown().transform((value, context): Labelled => {
    const isSample = typeof value === 'object' && value !== null && 'review' in value;
    const read = (isSample ? ofSample : ofDocument).safeParse(value);
    if (read.success) return read.data;
    read.error.issues.forEach(({ path, message }) =>
      context.addIssue({ code: 'custom', path, message }),
    );
    return z.NEVER;
  });
}

/** What writers' documents are used for: made from, chosen by, or measured on. */
export const PARTS = ['learning', 'choosing', 'testing'] as const;
export type Part = (typeof PARTS)[number];

/** Which writer's documents belong to which part; parted once. */
export const Parts = z
  .strictObject({
    learning: z.array(z.string()),
    choosing: z.array(z.string()),
    testing: z.array(z.string()),
  })
  .superRefine((parts, context) => {
    const seen = new Set<string>();
    for (const part of PARTS) {
      for (const [at, writer] of parts[part].entries()) {
        const message = `${writer} stands here twice, and belongs to one part`;
        if (seen.has(writer)) context.addIssue({ code: 'custom', path: [part, at], message });
        seen.add(writer);
      }
    }
  });
