import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const Weights = z.array(z.number());

/** The learned part as it is saved: `data/model/tagger.json`, made by `npm run train`. */
export const Model = z.strictObject({
  /** What it was made from, for people. */
  madeFrom: z.strictObject({ documents: z.int(), passages: z.int() }),
  themes: z.array(z.string()),
  /** The mean of all texts' word vectors. */
  center: Weights,
  /** By theme and hint: how rare it is, and how much more often right than hints are. */
  hints: z.record(z.string(), z.record(z.string(), z.tuple([z.number(), z.number()]))),
  /** How rare a hint counts that learning never met. */
  rarest: z.number(),
  /** The logarithm of the share of passages with each theme. */
  base: Weights,
  /** The direction of each theme's hints, seen from the center. */
  directions: z.array(Weights),
  /** The first stage: each theme's own weights. */
  first: z.array(z.strictObject({ bias: z.number(), weights: Weights })),
  /** The second stage, shared by all themes, over numbers of mean 0 and spread 1. */
  second: z.strictObject({ bias: z.number(), weights: Weights, mean: Weights, spread: Weights }),
  /** From which chance on a tag is strong; with a rule's words in the text; and possible. */
  strong: z.number(),
  strongByRule: z.number(),
  possible: z.number(),
});
export type Model = z.infer<typeof Model>;

/** Reads the learned part of a folder. */
export async function readModel(folder: URL): Promise<Model> {
  return Model.parse(JSON.parse(await readFile(new URL('tagger.json', folder), 'utf8')));
}
