import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { readPartnerships, readVocabulary } from '../../data-file.ts';
import { encode, encodable } from '../../encoder/encoded.ts';
import { ENCODER_MODEL, writeEncoderWords } from '../../encoder/encoder.ts';
import { outputsOf } from '../../encoder/meaning.ts';
import { Pieces } from '../../encoder/pieces.ts';
import { KIND_IDS } from '../../../search/vocabulary.ts';
import { readPart } from '../../labels/as-read.ts';
import { onlyDenies } from '../../labels/labelled-document.ts';

/**
 * `npm run train-encoder -- --base <folder>`: teaches the sentence encoder what the learning part of the
 * labels says, which takes about an hour, and keeps it in `data/model`. `npm run train` goes after it.
 */

const DATA = pathToFileURL(path.resolve(import.meta.dirname, '../../../data') + path.sep);
const MODEL = new URL('model/', DATA);

/** Pieces of languages that no review is written in are left out; they are most of a tenth. */
const OF_USE = /^(?:\[(?:PAD|UNK|CLS|SEP)\]|(?:##)?[\x21-\x7e£€’‘“”–—…•]+)$/u;

const command = new Command('train-encoder')
  .description('Teaches the sentence encoder the themes.')
  .requiredOption('--base <folder>', 'a BERT model: config.json, model.safetensors, vocab.txt')
  .option('--python <program>', 'with the libraries of requirements.txt', 'python3')
  .parse();
const { base, python } = command.opts<{ base: string; python: string }>();

const vocabulary = await readVocabulary(DATA);
const themes = vocabulary.map(({ id }) => id);
const partnerships = await readPartnerships(DATA);
const outputs = outputsOf(themes.length);
const documents = await readPart('learning', { themes: vocabulary, partnerships });

const known = (await readFile(path.join(base, 'vocab.txt'), 'utf8')).split('\n');
const kept = [...known.keys()].filter((id) => OF_USE.test(known[id]!));
const list = kept.map((id) => known[id]!);
const pieces = new Pieces(list);

const rows = documents.flatMap(({ title, passages, labels }) =>
  encodable(passages, title).flatMap((passage, place) => {
    const label = labels[place];
    if (!label) return [];
    const numbers = (ids: string[]) => ids.map((id) => themes.indexOf(id));
    const asDenied = (ids: string[]) => numbers(ids).map((theme) => outputs.denied + theme);
    const { optional } = label;
    const denial = onlyDenies(label) ? [outputs.denial] : [];
    const right = [...numbers(label.themes), ...denial, ...asDenied(label.denied)];
    const open = [...numbers(optional), ...asDenied(optional)];
    const [first] = encode(passage, pieces);
    if (!first) return [];
    const { ids, halves, places } = first;
    const words = places.map((one) => one !== null);
    const kind = KIND_IDS.indexOf(label.kind);
    return [{ ids, halves, words, right, open, denied: numbers(label.denied), kind }];
  }),
);

const folder = await mkdtemp(path.join(os.tmpdir(), 'cross-review-'));
try {
  const file = path.join(folder, 'rows.json');
  await writeFile(
    file,
    JSON.stringify({
      kept,
      unknown: pieces.unknown,
      outputs: outputs.all,
      denial: outputs.denial,
      kinds: KIND_IDS.length,
      rows,
    }),
  );
  const program = path.join(import.meta.dirname, 'fit.py');
  const out = fileURLToPath(new URL(ENCODER_MODEL, MODEL));
  const child = spawn(python, [program, file, base, out], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code === 0) await writeEncoderWords(MODEL, { pieces: list, themes });
  else process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}
