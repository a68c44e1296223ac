import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, warningsOf } from '../../indexer/describe/describe.ts';
import { PartnershipFinder } from '../../indexer/describe/partnership.ts';
import type { Document } from '../../indexer/extract/document.ts';
import { extract } from '../../indexer/extract/extract.ts';
import { segment, withKinds } from '../../indexer/segment/segment.ts';

/** What each golden group records of a document. */
const GROUPS: Record<string, (document: Document) => unknown> = {
  segmentation: ({ blocks, furniture, format }) => {
    const { parts, metadata } = describe(blocks, 'source.txt', new PartnershipFinder([]));
    const title = metadata.title.value;
    const caseNames = metadata.caseNames.value;
    // By the rules alone: what is learned changes with every label, and is measured, not pinned.
    const cut = segment({ reviewId: 'golden', title, ownTitle: title, caseNames, ...parts });
    const { outline } = cut;
    const byRules = cut.passages.map(({ kind }) => kind);
    const passages = withKinds(cut.passages, byRules, title);
    return {
      format,
      furniture,
      outline: outline.map(({ text, level, position }) => `${position} ${'#'.repeat(level)} ${text}`),
      passages: passages.map(({ kind, headings, leadIn, text, page, caseNames, answers }) => ({
        kind,
        page,
        headings,
        leadIn,
        text,
        caseNames,
        answers: answers.map((id) => passages.find((passage) => passage.id === id)?.text),
      })),
    };
  },
  description: ({ blocks }) => {
    const { metadata, cases } = describe(blocks, 'source.txt', new PartnershipFinder([]));
    return { metadata, cases, warnings: warningsOf(metadata) };
  },
};

/** The folders of golden documents, each with the group it belongs to. */
export const GROUP_NAMES = Object.keys(GROUPS);

/** What the indexer makes of the document in a golden folder, as it is written to `expected.json`. */
export async function make(group: string, folder: string): Promise<string> {
  const source = readdirSync(folder).find((name) => name.startsWith('source.'))!;
  const bytes = Uint8Array.from(readFileSync(path.join(folder, source)));
  const made = GROUPS[group]!(await extract(bytes, source));
  return `${JSON.stringify(made, null, 2)}\n`;
}
