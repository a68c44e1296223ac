import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { Kept, readParts, writeParts, type Decision } from '../../learn/weights.ts';

const Weights = z.array(z.number());

/** The learned part as it is saved: `data/model/themes.json`, made by `npm run train`. */
export const Model = z.strictObject({
  /** What it was made from, for people. */
  madeFrom: z.strictObject({ documents: z.int(), passages: z.int() }),
  themes: z.array(z.string()),
  /** By theme and hint: how rare it is, and how much more often right than hints are. */
  hints: z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()]))),
  /** How rare a hint counts that learning never met. */
  rarest: z.number(),
  /** The logarithm of the share of passages with each theme. */
  base: Weights,
  ruled: Weights,
  /** The first stage's decisions by theme; their weights for the parts of texts lie in `themes.bin`. */
  first: z.array(Kept),
  /** The second stage, shared by all themes, over numbers of mean 0 and spread 1. */
  second: z.strictObject({ bias: z.number(), weights: Weights, mean: Weights, spread: Weights }),
  /** How much words and meaning count. */
  together: z.strictObject({ bias: z.number(), words: z.number(), meaning: z.number() }),
  /** From which chance on a tag is strong; with a rule's words in the text; and possible. */
  strong: z.number(),
  strongByRule: z.number(),
  possible: z.number(),
});
export type Model = z.infer<typeof Model>;

/** The learned part of tagging: what labelled passages taught. */
export type Learned = {
  model: Model;
  /** How rare each part of a text is. */
  rarities: Uint8Array;
  /** The first stage's decisions by theme, with their weights. */
  first: Decision[];
};

const MODEL = 'themes.json';
const PARTS = 'themes.bin';

/** Reads the learned part of a folder. */
export async function readLearned(folder: URL): Promise<Learned> {
  const model = Model.parse(JSON.parse(await readFile(new URL(MODEL, folder), 'utf8')));
  const { rarities, decisions } = await readParts(new URL(PARTS, folder), model.themes.length);
  if (model.first.length !== decisions.length) {
    throw new Error(`${MODEL} is not whole: run "npm run train".`);
  }
  const first = decisions.map((parts, theme) => ({ kept: model.first[theme]!, parts }));
  return { model, rarities, first };
}

/** Writes the learned part into a folder. */
export async function writeLearned(
  folder: URL,
  { model, rarities, first }: Learned,
): Promise<void> {
  const decisions = first.map(({ parts }) => parts);
  await writeParts(new URL(PARTS, folder), { rarities, decisions });
  await writeFile(new URL(MODEL, folder), `${JSON.stringify(model)}\n`);
}
