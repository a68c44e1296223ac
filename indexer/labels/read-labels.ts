import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseData } from '../data-file.ts';
import {
  labelledDocumentSchema,
  Parts,
  type LabelledDocument,
  type Part,
} from './labelled-document.ts';

const PARTS_FILE = 'parts.yaml';

/** The labelled documents of a part, in order of writer and name. Throws `BadDataFile` for a mistake. */
export async function readLabels(
  folder: string,
  part: Part,
  vocabulary: { id: string }[],
): Promise<LabelledDocument[]> {
  const schema = labelledDocumentSchema(new Set(vocabulary.map(({ id }) => id)));
  const parts = parseData(
    await readFile(path.join(folder, PARTS_FILE), 'utf8'),
    `data/labels/${PARTS_FILE}`,
    Parts,
  );
  const documents: LabelledDocument[] = [];
  for (const writer of parts[part]) {
    for (const name of (await readdir(path.join(folder, writer))).sort()) {
      const at = path.join(writer, name);
      const text = await readFile(path.join(folder, at), 'utf8');
      documents.push(parseData(text, `data/labels/${at}`, schema));
    }
  }
  return documents;
}
