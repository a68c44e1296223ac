import { EngineUnavailable, IndexReplaced } from '../errors.ts';
import type { Connection } from './connection.ts';
import { ABOUT_ID, VERSION, type About, type KnownReview } from './documents.ts';
import { IndexFacts } from './facts.ts';
import { noIndex, otherVersion } from './failures.ts';
import { namesOf } from './names.ts';
import { guard } from './settings.ts';

/** So many reviews are read at a time. */
const REVIEWS_AT_ONCE = 1000;
/** An index that is replaced more often while it is read is not waited for. */
const MOST_TRIES = 3;

/** What an index says of itself; null where it is not what we wrote. */
function parsed(about: string): About | null {
  try {
    return JSON.parse(about) as About;
  } catch {
    return null;
  }
}

async function readAbout(connection: Connection, index: string): Promise<About> {
  const { records } = namesOf(index);
  try {
    const [reply] = await connection.multiSearch<{ about: string }>([
      { indexUid: records, q: '', filter: [`id = ${ABOUT_ID}`], limit: 1 },
    ]);
    const [hit] = reply!.hits;
    if (hit === undefined) throw noIndex(connection.url, index);
    const about = parsed(hit.about);
    if (about?.version !== VERSION) throw otherVersion(connection.url, index);
    return about;
  } catch (error) {
    if (error instanceof IndexReplaced) throw noIndex(connection.url, index, error);
    throw error;
  }
}

async function readReviews(
  connection: Connection,
  index: string,
  { build, reviews }: About,
): Promise<KnownReview[]> {
  const all: KnownReview[] = [];
  while (all.length < reviews) {
    const [reply] = await connection.multiSearch<{ known: string }>([
      {
        indexUid: namesOf(index).records,
        q: '',
        filter: [guard(build), 'number EXISTS'],
        sort: ['number:asc'],
        offset: all.length,
        limit: REVIEWS_AT_ONCE,
        attributesToRetrieve: ['known'],
      },
    ]);
    const { hits } = reply!;
    if (hits.length === 0) throw otherVersion(connection.url, index);
    all.push(...hits.map(({ known }) => JSON.parse(known) as KnownReview));
  }
  return all;
}

/**
 * Reads what is known of the index in use; begins again where it is replaced meanwhile. Throws
 * `EngineUnavailable` where there is none, or none that this version can search.
 */
export async function readFacts(connection: Connection, index: string): Promise<IndexFacts> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const about = await readAbout(connection, index);
    try {
      return new IndexFacts(namesOf(index), about, await readReviews(connection, index, about));
    } catch (error) {
      if (!(error instanceof IndexReplaced)) throw error;
    }
  }
  throw new EngineUnavailable(
    `The index "${index}" is replaced again and again.`,
    'The index of reviews is being replaced.',
  );
}
