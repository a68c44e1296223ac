import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { KindId } from '../../../search/vocabulary.ts';
import { Decisions, Kept, readParts, writeParts, type Decision } from '../../learn/weights.ts';
import { KIND_IDS, kindRow, type Sortable } from './kind-row.ts';

/** What labelled passages taught about kinds: a decision for each, in the order of the vocabulary. */
export type LearnedKinds = { rarities: Uint8Array; decisions: Decision[] };

const MODEL = 'kinds.json';
const PARTS = 'kinds.bin';

/** Reads what was learned of kinds from a folder. */
export async function readKinds(folder: URL): Promise<LearnedKinds> {
  const file = await readFile(new URL(MODEL, folder), 'utf8');
  const kept = z.array(Kept).length(KIND_IDS.length).parse(JSON.parse(file));
  const { rarities, decisions } = await readParts(new URL(PARTS, folder), kept.length);
  return { rarities, decisions: decisions.map((parts, i) => ({ kept: kept[i]!, parts })) };
}

/** Writes what was learned of kinds into a folder. */
export async function writeKinds(
  folder: URL,
  { rarities, decisions }: LearnedKinds,
): Promise<void> {
  await writeParts(new URL(PARTS, folder), {
    rarities,
    decisions: decisions.map(({ parts }) => parts),
  });
  await writeFile(new URL(MODEL, folder), `${JSON.stringify(decisions.map(({ kept }) => kept))}\n`);
}

/** A kind the rules are so sure of stands; a layout says more than words do. */
const SURE = 0.6;

/** Decides the kinds of a document's passages. */
export interface KindJudge {
  /** The kinds of all passages of a document, in order. */
  kindsOf(passages: readonly Sortable[], title: string): KindId[];
}

/** Leaves kinds as the rules give them. */
export const BY_RULES: KindJudge = {
  kindsOf: (passages) => passages.map(({ kind }) => kind),
};

/** Weighs the rules' kind with the words of a passage, its headings and its place. */
export class KindSorter implements KindJudge {
  readonly #rarities: Uint8Array;
  readonly #decisions: Decisions;

  constructor(learned: LearnedKinds) {
    this.#rarities = learned.rarities;
    this.#decisions = new Decisions(learned.decisions);
  }

  kindsOf(passages: readonly Sortable[], title: string): KindId[] {
    return passages.map(({ kind, sure }, at) => {
      if (sure >= SURE) return kind;
      const margins = this.#decisions.decide(kindRow(passages, at, title, this.#rarities));
      return KIND_IDS[margins.indexOf(Math.max(...margins))]!;
    });
  }
}
