import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPartnerships, readVocabulary } from '../data-file.ts';
import { PartnershipFinder } from '../describe/partnership.ts';
import { asRead, judged } from '../labels/as-read.ts';
import type { Part } from '../labels/labelled-document.ts';
import { readLabels } from '../labels/read-labels.ts';
import { KindSorter, writeKinds } from '../segment/learned/kind-sorter.ts';
import { trainKinds } from '../segment/learned/train-kinds.ts';
import { RuleTagger } from '../tag/rule-tagger.ts';
import { Looker } from '../tag/learned/look.ts';
import { writeLearned } from '../tag/learned/model.ts';
import { Scorer } from '../tag/learned/scorer.ts';
import { chooseThresholds } from '../tag/learned/thresholds.ts';
import { train } from '../tag/learned/train.ts';

/**
 * `npm run train`: makes `data/model` from the learning part of the labels, and sets its thresholds on
 * the choosing part. The testing part is not read.
 */

const DATA = path.resolve(import.meta.dirname, '../../data');
const LABELS = path.join(DATA, 'labels');

const MODEL = pathToFileURL(path.join(DATA, 'model') + path.sep);

const data = pathToFileURL(DATA + path.sep);
const vocabulary = await readVocabulary(data);
const samples = {
  folder: path.join(DATA, 'sample'),
  partnerships: new PartnershipFinder(await readPartnerships(data)),
};

async function readingsOf(part: Part) {
  return asRead(await readLabels(LABELS, part, vocabulary), samples);
}

const learning = await readingsOf('learning');
const choosing = await readingsOf('choosing');

const kinds = trainKinds(learning);
await writeKinds(MODEL, kinds);

const open = train(learning, vocabulary);
const scorer = new Scorer(open, new Looker(vocabulary, new RuleTagger(vocabulary)));
const sorter = new KindSorter(kinds);
const scored = choosing.flatMap((reading) =>
  judged(reading, sorter).flatMap((passage, place) => {
    const label = reading.labels[place];
    return label ? [{ label, ...scorer.score(passage, reading.title) }] : [];
  }),
);
const model = chooseThresholds(open.model, scored);
await writeLearned(MODEL, { ...open, model });
const { documents, passages } = model.madeFrom;
process.stdout.write(
  `Learned from ${passages} passages of ${documents} documents; strong from ${model.strong}.\n`,
);
