import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ThemeFigures } from '../../search/theme.ts';

/**
 * How often tags were right when they were last measured: `data/figures.json`, written by
 * `npm run evaluate -- --part testing --publish`.
 */
export const Figures = z.strictObject({
  /** How many documents and passages that nothing was learned from. */
  documents: z.int(),
  passages: z.int(),
  all: ThemeFigures,
  /** Of all themes together, by who wrote and labelled the documents: manners of writing differ. */
  writers: z.record(z.string(), ThemeFigures),
  /** Themes that passages name only to say they were absent, and how many were tagged all the same. */
  denied: z.strictObject({ of: z.int(), tagged: z.int() }),
  /** How many passages were judged by their kind, and how many had the right one. */
  kinds: z.strictObject({ of: z.int(), right: z.int() }),
  themes: z.record(z.string(), ThemeFigures),
});
export type Figures = z.infer<typeof Figures>;

const NAME = 'figures.json';

/** Reads the figures of a data folder. */
export async function readFigures(folder: URL): Promise<Figures> {
  return Figures.parse(JSON.parse(await readFile(new URL(NAME, folder), 'utf8')));
}

/** Writes the figures of a data folder. */
export async function writeFigures(folder: URL, figures: Figures): Promise<void> {
  await writeFile(new URL(NAME, folder), `${JSON.stringify(figures, null, 2)}\n`);
}
