import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPartnerships, readVocabulary } from '../data-file.ts';
import { encodable } from '../encoder/encoded.ts';
import { Encoder, readEncoder } from '../encoder/encoder.ts';
import type { Meaning } from '../encoder/meaning.ts';
import { judged, readPart, type LabelledReading } from '../labels/as-read.ts';
import { KindSorter, writeKinds } from '../segment/learned/kind-sorter.ts';
import { trainKinds, weighMeaning } from '../segment/learned/train-kinds.ts';
import { Looker } from '../tag/learned/look.ts';
import { writeLearned } from '../tag/learned/model.ts';
import { Scorer } from '../tag/learned/scorer.ts';
import { chancesOf, weighTogether } from '../tag/learned/together.ts';
import { chooseThresholds, type Judged } from '../tag/learned/thresholds.ts';
import { train } from '../tag/learned/train.ts';

/**
 * `npm run train`: makes `data/model` from the learning part of the labels, and sets its thresholds on
 * the choosing part. The testing part is not read.
 */

const DATA = path.resolve(import.meta.dirname, '../../data');

const MODEL = pathToFileURL(path.join(DATA, 'model') + path.sep);

const data = pathToFileURL(DATA + path.sep);
const vocabulary = await readVocabulary(data);
const known = { themes: vocabulary, partnerships: await readPartnerships(data) };

const learning = await readPart('learning', known);
const encoder = new Encoder(await readEncoder(MODEL));
const choosing: (LabelledReading & { meanings: (Meaning | null)[] })[] = [];
for (const reading of await readPart('choosing', known)) {
  const meanings = await encoder.meaningsOf(encodable(reading.passages, reading.title));
  choosing.push({ ...reading, meanings });
}

const kinds = weighMeaning(trainKinds(learning), choosing);
await writeKinds(MODEL, kinds);

const open = train(learning, vocabulary);
const looker = new Looker(vocabulary, open.model.themes);
const scorer = new Scorer(open, looker, encoder.themes);
const sorter = new KindSorter(kinds);
const scored = choosing.flatMap(({ meanings, ...reading }) =>
  judged(reading, sorter, meanings).flatMap((passage, place): Judged[] => {
    const label = reading.labels[place];
    if (!label) return [];
    return [{ label, ...scorer.score(passage, reading.title, meanings[place]!) }];
  }),
);
const together = weighTogether(scored, open.model.themes);
const weighed = scored.map((one) => ({ ...one, chances: chancesOf(one.odds, together) }));
const model = chooseThresholds({ ...open.model, together }, weighed);
await writeLearned(MODEL, { ...open, model });
const { documents, passages } = model.madeFrom;
process.stdout.write(
  `Learned from ${passages} passages of ${documents} documents; strong from ${model.strong}.\n`,
);
