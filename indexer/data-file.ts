import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { ListedPartnership } from './describe/partnership-list.ts';
import { readEncoder, type EncoderFiles } from './encoder/encoder.ts';
import { readKinds, type LearnedKinds } from './segment/learned/kind-sorter.ts';
import { readFigures, type Figures } from './tag/figures.ts';
import { readLearned, type Learned } from './tag/learned/model.ts';
import { ThemeVocabulary, type ThemeEntry } from './tag/vocabulary.ts';

/** A data file that cannot be used; `problems` are sentences, each with the line it is about. */
export class BadDataFile extends Error {
  override name = 'BadDataFile';
  readonly problems: string[];
  constructor(file: string, problems: string[]) {
    super(`${file} cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** The line on which the part of a document at a path stands; the nearest there is. */
function lineOf(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/**
 * Reads YAML text by a schema. `asWritten` takes every value for text, "00123" as well. Throws
 * `BadDataFile` naming the line of every mistake.
 */
export function parseData<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  asWritten = false,
): T {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: asWritten ? 'failsafe' : 'core',
  });
  if (document.errors.length > 0) {
    const problems = document.errors.map(
      ({ pos, message }) => `line ${lines.linePos(pos[0]).line}: ${message.split('\n')[0]}`,
    );
    throw new BadDataFile(file, problems);
  }
  const read = schema.safeParse(document.toJS());
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => {
    const where = path.length > 0 ? `"${path.join('.')}" ` : '';
    return `line ${lineOf(document, lines, path)}: ${where}${message}`;
  });
  throw new BadDataFile(file, problems);
}

const Synonyms = z.array(z.array(z.coerce.string().trim().min(1)).min(2));

const Partnerships = z.array(ListedPartnership).superRefine((list, context) => {
  list.forEach(({ id }, i) => {
    if (list.findIndex((entry) => entry.id === id) < i) {
      context.addIssue({ code: 'custom', path: [i, 'id'], message: `${id} stands here twice` });
    }
  });
});

/** What the indexer knows of the field, as people keep it in `data/`. */
export type FieldData = {
  themes: ThemeEntry[];
  synonyms: string[][];
  partnerships: ListedPartnership[];
  learned: Learned;
  kinds: LearnedKinds;
  encoder: EncoderFiles;
  figures: Figures;
};

async function readDataFile<T>(folder: URL, name: string, schema: z.ZodType<T>): Promise<T> {
  return parseData(await readFile(new URL(name, folder), 'utf8'), `data/${name}`, schema);
}

/** Reads the themes alone. Throws `BadDataFile` with the line of every mistake. */
export function readVocabulary(folder: URL): Promise<ThemeEntry[]> {
  return readDataFile(folder, 'themes.yaml', ThemeVocabulary);
}

/** Reads the known partnerships alone. Throws `BadDataFile` with the line of every mistake. */
export function readPartnerships(folder: URL): Promise<ListedPartnership[]> {
  return readDataFile(folder, 'partnerships.yaml', Partnerships);
}

/** Reads the data files of a folder. Throws `BadDataFile` for the first that has a mistake. */
export async function readFieldData(folder: URL): Promise<FieldData> {
  return {
    themes: await readVocabulary(folder),
    synonyms: await readDataFile(folder, 'synonyms.yaml', Synonyms),
    partnerships: await readPartnerships(folder),
    learned: await readLearned(new URL('model/', folder)),
    kinds: await readKinds(new URL('model/', folder)),
    encoder: await readEncoder(new URL('model/', folder)),
    figures: await readFigures(folder),
  };
}
