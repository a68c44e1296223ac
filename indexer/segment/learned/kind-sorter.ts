import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { KIND_IDS, type KindId } from '../../../search/vocabulary.ts';
import type { Meaning } from '../../encoder/meaning.ts';
import { Decisions, Kept, readParts, writeParts, type Decision } from '../../learn/weights.ts';
import { kindRow, type Sortable } from './kind-row.ts';

/**
 * What labelled passages taught about kinds: a decision for each, in the order of the vocabulary, and how
 * much the passage's meaning counts beside them.
 */
export type LearnedKinds = { rarities: Uint8Array; decisions: Decision[]; meaning: number };

const KindsFile = z.strictObject({
  meaning: z.number(),
  decisions: z.array(Kept).length(KIND_IDS.length),
});

const MODEL = 'kinds.json';
const PARTS = 'kinds.bin';

/** Reads what was learned of kinds from a folder. */
export async function readKinds(folder: URL): Promise<LearnedKinds> {
  const file = await readFile(new URL(MODEL, folder), 'utf8');
  const { meaning, decisions: kept } = KindsFile.parse(JSON.parse(file));
  const { rarities, decisions } = await readParts(new URL(PARTS, folder), kept.length);
  return { rarities, decisions: decisions.map((parts, i) => ({ kept: kept[i]!, parts })), meaning };
}

/** Writes what was learned of kinds into a folder. */
export async function writeKinds(
  folder: URL,
  { rarities, decisions, meaning }: LearnedKinds,
): Promise<void> {
  await writeParts(new URL(PARTS, folder), {
    rarities,
    decisions: decisions.map(({ parts }) => parts),
  });
  const file: z.infer<typeof KindsFile> = { meaning, decisions: decisions.map(({ kept }) => kept) };
  await writeFile(new URL(MODEL, folder), `${JSON.stringify(file)}\n`);
}

/** A kind the rules are so sure of stands; a layout says more than words do. */
const SURE = 0.6;

/**
 * Settles the kinds of a document's passages: weighs the rules' kind with the words of a passage, its
 * headings, its place and its meaning.
 */
export class KindSorter {
  readonly #learned: LearnedKinds;
  readonly #decisions: Decisions;

  constructor(learned: LearnedKinds) {
    this.#learned = learned;
    this.#decisions = new Decisions(learned.decisions);
  }

  /** The kinds of all passages of a document, in order; those without a meaning go by words alone. */
  kindsOf(
    passages: readonly Sortable[],
    title: string,
    meanings: readonly (Meaning | null)[] = [],
  ): KindId[] {
    const { rarities, meaning } = this.#learned;
    return passages.map(({ kind, sure }, at) => {
      if (sure >= SURE) return kind;
      const margins = this.#decisions.decide(kindRow(passages, at, title, rarities));
      const byMeaning = meanings[at]?.kinds;
      const all = margins.map((margin, i) => margin + (byMeaning ? meaning * byMeaning[i]! : 0));
      return KIND_IDS[all.indexOf(Math.max(...all))]!;
    });
  }
}
