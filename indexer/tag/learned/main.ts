import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readVocabulary } from '../../data-file.ts';
import type { LabelledDocument } from '../../labels/labelled-document.ts';
import { asRead } from '../../labels/as-read.ts';
import { readLabels } from '../../labels/read-labels.ts';
import { RuleTagger } from '../rule-tagger.ts';
import { Looker } from './look.ts';
import { Scorer } from './scorer.ts';
import { chooseThresholds, type Judged } from './thresholds.ts';
import { train } from './train.ts';
import { readVectors, WordVectors } from './word-vectors.ts';

/**
 * `npm run train`: makes `data/model/tagger.json` from the learning part of the labels, and sets its
 * thresholds on the choosing part. The testing part is not read.
 */

const DATA = path.resolve(import.meta.dirname, '../../../data');
const LABELS = path.join(DATA, 'labels');
const MODEL = path.join(DATA, 'model');

function judge(documents: LabelledDocument[], scorer: Scorer): Judged[] {
  return documents.flatMap((document) =>
    asRead(document).map((passage, place) => ({
      label: document.passages[place]!,
      ...scorer.score(passage, document.title),
    })),
  );
}

const vocabulary = await readVocabulary(pathToFileURL(DATA + path.sep));
const vectors = new WordVectors(await readVectors(pathToFileURL(MODEL + path.sep)));
const open = train(await readLabels(LABELS, 'learning', vocabulary), vocabulary, vectors);
const scorer = new Scorer(open, new Looker(vocabulary, new RuleTagger(vocabulary), vectors));
const model = chooseThresholds(
  open,
  judge(await readLabels(LABELS, 'choosing', vocabulary), scorer),
);
await writeFile(path.join(MODEL, 'tagger.json'), `${JSON.stringify(model)}\n`);
const { documents, passages } = model.madeFrom;
process.stdout.write(
  `Learned from ${passages} passages of ${documents} documents; strong from ${model.strong}.\n`,
);
