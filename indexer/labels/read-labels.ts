import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseData } from '../data-file.ts';
import { labelledSchema, Parts, type Part, type WritersDocument } from './labelled-document.ts';

/** Where the project's own labels lie. */
export const LABELS = path.resolve(import.meta.dirname, '../../data/labels');

const PARTS_FILE = 'parts.yaml';

/** The labelled documents of a part, in order of writer and name. Throws `BadDataFile` for a mistake. */
export async function readLabels(
  folder: string,
  part: Part,
  vocabulary: { id: string }[],
): Promise<WritersDocument[]> {
  const schema = labelledSchema(new Set(vocabulary.map(({ id }) => id)));
  const read = (at: string) => readFile(path.join(folder, at), 'utf8');
  const parts = parseData(await read(PARTS_FILE), `data/labels/${PARTS_FILE}`, Parts);
  const writers = await Promise.all(
    parts[part].map(async (writer) => {
      const names = (await readdir(path.join(folder, writer))).sort();
      return Promise.all(
        names.map(async (name) => {
          const at = path.join(writer, name);
          return { ...parseData(await read(at), `data/labels/${at}`, schema), writer };
        }),
      );
    }),
  );
  return writers.flat();
}
