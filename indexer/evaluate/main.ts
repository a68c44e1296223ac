import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import { readFieldData } from '../data-file.ts';
import { ReviewReader } from '../reading/read-review.ts';
import { PARTS, type Part } from '../labels/labelled-document.ts';
import { readLabels } from '../labels/read-labels.ts';
import { Tagger } from '../tag/tag.ts';
import { belowFloors, FLOORS } from './floors.ts';
import { interval } from './interval.ts';
import { judgeDocument } from './own-labels.ts';
import { scoreOf } from './score.ts';
import { scoreSet, setsAtHand, setsIn } from './labelled-sets.ts';
import { mistakes, table } from './table.ts';

const DATA = path.resolve(import.meta.dirname, '../../data');

const command = new Command('evaluate')
  .description('Scores themes, kinds and headings against labelled reviews.')
  .option('--reviews <folder>', 'the labelled reviews')
  .option('--labels <file>', 'their labels')
  .addOption(new Option('--part <part>', "a part of the project's own labels").choices([...PARTS]))
  .option('--mistakes', 'quote every mistake')
  .parse();

const options = command.opts<{ reviews?: string; labels?: string; part?: Part; mistakes?: true }>();
const data = await readFieldData(pathToFileURL(DATA + path.sep));

/** Scores a part of the project's own labels, passage by passage. */
async function evaluatePart(part: Part): Promise<void> {
  const tagger = new Tagger(data.themes, data.learned);
  const documents = (await readLabels(path.join(DATA, 'labels'), part, data.themes)).map(
    (document) => judgeDocument(document, tagger),
  );
  const score = scoreOf(documents.flatMap(({ judged }) => judged));
  const [low, high] = interval(documents.map(({ judged }) => judged));
  const denied = documents.reduce((sum, document) => sum + document.denied, 0);
  const tagged = documents.flatMap(({ deniedTagged }) => deniedTagged);
  const lines = [
    `${part}: ${documents.length} documents`,
    table(score),
    `micro F1, 95 % interval   ${low.toFixed(2)} to ${high.toFixed(2)}`,
    `denied themes tagged      ${tagged.length} of ${denied}`,
    ...(options.mistakes ? [mistakes(score), 'Denied and tagged:', ...tagged] : []),
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

/** Scores labelled reviews as the indexer reads them, and reports what lies below a floor. */
async function evaluateReviews(): Promise<void> {
  const { reviews, labels } = options;
  const sets = reviews && labels ? await setsIn({ reviews, labels }) : setsAtHand();
  const reader = new ReviewReader(data);
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
}

if (options.part) await evaluatePart(options.part);
else {
  if (!options.reviews) await evaluatePart('choosing');
  await evaluateReviews();
}
