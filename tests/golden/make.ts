import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, warningsOf } from '../../indexer/describe/describe.ts';
import { PartnershipFinder } from '../../indexer/describe/partnership.ts';
import { readText } from '../../indexer/extract/text.ts';
import { segment } from '../../indexer/segment/segment.ts';

/** What each golden group records of a document. */
const GROUPS: Record<string, (source: string) => unknown> = {
  segmentation: (source) => {
    const { blocks, furniture } = readText(source, 'text');
    const { parts, metadata } = describe(blocks, 'source.txt', new PartnershipFinder([]));
    const { passages, outline } = segment({
      reviewId: 'golden',
      title: metadata.title.value,
      caseNames: metadata.caseNames.value,
      ...parts,
    });
    return {
      furniture,
      outline: outline.map(({ text, level, position }) => `${position} ${'#'.repeat(level)} ${text}`),
      passages: passages.map(({ kind, headings, leadIn, text, caseNames, answers }) => ({
        kind,
        headings,
        leadIn,
        text,
        caseNames,
        answers: answers.map((id) => passages.find((passage) => passage.id === id)?.text),
      })),
    };
  },
  description: (source) => {
    const { blocks } = readText(source, 'text');
    const { metadata, cases } = describe(blocks, 'source.txt', new PartnershipFinder([]));
    return { metadata, cases, warnings: warningsOf(metadata) };
  },
};

/** The folders of golden documents, each with the group it belongs to. */
export const GROUP_NAMES = Object.keys(GROUPS);

/** What the indexer makes of the document in a golden folder, as it is written to `expected.json`. */
export function make(group: string, folder: string): string {
  const made = GROUPS[group]!(readFileSync(path.join(folder, 'source.txt'), 'utf8'));
  return `${JSON.stringify(made, null, 2)}\n`;
}
