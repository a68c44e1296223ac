import { z } from 'zod';
import { parseData } from '../data-file.ts';
import { PartialDate } from '../../search/review.ts';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  idsOf,
  OUTCOMES,
  REVIEW_TYPES,
} from '../../search/vocabulary.ts';

/** How the file is named that holds what people know of the document beside it. */
export const SIDECAR_ENDING = '.meta.yaml';

const Text = z.string('must be words').min(1, 'must be words');

const ThemeChange = z.strictObject({
  add: z.array(z.string()).default([]),
  remove: z.array(z.string()).default([]),
});

/**
 * A sidecar's text by the themes there are: what a person set for a document. A year or the digits of a
 * passage stay as written. Throws `BadDataFile` naming the line of every mistake.
 */
export function parseSidecar(text: string, file: string, themeIds: ReadonlySet<string>): Sidecar {
  return parseData(text, `${file}${SIDECAR_ENDING}`, sidecarSchema(themeIds), true);
}

/**
 * What a person may set for a document, in `<its name>.meta.yaml` beside it. What stands there wins
 * over everything read in the document. Passages are named by their id, or by its digits after "_".
 */
function sidecarSchema(themeIds: ReadonlySet<string>) {
  const known = (list: string[]) => list.filter((id) => !themeIds.has(id));
  const schema = z
    .strictObject({
      title: Text.optional(),
      /** An id or name of `data/partnerships.yaml`, or a name it does not list. */
      partnership: Text.optional(),
      published: Text.pipe(PartialDate).optional(),
      reviewType: idsOf(REVIEW_TYPES).optional(),
      documentType: idsOf(DOCUMENT_TYPES).optional(),
      caseNames: z.array(Text).optional(),
      outcome: idsOf(OUTCOMES).optional(),
      ageBand: idsOf(AGE_BANDS).optional(),
      agencies: z.array(idsOf(AGENCIES)).optional(),
      leadReviewer: Text.optional(),
      reviewPeriod: z
        .strictObject({ from: Text.pipe(PartialDate), to: Text.pipe(PartialDate) })
        .optional(),
      source: z
        .strictObject({
          /** Where the document was published. */
          url: z.url({ protocol: /^https?$/, error: 'must be a web address' }).optional(),
          /** When it was taken from there. */
          accessed: Text.pipe(z.iso.date()).optional(),
        })
        .optional(),
      /** Passages that are not to be searched. */
      leaveOut: z.array(Text).default([]),
      /** Themes that passages carry, or do not, whatever the rules say. */
      themes: z.record(z.string(), ThemeChange).default({}),
    })
    .superRefine(({ themes }, context) => {
      for (const [passage, change] of Object.entries(themes)) {
        const both = change.add.find((id) => change.remove.includes(id));
        if (both !== undefined) {
          const message = `${both} is both added and removed`;
          context.addIssue({ code: 'custom', path: ['themes', passage], message });
        }
        for (const what of ['add', 'remove'] as const) {
          for (const id of known(change[what])) {
            const path = ['themes', passage, what];
            context.addIssue({ code: 'custom', path, message: `there is no theme ${id}` });
          }
        }
      }
    });
  // A file of comments alone sets nothing.
  return z.preprocess((read) => read ?? {}, schema);
}
export type Sidecar = z.infer<ReturnType<typeof sidecarSchema>>;
