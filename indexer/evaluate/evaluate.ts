import { Encoder } from '../encoder/encoder.ts';
import type { FieldData } from '../data-file.ts';
import { readPart } from '../labels/as-read.ts';
import type { Part } from '../labels/labelled-document.ts';
import type { ReviewReader } from '../reading/read-review.ts';
import { KindSorter } from '../segment/learned/kind-sorter.ts';
import { Tagger } from '../tag/tag.ts';
import { scoreSet, type LabelledSet } from './labelled-sets.ts';
import { judgeDocument, type JudgedDocument } from './own-labels.ts';
import { scoreOf, together, type Counts, type Score } from './score.ts';

/** A set of labelled documents with its score; `documents` where they are the project's own. */
export type Evaluated = { name: string; score: Score; documents: JudgedDocument[] };

/** What was right, wrongly given and missed of all themes, by who wrote the documents. */
export function byWriter(documents: JudgedDocument[]): Map<string, Counts> {
  const writers = new Set(documents.map(({ writer }) => writer));
  return new Map(
    [...writers].map((writer) => {
      const own = documents.filter((document) => document.writer === writer);
      const { themes } = scoreOf(own.flatMap(({ judged }) => judged));
      return [writer, together(themes.values())];
    }),
  );
}

/** Scores a part of the project's own labels, passage by passage. */
export async function evaluatePart(part: Part, data: FieldData): Promise<Evaluated> {
  const encoder = new Encoder(data.encoder);
  const tagger = new Tagger(data.themes, data.learned, encoder.themes);
  const sorter = new KindSorter(data.kinds);
  const documents: JudgedDocument[] = [];
  for (const reading of await readPart(part, data)) {
    documents.push(await judgeDocument(reading, { tagger, sorter, encoder }));
  }
  const score = scoreOf(documents.flatMap(({ judged }) => judged));
  return { name: part, score, documents };
}

/** Scores labelled reviews as the indexer reads them. Throws where a review has no file. */
export async function evaluateLabelledSet(
  set: LabelledSet,
  reader: ReviewReader,
): Promise<Evaluated> {
  return { name: set.name, score: await scoreSet(set, reader), documents: [] };
}
