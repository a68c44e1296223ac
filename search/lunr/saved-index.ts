import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { EmptyCollection, EngineUnavailable } from '../errors.ts';
import type { Collection, ReviewWithPassages } from '../engine.ts';
import { Theme } from '../theme.ts';

/** Raised whenever what is saved changes its shape; an index of another version is not opened. */
const VERSION = 4;

/** Names the folder of the index in use; replaced by one rename, so it is never half written. */
const CURRENT = 'current';

const About = z.strictObject({
  format: z.literal('cross-review embedded index'),
  version: z.literal(VERSION),
  builtAt: z.iso.datetime(),
  themes: z.array(Theme),
  synonyms: z.array(z.array(z.string())),
  reviews: z.int().positive(),
  sha256: z.string(),
});
type About = z.infer<typeof About>;

/** An index as it stands on disk. */
export type SavedIndex = { about: About; reviews: ReviewWithPassages[] };

/** The name of the index in use in a folder, or null where there is none. */
export async function currentName(folder: string): Promise<string | null> {
  try {
    return (await readFile(path.join(folder, CURRENT), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
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

async function writeCollection(target: string, collection: Collection): Promise<void> {
  const hash = createHash('sha256');
  const file = await open(path.join(target, 'reviews.ndjson'), 'w');
  let count = 0;
  try {
    for await (const review of collection.reviews) {
      const line = `${JSON.stringify(review)}\n`;
      hash.update(line);
      await file.write(line);
      count += 1;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (count === 0) throw new EmptyCollection();
  const about: About = {
    format: 'cross-review embedded index',
    version: VERSION,
    builtAt: new Date().toISOString(),
    themes: collection.themes,
    synonyms: collection.synonyms,
    reviews: count,
    sha256: hash.digest('hex'),
  };
  await writeFile(path.join(target, 'about.json'), JSON.stringify(about, null, 2));
}

/** Older indexes, and what a run that was killed left half written. */
async function dropOthers(folder: string, inUse: string): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter(
    (name) => (name.startsWith('index-') && name !== inUse) || name.startsWith(`${CURRENT}.`),
  );
  for (const name of others) await rm(path.join(folder, name), { recursive: true, force: true });
}

/**
 * Reads the index of this name. Throws `EngineUnavailable`, saying to index again, where it is
 * damaged, of another version or not an index of this project.
 */
export async function readIndex(folder: string, name: string): Promise<SavedIndex> {
  try {
    const target = path.join(folder, path.basename(name));
    const about = About.parse(JSON.parse(await readFile(path.join(target, 'about.json'), 'utf8')));
    const saved = await readFile(path.join(target, 'reviews.ndjson'), 'utf8');
    if (createHash('sha256').update(saved).digest('hex') !== about.sha256) {
      throw new Error('its checksum is wrong');
    }
    const lines = saved.split('\n').filter((line) => line !== '');
    return { about, reviews: lines.map((line) => JSON.parse(line) as ReviewWithPassages) };
  } catch (cause) {
    throw new EngineUnavailable(
      `The index in ${folder} cannot be used: it is damaged or was made by another version. Run "npm run index" to make it again.`,
      'The index of reviews cannot be read.',
      { cause },
    );
  }
}
