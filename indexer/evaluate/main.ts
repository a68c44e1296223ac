import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import { BadDataFile, readFieldData, readVocabulary } from '../data-file.ts';
import { PARTS, type Part } from '../labels/labelled-document.ts';
import { LABELS, readLabels } from '../labels/read-labels.ts';
import { ReviewReader } from '../reading/read-review.ts';
import { NoSuchPath } from '../reading/find-files.ts';
import { writeFigures } from '../tag/figures.ts';
import { agreementOn, agreementReport } from './agreement.ts';
import { correctionsIn, correctionsReport } from './corrections.ts';
import { belowFloors, raised, readFloors, writeFloors } from './floors.ts';
import { setsAtHand, setsIn } from './labelled-sets.ts';
import { evaluateLabelledSet, evaluatePart, type Evaluated } from './evaluate.ts';
import { figuresOf } from './publish.ts';
import { report } from './report.ts';

const DATA = pathToFileURL(path.resolve(import.meta.dirname, '../../data') + path.sep);

const command = new Command('evaluate')
  .description('Scores themes, kinds and headings against labelled documents.')
  .option('--reviews <folder>', 'the labelled reviews')
  .option('--labels <file>', 'their labels')
  .addOption(new Option('--part <part>', "a part of the project's own labels").choices([...PARTS]))
  .option('--mistakes', 'quote every mistake, not only the worst')
  .option('--publish', 'write the figures of a part for the page to show')
  .option('--pin', 'raise the floors to what is reached now')
  .option('--lower', 'with --pin: lower floors as well')
  .option('--agreement', 'how far two readers of our own labels agree')
  .option('--corrections', 'what the sidecars of --reviews say about the tags')
  .parse();

type Options = {
  reviews?: string;
  labels?: string;
  part?: Part;
  mistakes?: true;
  publish?: true;
  pin?: true;
  lower?: true;
  agreement?: true;
  corrections?: true;
};

/** What makes no sense together, as a sentence. */
function misuse(options: Options) {
  const { reviews, labels, part, publish, lower, pin, agreement, corrections } = options;
  if (corrections && !reviews)
    return '--corrections needs --reviews, the folder with the sidecars.';
  if (!corrections && Boolean(reviews) !== Boolean(labels)) {
    return '--reviews and --labels are given together.';
  }
  if (publish && part !== 'testing') {
    return '--publish needs --part testing: nothing was learned from that part or chosen on it.';
  }
  if (part && reviews) return '--part and --reviews exclude each other.';
  if ((agreement || corrections) && (publish || pin)) {
    return '--publish and --pin are for scores, not for --agreement or --corrections.';
  }
  if (lower && !pin) return '--lower is only for --pin.';
  return null;
}

async function evaluated(options: Options): Promise<Evaluated[]> {
  const { reviews, labels, part } = options;
  const data = await readFieldData(DATA);
  if (part) return [await evaluatePart(part, data)];
  const reader = new ReviewReader(data);
  const sets = reviews && labels ? await setsIn({ reviews, labels }) : setsAtHand();
  const scored: Evaluated[] = [];
  for (const set of sets) scored.push(await evaluateLabelledSet(set, reader));
  if (reviews) return scored;
  return [await evaluatePart('choosing', data), ...scored];
}

async function run(options: Options): Promise<void> {
  if (options.corrections) {
    const data = await readFieldData(DATA);
    const themeIds = new Set(data.themes.map(({ id }) => id));
    const found = await correctionsIn(options.reviews!, new ReviewReader(data), themeIds);
    process.stdout.write(`${correctionsReport(found)}\n`);
    return;
  }
  if (options.agreement) {
    const vocabulary = await readVocabulary(DATA);
    for (const part of options.part ? [options.part] : PARTS) {
      const agreement = agreementOn(await readLabels(LABELS, part, vocabulary));
      process.stdout.write(`\n${agreementReport(part, agreement)}\n`);
    }
    return;
  }
  const floors = await readFloors();
  for (const one of await evaluated(options)) {
    process.stdout.write(`\n${report(one, options.mistakes === true)}\n`);
    if (options.publish) await writeFigures(DATA, figuresOf(one));
    const floor = floors[one.name];
    if (!floor) continue;
    if (options.pin) floors[one.name] = raised(floor, one.score, options.lower === true);
    for (const problem of belowFloors(one.score, floors[one.name]!)) {
      process.stderr.write(`${one.name}: ${problem}\n`);
      process.exitCode = 1;
    }
  }
  if (options.pin) await writeFloors(floors);
}

const options = command.opts<Options>();
const wrong = misuse(options);
if (wrong) {
  process.stderr.write(`${wrong}\n`);
  process.exitCode = 2;
} else {
  try {
    await run(options);
  } catch (error) {
    if (!(error instanceof BadDataFile || error instanceof NoSuchPath)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
