import { ask, load, serve } from './parts.ts';

/** Runs one part of the bench of Meilisearch in a process of its own: `part.ts <name> <passages>`. */
const PARTS = { ask, load, serve };

const [name, passages] = process.argv.slice(2);
const result = await PARTS[name as keyof typeof PARTS](Number(passages));
process.stdout.write(`${JSON.stringify(result)}\n`);
