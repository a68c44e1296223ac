import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FieldData } from '../data-file.ts';
import { digestOf } from '../digest.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Where the code lies that decides what is read out of a document. */
const RULES = ['indexer', 'search'];
const LIBRARIES = 'package-lock.json';

function filesIn(folder: string): string[] {
  const at = path.join(ROOT, folder);
  const entries = readdirSync(at, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/**
 * A digest of the rules, the libraries and what is known of the field that documents are read with: what was
 * read with another one has to be read again.
 */
export function madeWith(data: Omit<FieldData, 'synonyms' | 'figures'>): string {
  const files = [...RULES.flatMap(filesIn), path.join(ROOT, LIBRARIES)];
  const { themes, partnerships, learned, kinds, encoder } = data;
  const kept = kinds.decisions.map((decision) => decision.kept);
  const made = JSON.stringify([
    [themes, partnerships],
    [learned.model, kept, kinds.meaning, encoder.themes],
  ]);
  return digestOf(
    made,
    learned.rarities,
    kinds.rarities,
    encoder.model,
    ...encoder.pieces,
    ...[...learned.first, ...kinds.decisions].map(({ parts }) => Uint8Array.from(parts)),
    ...files.map((file) => readFileSync(file)),
  );
}
