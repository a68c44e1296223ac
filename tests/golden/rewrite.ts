import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GROUP_NAMES, make } from './make.ts';

/** Writes what the indexer now makes of every golden document; the diff is what to review. */
for (const group of GROUP_NAMES) {
  const root = path.join(import.meta.dirname, group);
  for (const name of readdirSync(root)) {
    const folder = path.join(root, name);
    writeFileSync(path.join(folder, 'expected.json'), await make(group, folder));
  }
}
