import type { Connection } from './connection.ts';
import { namesOf } from './names.ts';
import { Refusal, thrown } from './transport.ts';

/** No index may have such a name, so that what is asked for it can never be done. */
const IMPOSSIBLE = '~';

/** Neither words nor a list, so that nothing can be chosen by it. */
const NO_FILTER = 1 as unknown as string;

async function isRefused(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return false;
  } catch (wrapped) {
    const error = thrown(wrapped);
    if (error instanceof Refusal) return error.status === 401 || error.status === 403;
    throw error;
  }
}

/**
 * True where the connection's key may change indexes, documents, settings or keys. It is found out by
 * asking for what cannot be done: a key that may not is refused before that is noticed. True as well where
 * the server has no master key, and so lets everybody. Throws `EngineUnavailable` where the server is away.
 */
export async function mayWrite(connection: Connection, name: string): Promise<boolean> {
  const { client } = connection;
  const { passages } = namesOf(name);
  const tries = [
    () => client.createIndex(IMPOSSIBLE),
    () => client.index(passages).addDocumentsFromString('{', 'application/json'),
    () => client.index(passages).deleteDocuments({ filter: NO_FILTER }),
    () => client.index(passages).updateSettings({ rankingRules: [IMPOSSIBLE] }),
    () => client.createKey({ actions: ['search'], indexes: [IMPOSSIBLE], expiresAt: null }),
  ];
  for (const attempt of tries) {
    if (!(await connection.asked(isRefused(attempt())))) return true;
  }
  return false;
}
