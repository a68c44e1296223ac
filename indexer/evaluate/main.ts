import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readFieldData } from '../data-file.ts';
import { ReviewReader } from '../reading/read-review.ts';
import { belowFloors, FLOORS } from './floors.ts';
import { scoreSet, setsAtHand, setsIn } from './labelled-sets.ts';
import { mistakes, table } from './table.ts';

const DATA = pathToFileURL(path.resolve(import.meta.dirname, '../../data') + path.sep);

const command = new Command('evaluate')
  .description('Scores themes, kinds and headings against labelled reviews.')
  .option('--reviews <folder>', 'the labelled reviews')
  .option('--labels <file>', 'their labels')
  .option('--mistakes', 'quote every mistake')
  .parse();

const options = command.opts<{ reviews?: string; labels?: string; mistakes?: true }>();
const { reviews, labels } = options;
const sets = reviews && labels ? await setsIn({ reviews, labels }) : setsAtHand();
if (sets.length === 0) {
  process.stdout.write('There are no labels here; name some with --reviews and --labels.\n');
}
const reader = new ReviewReader(await readFieldData(DATA));
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
