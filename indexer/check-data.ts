import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { BadDataFile, readFieldData } from './data-file.ts';
import { PARTS } from './labels/labelled-document.ts';
import { LABELS, readLabels } from './labels/read-labels.ts';
import type { Model } from './tag/learned/model.ts';
import type { ThemeEntry } from './tag/vocabulary.ts';

/** Hints that were learned and are no longer in the vocabulary. */
function goneHints({ hints }: Model, themes: ThemeEntry[]): number {
  return Object.entries(hints).reduce((sum, [id, learned]) => {
    const now = new Set(themes.find((theme) => theme.id === id)?.hints);
    return sum + Object.keys(learned).filter((hint) => !now.has(hint)).length;
  }, 0);
}

/** Reads the data files as the indexer does, and names the line of every mistake. */
const data = pathToFileURL(path.join(import.meta.dirname, '..', 'data/'));
try {
  const { themes, synonyms, partnerships, learned, encoder } = await readFieldData(data);
  const parts = await Promise.all(PARTS.map((part) => readLabels(LABELS, part, themes)));
  const labelled = parts.flat().reduce((sum, { passages }) => sum + passages.length, 0);
  const gone = goneHints(learned.model, themes);
  if (gone > 0) {
    process.stdout.write(`data: ${gone} hints were changed since "npm run train" last ran.\n`);
  }
  const unlearned = themes.filter(({ id }) => !learned.model.themes.includes(id));
  if (unlearned.length > 0) {
    const ids = unlearned.map(({ id }) => id).join(', ');
    process.stdout.write(
      `data: nothing was learned of ${ids} yet: they go by their cues alone until "npm run train".\n`,
    );
  }
  const untaught = themes.filter(
    ({ id }) => learned.model.themes.includes(id) && !encoder.themes.includes(id),
  );
  if (untaught.length > 0) {
    const ids = untaught.map(({ id }) => id).join(', ');
    process.stdout.write(
      `data: the sentence encoder was not taught ${ids}: they go by words alone.\n`,
    );
  }
  process.stdout.write(
    `data: ${themes.length} themes, ${synonyms.length} synonym groups, ${partnerships.length} partnerships, ${labelled} labelled passages.\n`,
  );
} catch (error) {
  if (!(error instanceof BadDataFile)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
