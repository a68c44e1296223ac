import { Connection, LIMITS, type Access } from './connection.ts';
import { patternsOf } from './names.ts';

/** What each key is for, and the least it must be allowed. */
const RIGHTS = {
  indexer: [
    'search',
    'documents.add',
    'indexes.create',
    'indexes.get',
    'indexes.delete',
    'indexes.swap',
    'settings.update',
    'stats.get',
    'tasks.get',
    'tasks.cancel',
  ],
  server: ['search'],
} as const;

/** The two keys of an installation. */
export type Keys = Record<keyof typeof RIGHTS, string>;

/** More keys than a server has. */
const MOST_KEYS = 1000;

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/**
 * The keys of the installation under this name, made where they are not there yet: one for the indexer, which
 * may change its own indexes and no others, and one for the server, which may only search them. `access`
 * carries the master key. Throws `EngineUnavailable` where the server is away or does not accept it.
 */
export async function makeKeys(access: Access, name: string): Promise<Keys> {
  const connection = new Connection(access, LIMITS);
  const { client } = connection;
  try {
    const { results } = await connection.asked(client.getKeys({ limit: MOST_KEYS }));
    const keyFor = async (user: keyof typeof RIGHTS): Promise<string> => {
      const wanted = {
        name: `Cross-review ${user} (${name})`,
        actions: [...RIGHTS[user]],
        indexes: patternsOf(name),
      };
      const known = results.find(
        (key) =>
          key.name === wanted.name &&
          sameList(key.actions, wanted.actions) &&
          sameList(key.indexes, wanted.indexes),
      );
      if (known !== undefined) return known.key;
      return (await connection.asked(client.createKey({ ...wanted, expiresAt: null }))).key;
    };
    return { indexer: await keyFor('indexer'), server: await keyFor('server') };
  } finally {
    await connection.close();
  }
}
