import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { BadDataFile, readFieldData } from './data-file.ts';

/** Reads the data files as the indexer does, and names the line of every mistake. */
const data = pathToFileURL(path.join(import.meta.dirname, '..', 'data/'));
try {
  const { themes, synonyms, partnerships } = await readFieldData(data);
  process.stdout.write(
    `data: ${themes.length} themes, ${synonyms.length} synonym groups, ${partnerships.length} partnerships.\n`,
  );
} catch (error) {
  if (!(error instanceof BadDataFile)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
