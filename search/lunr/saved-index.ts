import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { EmptyCollection, EngineUnavailable } from '../errors.ts';
import type { Collection } from '../engine.ts';
import { FACET_NAMES } from '../facets.ts';
import { Theme } from '../theme.ts';
import { openArrays, packArrays, type Arrays } from './arrays-file.ts';
import { IndexBuilder } from './index-builder.ts';
import { TextFile, TextWriter } from './text-file.ts';

/** Raised whenever what is saved changes its shape; an index of another version is not opened. */
const VERSION = 7;

/** Names the folder of the index in use; replaced by one rename, so it is never half written. */
const CURRENT = 'current';

/** The files of an index. */
const FILE = {
  about: 'about.json',
  numbers: 'numbers.bin',
  names: 'names.json',
  texts: 'texts.bin',
};

const Sum = z.strictObject({ bytes: z.int().nonnegative(), crc: z.int().nonnegative() });
type Sum = z.infer<typeof Sum>;

const About = z.strictObject({
  format: z.literal('cross-review embedded index'),
  version: z.literal(VERSION),
  builtAt: z.iso.datetime(),
  themes: z.array(Theme),
  synonyms: z.array(z.array(z.string())),
  reviews: z.int().positive(),
  passages: z.int().nonnegative(),
  /** How many of its reviews are invented. */
  invented: z.int().nonnegative(),
  arrays: z.record(
    z.string(),
    z.strictObject({
      type: z.enum(['u8', 'u16', 'u32']),
      at: z.int().nonnegative(),
      length: z.int().nonnegative(),
    }),
  ),
  sums: z.strictObject({ numbers: Sum, names: Sum, texts: Sum }),
});
type About = z.infer<typeof About>;

const Names = z.strictObject({
  values: z.record(
    z.enum(FACET_NAMES),
    z.strictObject({ ids: z.array(z.string()), labels: z.array(z.string()) }),
  ),
  caseNames: z.array(z.string()),
  phrases: z.array(z.string()),
});
type Names = z.infer<typeof Names>;

/** An index as it stands on disk: numbers in memory, texts read when asked for. */
export type SavedIndex = { about: About; arrays: Arrays; names: Names; texts: TextFile };

/**
 * The name of the index in use in a folder, or null where there is none. Throws `EngineUnavailable` where
 * the folder cannot be read.
 */
export async function currentName(folder: string): Promise<string | null> {
  try {
    return (await readFile(path.join(folder, CURRENT), 'utf8')).trim();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new EngineUnavailable(
      `The folder of the index, ${folder}, cannot be read: ${message}. INDEX_DIR names it.`,
      'The index of reviews cannot be read.',
      { cause },
    );
  }
}

/**
 * Writes a collection as a new index beside the one in use, switches to it and drops the others.
 * Until the switch nothing of the old is touched. Throws `EmptyCollection` for no reviews.
 */
export async function saveIndex(folder: string, collection: Collection): Promise<void> {
  const name = `index-${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`;
  const target = path.join(folder, name);
  await mkdir(target, { recursive: true });
  try {
    await writeCollection(target, collection);
    await writeFile(path.join(folder, `${CURRENT}.${name}`), `${name}\n`);
    await rename(path.join(folder, `${CURRENT}.${name}`), path.join(folder, CURRENT));
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  }
  await dropOthers(folder, name);
}

function sumOf(pieces: Uint8Array[]): Sum {
  return {
    bytes: pieces.reduce((sum, { length }) => sum + length, 0),
    crc: pieces.reduce((crc, piece) => crc32(piece, crc), 0),
  };
}

async function writeCollection(target: string, collection: Collection): Promise<void> {
  const writer = new TextWriter(path.join(target, FILE.texts));
  const builder = new IndexBuilder(collection.themes, (text) => writer.keep(text));
  let invented = 0;
  let texts: Sum;
  try {
    for await (const one of collection.reviews) {
      builder.add(one);
      if (one.review.invented) invented += 1;
    }
  } finally {
    texts = writer.close();
  }
  const { arrays, values, caseNames, phrases, reviews, passages } = builder.build();
  if (reviews === 0) throw new EmptyCollection();
  const { pieces, places } = packArrays(arrays);
  await writeFile(path.join(target, FILE.numbers), pieces);
  const names = Buffer.from(JSON.stringify({ values, caseNames, phrases } satisfies Names));
  await writeFile(path.join(target, FILE.names), names);
  const about: About = {
    format: 'cross-review embedded index',
    version: VERSION,
    builtAt: new Date().toISOString(),
    themes: collection.themes,
    synonyms: collection.synonyms,
    reviews,
    passages,
    invented,
    arrays: places,
    sums: { numbers: sumOf(pieces), names: sumOf([names]), texts },
  };
  await writeFile(path.join(target, FILE.about), JSON.stringify(about, null, 2));
}

/**
 * Older indexes, and what a run that was killed left half written. What another program still reads
 * and the system will not drop stays for the next run.
 */
async function dropOthers(folder: string, inUse: string): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter(
    (name) => (name.startsWith('index-') && name !== inUse) || name.startsWith(`${CURRENT}.`),
  );
  for (const name of others) {
    await rm(path.join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function check(what: string, found: Sum, wanted: Sum): void {
  if (found.bytes !== wanted.bytes) throw new Error(`${what} has another length`);
  if (found.crc !== wanted.crc) throw new Error(`the checksum of ${what} is wrong`);
}

async function readChecked(target: string, name: 'numbers' | 'names', sums: About['sums']) {
  const bytes = await readFile(path.join(target, FILE[name]));
  check(FILE[name], sumOf([bytes]), sums[name]);
  return bytes;
}

/** Adds up a file piece by piece, so that searches are answered meanwhile. */
async function streamedSum(file: string): Promise<Sum> {
  const sum = { bytes: 0, crc: 0 };
  for await (const piece of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    const bytes = piece as Buffer;
    sum.bytes += bytes.length;
    sum.crc = crc32(bytes, sum.crc);
  }
  return sum;
}

/**
 * Opens the index of this name. Throws `EngineUnavailable`, saying to index again, where it is
 * damaged, of another version or not an index of this project.
 */
export async function readIndex(folder: string, name: string): Promise<SavedIndex> {
  try {
    const target = path.join(folder, path.basename(name));
    const about = About.parse(JSON.parse(await readFile(path.join(target, FILE.about), 'utf8')));
    const numbers = await readChecked(target, 'numbers', about.sums);
    const names = Names.parse(
      JSON.parse((await readChecked(target, 'names', about.sums)).toString('utf8')),
    );
    const texts = path.join(target, FILE.texts);
    check(FILE.texts, await streamedSum(texts), about.sums.texts);
    return {
      about,
      arrays: openArrays(numbers, about.arrays),
      names,
      texts: new TextFile(texts),
    };
  } catch (cause) {
    throw new EngineUnavailable(
      `The index in ${folder} cannot be used: it is damaged or was made by another version. Run "npm run index" to make it again.`,
      'The index of reviews cannot be read.',
      { cause },
    );
  }
}
