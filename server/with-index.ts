import type { SearchEngine, SearchIndex } from '../search/engine.ts';
import { IndexReplaced } from '../search/errors.ts';

/** How often an answer is begun anew before the client is asked to come again. */
const MOST_TRIES = 3;

/**
 * Works out an answer from one index, so that it is all of the old or all of the new. Where the index is
 * replaced meanwhile, `work` is done again with the new one. Throws what `work` throws.
 */
export async function withIndex<T>(
  engine: SearchEngine,
  work: (index: SearchIndex) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work(await engine.current());
    } catch (error) {
      if (!(error instanceof IndexReplaced) || tries === MOST_TRIES) throw error;
    }
  }
}
