import { readdirSync, readFileSync } from 'node:fs';
import { readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { digestOf } from '../digest.ts';
import type { Encodable } from '../encoder/encoded.ts';
import type { Encoder } from '../encoder/encoder.ts';
import type { Meaning } from '../encoder/meaning.ts';
import { writeWhole } from './whole-file.ts';

/** What files of kept meanings end in. */
export const MEANINGS_ENDING = '.meanings';

type Kept = Record<string, Meaning | null>;

const ENCODER = path.resolve(import.meta.dirname, '../encoder');

/** Of the code that finds meanings: what another one found is found anew. */
const FOUND_BY = digestOf(
  ...readdirSync(ENCODER).map((name) => readFileSync(path.join(ENCODER, name))),
);

/** So many are kept of documents that share a title; those kept longest go first. */
const MOST_KEPT = 5000;

/**
 * The meanings of passages, kept by what they are read with, in a file for each title: when a document is
 * read again, under whatever name, or as a Word file after the PDF, only passages that are new or have
 * changed go to the encoder. The file is safe to delete.
 */
export class KeptMeanings {
  readonly #encoder: Encoder;
  readonly #path: string;
  readonly #kept: Kept;

  private constructor(encoder: Encoder, at: string, kept: Kept) {
    this.#encoder = encoder;
    this.#path = at;
    this.#kept = kept;
  }

  /** What is kept in a folder of documents with this title; nothing where that cannot be used. */
  static async open(encoder: Encoder, folder: string, title: string): Promise<KeptMeanings> {
    const at = path.join(folder, `${digestOf(title, encoder.digest, FOUND_BY)}${MEANINGS_ENDING}`);
    const kept = await readFile(at, 'utf8')
      .then((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)) as Kept)
      .catch((): Kept => ({}));
    return new KeptMeanings(encoder, at, kept);
  }

  /** What passages mean, as `Encoder.meaningsOf` says; what is new is kept, and all counts as used. */
  async meaningsOf(passages: Encodable[]): Promise<(Meaning | null)[]> {
    const keys = passages.map((passage) => digestOf(JSON.stringify(passage)));
    const isNew = keys.map((key) => !(key in this.#kept));
    const read = await this.#encoder.meaningsOf(passages.filter((_, at) => isNew[at]));
    keys.forEach((key, at) => {
      if (isNew[at]) this.#kept[key] = read.shift()!;
    });
    if (isNew.includes(true)) {
      const kept = Object.fromEntries(Object.entries(this.#kept).slice(-MOST_KEPT));
      // Not to keep them costs time in the next run, and nothing else.
      await writeWhole(this.#path, JSON.stringify(kept)).catch(() => undefined);
    } else {
      const now = new Date();
      await utimes(this.#path, now, now).catch(() => undefined);
    }
    return keys.map((key) => this.#kept[key]!);
  }
}
