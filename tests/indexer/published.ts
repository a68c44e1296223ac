import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import type { ReviewWithPassages } from '../../search/engine.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** What stands beside the project where its text may not be carried in it. */
export const SHARED = path.resolve(ROOT, '../shared');
const FOLDER = path.join(SHARED, 'reviews');

/** The folder of the project's data files. */
export const DATA = pathToFileURL(path.join(ROOT, 'data/'));

/** True where the published reviews are at hand. Their text is not the project's to carry. */
const hasPublished = existsSync(FOLDER);

/** `describe` for tests over the published reviews: skipped, saying so, where they are absent. */
export const describePublished = hasPublished
  ? describe
  : (name: string, tests: () => void) =>
      describe.skip(`${name} (skipped: there are no reviews in ${FOLDER})`, tests);

/** A published review as it was read, beside its text. */
export type Published = ReviewWithPassages & { source: string };

/** The published reviews, read as the indexer reads them, by the first three digits of their file. */
export async function readPublished(): Promise<Map<string, Published>> {
  const reader = new ReviewReader(await readFieldData(DATA));
  const read = readdirSync(FOLDER).map(async (file): Promise<[string, Published]> => {
    const bytes = readFileSync(path.join(FOLDER, file));
    return [
      file.slice(0, 3),
      { ...(await reader.read(bytes, file, false)), source: bytes.toString() },
    ];
  });
  return new Map(await Promise.all(read));
}
