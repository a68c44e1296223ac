import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { BadVariable, EngineVariables, readVariables } from '../search/engine-choice.ts';
import { EngineUnavailable } from '../search/errors.ts';
import { makeKeys } from '../search/meilisearch/keys.ts';

/** What `npm run keys` reads from the environment. */
const Variables = EngineVariables.pick({ MEILI_URL: true, MEILI_INDEX: true }).extend({
  MEILI_MASTER_KEY: z
    .string('must be set to the master key that Meilisearch was started with')
    .min(1, 'must be set to the master key that Meilisearch was started with'),
});

const command = new Command('keys')
  .description(
    'Makes the keys that the indexer and the server need on a Meilisearch server, from its master key in MEILI_MASTER_KEY. Run again, it gives the same keys.',
  )
  .option('--folder <folder>', 'write them to the files indexer/key and server/key in it instead')
  .parse();

/** Readable by nobody but the user who runs this. */
const PRIVATE = 0o600;

async function run({ folder }: { folder?: string }): Promise<void> {
  const { MEILI_URL, MEILI_MASTER_KEY, MEILI_INDEX } = readVariables(Variables, process.env);
  const keys = await makeKeys({ url: MEILI_URL, key: MEILI_MASTER_KEY }, MEILI_INDEX);
  if (folder === undefined) {
    process.stdout.write(`# for npm run index\nMEILI_KEY=${keys.indexer}\n`);
    process.stdout.write(`# for npm start: may only search\nMEILI_KEY=${keys.server}\n`);
    return;
  }
  // A folder for each, so that each user can be shown its own alone.
  for (const [user, key] of Object.entries(keys)) {
    await mkdir(path.join(folder, user), { recursive: true });
    const file = path.join(folder, user, 'key');
    await writeFile(file, `${key}\n`, { mode: PRIVATE });
    // The mode is only asked for when a file is made.
    await chmod(file, PRIVATE);
  }
  process.stdout.write(`The keys are in ${folder}.\n`);
}

try {
  await run(command.opts<{ folder?: string }>());
} catch (error) {
  const expected = error instanceof BadVariable || error instanceof EngineUnavailable;
  process.stderr.write(`${expected ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = error instanceof BadVariable ? 2 : 1;
}
