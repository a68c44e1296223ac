import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reviewId } from '../../search/ids.ts';
import type { KindId } from '../../search/vocabulary.ts';
import type { FieldData } from '../data-file.ts';
import { describe } from '../describe/describe.ts';
import { PartnershipFinder } from '../describe/partnership.ts';
import type { Meaning } from '../encoder/meaning.ts';
import { extract } from '../extract/extract.ts';
import { plainWords } from '../extract/words.ts';
import { kindOf } from '../segment/kind.ts';
import type { Sortable } from '../segment/learned/kind-row.ts';
import type { KindSorter } from '../segment/learned/kind-sorter.ts';
import { segment } from '../segment/segment.ts';
import type { Taggable } from '../tag/rule-tagger.ts';
import {
  settled,
  type Label,
  type LabelledDocument,
  type Part,
  type SampleLabels,
} from './labelled-document.ts';
import { LABELS, readLabels } from './read-labels.ts';

/** A labelled document as the indexer reads it, with the kinds that the rules give its passages. */
export type LabelledReading = {
  /** The name of who wrote and labelled it. */
  writer: string;
  title: string;
  passages: Sortable[];
  /** For each passage; null where nobody labelled it. */
  labels: (Label | null)[];
  /** Labels whose passage the indexer does not have, with the words it begins with. */
  lost: (Label & { begins: string })[];
};

/** Where the sample reviews stand. */
const SAMPLES = path.resolve(import.meta.dirname, '../../data/sample');

/** The passages are cut as their writer cut them. */
function documentAsRead({
  writer,
  title,
  passages,
}: LabelledDocument & { writer: string }): LabelledReading {
  let previous: { kind: KindId; under: string } | null = null;
  const sortable = passages.map(({ text, under }) => {
    const where = under.join('\n');
    const before: KindId | null = previous?.under === where ? previous.kind : null;
    const draft = { text, lead: null, page: null, source: 'paragraph' as const };
    const found = kindOf(draft, under, before, title);
    previous = { kind: found.kind, under: where };
    return { headings: [title, ...under], text, ...found };
  });
  return { writer, title, passages: sortable, labels: passages.map(settled), lost: [] };
}

/** Only words count, as a passage may have been joined from lines or lost the mark of a list. */
function plain(text: string): string {
  return `${plainWords(text).join(' ')} `;
}

/** The label of a passage that holds two labelled parts: the themes of both, the kinds of the first. */
function together(first: Label, next: Label): Label {
  const themes = [...new Set([...first.themes, ...next.themes])];
  const others = (list: string[], known: string[]) => [
    ...new Set(list.filter((id) => !known.includes(id))),
  ];
  const optional = others([...first.optional, ...next.optional], themes);
  const denied = others([...first.denied, ...next.denied], [...themes, ...optional]);
  return { ...first, themes, optional, denied };
}

/**
 * The passages are cut as the indexer cuts them. A label belongs to the passage that begins as it says,
 * or that holds these words where parts of a text were joined.
 */
async function sampleAsRead(
  { writer, review, passages: labels }: SampleLabels & { writer: string },
  partnerships: PartnershipFinder,
): Promise<LabelledReading> {
  const { blocks } = await extract(await readFile(path.join(SAMPLES, review)), review);
  const { parts, metadata } = describe(blocks, review, partnerships);
  const title = metadata.title.value;
  const caseNames = metadata.caseNames.value;
  const { passages } = segment({
    reviewId: reviewId(review),
    title,
    ownTitle: title,
    caseNames,
    ...parts,
  });
  const plainTexts = passages.map(({ text }) => ` ${plain(text)}`);
  const found: (Label | null)[] = passages.map(() => null);
  const lost: LabelledReading['lost'] = [];
  for (const written of labels) {
    const { begins } = written;
    const label = settled(written);
    const first = ` ${plain(begins)}`;
    const begun = plainTexts.findIndex((text, i) => found[i] === null && text.startsWith(first));
    const at = begun < 0 ? plainTexts.findIndex((text) => text.includes(first)) : begun;
    if (at < 0) lost.push({ ...label, begins });
    else found[at] = found[at] ? together(found[at], label) : label;
  }
  return { writer, title, passages, labels: found, lost };
}

/**
 * The documents of a part of the project's own labels, as the indexer reads them. Throws `BadDataFile` for
 * a mistake in one.
 */
export async function readPart(
  part: Part,
  { themes, partnerships }: Pick<FieldData, 'themes' | 'partnerships'>,
): Promise<LabelledReading[]> {
  const finder = new PartnershipFinder(partnerships);
  return Promise.all(
    (await readLabels(LABELS, part, themes)).map((one) =>
      'review' in one ? sampleAsRead(one, finder) : Promise.resolve(documentAsRead(one)),
    ),
  );
}

/** The passages with the kinds a sorter gives them, since that is what tagging is told. */
export function judged(
  { title, passages }: LabelledReading,
  sorter: KindSorter,
  meanings: (Meaning | null)[] = [],
): Taggable[] {
  const kinds = sorter.kindsOf(passages, title, meanings);
  return passages.map((passage, at) => ({ ...passage, kind: kinds[at]! }));
}
