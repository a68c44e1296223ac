import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseData } from '../data-file.ts';
import { f1, kindsRight, together, type Score } from './score.ts';

/** The least a set of labelled documents may score: shares from 0 to 1. */
const Floor = z.strictObject({
  /** Micro-F1 over all themes, and over the four the project is named for. */
  themes: z.number(),
  named: z.number(),
  kinds: z.number(),
  headings: z.number().optional(),
  matched: z.number().optional(),
});
export type Floor = z.infer<typeof Floor>;

/** The floors of each set, by its name. */
const Floors = z.record(z.string(), Floor);
export type Floors = z.infer<typeof Floors>;

const FILE = path.resolve(import.meta.dirname, '../../data/floors.yaml');

/** The four themes the project is named for. */
const NAMED = ['safe-sleep', 'domestic-abuse', 'fathers', 'information-sharing'];

/** The pinned floors, from `data/floors.yaml`. Throws `BadDataFile` for a mistake. */
export async function readFloors(): Promise<Floors> {
  return parseData(await readFile(FILE, 'utf8'), 'data/floors.yaml', Floors);
}

/** What 0.29 times a hundred may fall short of 29. */
const ROUNDING = 1e-9;

function share({ right, judged }: { right: number; judged: number }): number {
  return judged === 0 ? 1 : right / judged;
}

/** What a score reaches of all that floors are pinned for. */
function reached(score: Score): Record<keyof Floor, number> {
  const named = NAMED.flatMap((id) => score.themes.get(id) ?? []);
  return {
    themes: f1(together(score.themes.values())),
    named: f1(together(named)),
    kinds: share(kindsRight(score)),
    headings: share(score.headings),
    matched: score.matched / Math.max(1, score.units),
  };
}

function entriesOf(floor: Floor): [name: keyof Floor, figure: number][] {
  return Object.entries(floor) as [keyof Floor, number][];
}

/** What a score falls short of, as sentences; none where it stands above every floor. */
export function belowFloors(score: Score, floor: Floor): string[] {
  const figures = reached(score);
  return entriesOf(floor)
    .filter(([name, least]) => figures[name] < least)
    .map(([name, least]) => `${name} is ${figures[name].toFixed(3)}, below the floor of ${least}`);
}

/**
 * The floor a score would be pinned at: its figures, rounded down to hundredths. What is lower than
 * the floor there was stays there unless lowering is allowed.
 */
export function raised(floor: Floor, score: Score, mayLower: boolean): Floor {
  const figures = reached(score);
  const pinned = entriesOf(floor).map(([name, least]) => {
    const now = Math.floor(figures[name] * 100 + ROUNDING) / 100;
    return [name, mayLower ? now : Math.max(now, least)];
  });
  return Floor.parse(Object.fromEntries(pinned));
}

/** Writes floors into `data/floors.yaml`; its comments stay. */
export async function writeFloors(floors: Floors): Promise<void> {
  const document = parseDocument(await readFile(FILE, 'utf8'));
  for (const [set, floor] of Object.entries(floors)) {
    for (const [name, figure] of Object.entries(floor)) document.setIn([set, name], figure);
  }
  await writeFile(FILE, document.toString({ lineWidth: 0 }));
}
