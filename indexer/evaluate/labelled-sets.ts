import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { findFiles, NoSuchPath, type FoundFile } from '../reading/find-files.ts';
import type { ReviewReader } from '../reading/read-review.ts';
import { byReview, LabelledUnit } from './labels.ts';
import { judgeReview, scoreOf, type Judged, type Score } from './score.ts';

/**
 * Reviews in a folder with the file of their labels. Where each review stands there in several layouts,
 * `ending` tells which: its files are named like the review, with this at the end.
 */
export type LabelledSet = { name: string; reviews: string; labels: string; ending?: string };

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

async function unitsIn(labels: string): Promise<Map<string, LabelledUnit[]>> {
  return byReview(z.array(LabelledUnit).parse(JSON.parse(await readFile(labels, 'utf8'))));
}

/** The set of a folder and its labels: one, or one for each layout in which all its reviews stand. */
export async function setsIn({
  reviews,
  labels,
}: Omit<LabelledSet, 'name'>): Promise<LabelledSet[]> {
  const files = (await findFiles([reviews])).map(({ file }) => path.basename(file));
  const names = [...(await unitsIn(labels)).keys()];
  const endings = files
    .filter((file) => file.startsWith(names[0]!))
    .map((file) => file.slice(names[0]!.length));
  const layouts = endings.filter((ending) => names.every((name) => files.includes(name + ending)));
  if (layouts.length < 2) return [{ name: 'given', reviews, labels }];
  return layouts.map((ending) => ({ name: `*${ending}`, reviews, labels, ending }));
}

/** The file of a review: the one whose name goes on least after the review's. */
function fileOf(name: string, files: FoundFile[], ending: string): FoundFile | undefined {
  const named = files.filter(({ file }) => {
    const own = path.basename(file);
    return (
      own.startsWith(name) && own.endsWith(ending) && !/^[\p{L}\p{N}]/u.test(own.slice(name.length))
    );
  });
  return named.sort((a, b) => path.basename(a.file).length - path.basename(b.file).length)[0];
}

/** Reads a set's reviews as the indexer does and scores them. Throws `NoSuchPath` where a review has none. */
export async function scoreSet(
  { reviews, labels, ending = '' }: LabelledSet,
  reader: ReviewReader,
): Promise<Score> {
  const files = await findFiles([reviews]);
  const judged: Judged[] = [];
  for (const [name, labelled] of await unitsIn(labels)) {
    const found = fileOf(name, files, ending);
    if (!found) throw new NoSuchPath(`No file in ${reviews} begins with "${name}".`);
    const { passages } = await reader.read(await readFile(found.path), found.file, false);
    judged.push(...judgeReview(labelled, passages));
  }
  return scoreOf(judged);
}
