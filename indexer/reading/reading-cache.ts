import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { ReviewWithPassages } from '../../search/engine.ts';
import { digestOf } from '../digest.ts';
import { MEANINGS_ENDING } from './kept-meanings.ts';
import { Reading } from './reading.ts';
import { PART_ENDING, writeWhole } from './whole-file.ts';

/** What has not been asked for in this time belongs to documents that are gone, or have changed. */
const KEPT_FOR_DAYS = 60;
const DAY_MS = 24 * 60 * 60 * 1000;
const ENDING = '.reading';

/** What was read cannot be kept, for instance on a full disk; without it no index can be made. */
export class CannotKeep extends Error {
  override name = 'CannotKeep';
}

/** An entry: its reading on the first line, with the digest of the second, which is the review. */
type FirstLine = { reading: unknown; digest: string };

/**
 * What was read from files, one entry a file in a folder. An entry's key says what it was made from,
 * so nothing in it is ever out of date; it is safe to delete, wholly or in part, at any time.
 */
export class ReadingCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #pathOf(key: string): string {
    return path.join(this.#folder, `${key}${ENDING}`);
  }

  /**
   * Keeps a reading, and the review where there is one. The entry appears whole or not at all. Throws
   * `CannotKeep`.
   */
  async put(key: string, reading: Reading, review: ReviewWithPassages | null): Promise<void> {
    const body = review === null ? '' : JSON.stringify(review);
    const first: FirstLine = { reading, digest: digestOf(body) };
    try {
      await writeWhole(this.#pathOf(key), `${JSON.stringify(first)}\n${body}`);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new CannotKeep(`What was read cannot be kept in "${this.#folder}" (${code}).`, {
        cause,
      });
    }
  }

  async #entry(key: string): Promise<{ first: FirstLine; body: string } | null> {
    try {
      const text = await readFile(this.#pathOf(key), 'utf8');
      const end = text.indexOf('\n');
      const first = JSON.parse(text.slice(0, end)) as FirstLine;
      const body = text.slice(end + 1);
      return digestOf(body) === first.digest ? { first, body } : null;
    } catch {
      // Missing, cut short or not ours: what it held is read again.
      return null;
    }
  }

  /** The reading kept under a key, or null where there is none that can be used. */
  async reading(key: string): Promise<Reading | null> {
    const entry = await this.#entry(key);
    const parsed = Reading.safeParse(entry?.first.reading);
    if (!parsed.success) return null;
    const now = new Date();
    await utimes(this.#pathOf(key), now, now).catch(() => undefined);
    return parsed.data;
  }

  /** The review kept under a key. Throws where it went missing since its reading was asked for. */
  async review(key: string): Promise<ReviewWithPassages> {
    const entry = await this.#entry(key);
    if (entry === null) throw new Error(`${this.#pathOf(key)} was removed while it was in use.`);
    return JSON.parse(entry.body) as ReviewWithPassages;
  }

  /** Removes entries that nothing has asked for in a long time, and what killed runs left. */
  async prune(): Promise<void> {
    const before = Date.now() - KEPT_FOR_DAYS * DAY_MS;
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const at = path.join(this.#folder, name);
      const half = name.endsWith(PART_ENDING);
      if (!half && !name.endsWith(ENDING) && !name.endsWith(MEANINGS_ENDING)) continue;
      // Another run may have finished with it, or removed it, meanwhile.
      const about = await stat(at).catch(() => null);
      if (about && about.mtimeMs < (half ? Date.now() - DAY_MS : before)) {
        await rm(at, { force: true });
      }
    }
  }
}
