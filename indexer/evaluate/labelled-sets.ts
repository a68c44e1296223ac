import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findFiles } from '../reading/find-files.ts';
import type { ReviewReader } from '../reading/read-review.ts';
import { byReview, LabelledUnit } from './labels.ts';
import { judgeReview, scoreOf, type Judged, type Score } from './score.ts';

/** Reviews in a folder with the file of their labels. */
export type LabelledSet = { name: string; reviews: string; labels: string };

/** They stay where they are, since their text is not the project's to carry. */
const SHARED = path.resolve(import.meta.dirname, '../../../shared');
const KNOWN: LabelledSet[] = [
  { name: 'published', reviews: 'reviews', labels: 'gold/passages.json' },
  { name: 'invented', reviews: 'gold/invented', labels: 'gold/invented/passages.json' },
].map(({ name, reviews, labels }) => ({
  name,
  reviews: path.join(SHARED, reviews),
  labels: path.join(SHARED, labels),
}));

/** The labelled sets that are at hand here; none where the project stands alone. */
export function setsAtHand(): LabelledSet[] {
  return KNOWN.filter((set) => existsSync(set.labels));
}

/** Reads a set's reviews as the indexer does and scores them. Throws where a review has no file. */
export async function scoreSet(
  { reviews, labels }: LabelledSet,
  reader: ReviewReader,
): Promise<Score> {
  const units = z.array(LabelledUnit).parse(JSON.parse(await readFile(labels, 'utf8')));
  const files = await findFiles([reviews]);
  const judged: Judged[] = [];
  for (const [name, labelled] of byReview(units)) {
    const found = files.find(({ file }) => path.basename(file).startsWith(name));
    if (!found) throw new Error(`No file in ${reviews} begins with "${name}".`);
    const { passages } = await reader.read(await readFile(found.path), found.file, false);
    judged.push(...judgeReview(labelled, passages));
  }
  return scoreOf(judged);
}
