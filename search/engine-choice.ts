import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { SearchEngine } from './engine.ts';

/** The variables that say which engine is used and where, with the defaults of the commands contract. */
export const EngineVariables = z.object({
  ENGINE: z.enum(['lunr', 'meilisearch'], 'must be lunr or meilisearch').default('lunr'),
  INDEX_DIR: z.string().min(1).default('data/index'),
  MEILI_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:7700' })
    .default('http://127.0.0.1:7700'),
  MEILI_KEY: z.string().optional(),
  /** A file that holds the key, for where secrets are handed over as files. */
  MEILI_KEY_FILE: z.string().optional(),
  MEILI_INDEX: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/, 'must be letters, digits, - and _')
    .default('reviews'),
});
export type EngineVariables = z.infer<typeof EngineVariables>;

/** A variable or file that makes no sense; the message names it. */
export class BadVariable extends Error {
  override name = 'BadVariable';
}

/** Reads variables by a schema. Throws `BadVariable` naming those that make no sense. */
export function readVariables<T extends z.ZodType>(
  schema: T,
  variables: Record<string, string | undefined>,
): z.infer<T> {
  const read = schema.safeParse(variables);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => {
    const set = variables[String(path[0])];
    return `${path.join('.')}: ${message} (it is ${set === undefined ? 'not set' : `"${set}"`})`;
  });
  throw new BadVariable(problems.join('\n'));
}

async function keyOf({ MEILI_KEY, MEILI_KEY_FILE }: EngineVariables): Promise<string | undefined> {
  if (MEILI_KEY) return MEILI_KEY;
  if (!MEILI_KEY_FILE) return undefined;
  try {
    return (await readFile(MEILI_KEY_FILE, 'utf8')).trim();
  } catch (cause) {
    const message = `MEILI_KEY_FILE: the file cannot be read (it is "${MEILI_KEY_FILE}")`;
    throw new BadVariable(message, { cause });
  }
}

/**
 * The engine these variables choose; nothing is asked of it yet. `searchOnly` is for a service that never
 * changes the index: a Meilisearch key that may is then refused. Throws `BadVariable`.
 */
export async function chooseEngine(
  variables: EngineVariables,
  { searchOnly }: { searchOnly: boolean },
): Promise<SearchEngine> {
  if (variables.ENGINE === 'lunr') {
    const { LunrEngine } = await import('./lunr/engine.ts');
    return new LunrEngine(variables.INDEX_DIR);
  }
  const { MeilisearchEngine } = await import('./meilisearch/engine.ts');
  const { MEILI_URL: url, MEILI_INDEX: index } = variables;
  return new MeilisearchEngine({ url, key: await keyOf(variables), index, searchOnly });
}
