import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { readFieldData } from '../data-file.ts';
import { findFiles } from '../find-files.ts';
import { ReviewReader } from '../read-review.ts';
import { belowFloors, FLOORS } from './floors.ts';
import { byReview, LabelledUnit } from './labels.ts';
import { judgeReview, scoreOf, type Judged, type Score } from './score.ts';
import { mistakes, table } from './table.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Labelled reviews with their names; read where they are, since their text is not the project's. */
const SETS = [
  { name: 'published', reviews: 'reviews', labels: 'gold/passages.json' },
  { name: 'invented', reviews: 'gold/invented', labels: 'gold/invented/passages.json' },
];

type LabelledSet = { name: string; reviews: string; labels: string };

function setsGiven(options: { reviews?: string; labels?: string }): LabelledSet[] {
  const { reviews, labels } = options;
  if (reviews && labels) return [{ name: 'given', reviews, labels }];
  const shared = path.join(ROOT, '..', 'shared');
  return SETS.map((set) => ({
    name: set.name,
    reviews: path.join(shared, set.reviews),
    labels: path.join(shared, set.labels),
  })).filter((set) => existsSync(set.labels));
}

async function scoreSet({ reviews, labels }: LabelledSet, reader: ReviewReader): Promise<Score> {
  const units = z.array(LabelledUnit).parse(JSON.parse(await readFile(labels, 'utf8')));
  const files = await findFiles([reviews]);
  const judged: Judged[] = [];
  for (const [name, labelled] of byReview(units)) {
    const found = files.find(({ file }) => path.basename(file).startsWith(name));
    if (!found) throw new Error(`No file in ${reviews} begins with "${name}".`);
    const { passages } = reader.read(await readFile(found.path), found.file, false);
    judged.push(...judgeReview(labelled, passages));
  }
  return scoreOf(judged);
}

const command = new Command('evaluate')
  .description('Scores themes, kinds and headings against labelled reviews.')
  .option('--reviews <folder>', 'the labelled reviews')
  .option('--labels <file>', 'their labels')
  .option('--mistakes', 'quote every mistake')
  .parse();

const options = command.opts<{ reviews?: string; labels?: string; mistakes?: true }>();
const sets = setsGiven(options);
if (sets.length === 0) {
  process.stdout.write('There are no labels here; name some with --reviews and --labels.\n');
}
const reader = new ReviewReader(await readFieldData(pathToFileURL(path.join(ROOT, 'data/'))));
for (const set of sets) {
  const score = await scoreSet(set, reader);
  process.stdout.write(`\n${set.name}\n${table(score)}\n`);
  if (options.mistakes) process.stdout.write(`${mistakes(score)}\n`);
  const floor = FLOORS[set.name];
  for (const problem of floor ? belowFloors(score, floor) : []) {
    process.stderr.write(`${set.name}: ${problem}\n`);
    process.exitCode = 1;
  }
}
