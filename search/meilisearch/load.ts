import type { IndexSwap, Settings } from 'meilisearch';
import { tokens } from '../analysis/tokens.ts';
import type { Collection } from '../engine.ts';
import { EmptyCollection, EngineUnavailable, NotReplaced } from '../errors.ts';
import { Batches } from './batches.ts';
import type { Connection } from './connection.ts';
import {
  aboutDocument,
  passageDocument,
  reviewDocument,
  ValueNumbers,
  VERSION,
} from './documents.ts';
import { addressOf } from './failures.ts';
import { namesOf, newNamesOf, type IndexNames } from './names.ts';
import { clearDeadRuns, dropBuild, giveWay, newBuild } from './runs.ts';
import { guard, passageSettings, recordSettings, suggestionSettings } from './settings.ts';
import { SuggestionCollector } from './suggestion-documents.ts';
import { SynonymWords } from './synonym-words.ts';
import { allIndexes, done, doneWithSeveral, patiently } from './tasks.ts';

const LINES = 'application/x-ndjson';

/** The settings of each index of a build. */
function settingsOf(build: string, { limits }: Connection): Record<keyof IndexNames, Settings> {
  return {
    passages: passageSettings(build, limits.cutOffMs),
    records: recordSettings(build),
    suggestions: suggestionSettings(build),
  };
}

const PARTS = ['passages', 'records', 'suggestions'] as const;

/** Makes the empty indexes of a build, settings first, since changing them later would mean loading twice. */
async function makeIndexes(connection: Connection, name: string, build: string): Promise<void> {
  const names = newNamesOf(name, build);
  const settings = settingsOf(build, connection);
  for (const part of PARTS) {
    const { client } = connection;
    await done(connection, () => client.createIndex(names[part], { primaryKey: 'id' }));
    if (part === 'passages') await giveWay(connection, name, build);
    await done(connection, () => client.index(names[part]).updateSettings(settings[part]));
  }
}

function batchesInto(connection: Connection, name: string): Batches {
  const index = connection.client.index(name);
  return new Batches(async (lines) => {
    await done(connection, () => index.addDocumentsFromString(lines, LINES, { primaryKey: 'id' }));
  });
}

/** Fills the indexes of a build. Returns how many documents each must hold. */
async function fill(
  connection: Connection,
  collection: Collection,
  { names, build }: { names: IndexNames; build: string },
): Promise<Record<keyof IndexNames, number>> {
  const { themes, synonyms } = collection;
  const shared = { synonyms: new SynonymWords(synonyms), numbers: new ValueNumbers() };
  const suggestions = new SuggestionCollector(themes);
  const into = {
    passages: batchesInto(connection, names.passages),
    records: batchesInto(connection, names.records),
    suggestions: batchesInto(connection, names.suggestions),
  };
  let reviews = 0;
  let invented = 0;
  for await (const one of collection.reviews) {
    const { review, passages } = one;
    const number = reviews++;
    if (review.invented) invented += 1;
    await into.records.add(reviewDocument(one, number, shared));
    suggestions.addReview(review);
    for (const passage of passages) {
      const words = tokens(passage.text);
      suggestions.addPassage(passage, words);
      await into.passages.add(passageDocument(passage, words, { review, number }, shared));
    }
  }
  if (reviews === 0) throw new EmptyCollection();
  const about = {
    version: VERSION,
    build,
    builtAt: new Date().toISOString(),
    themes,
    synonyms,
    reviews,
    passages: into.passages.count,
    invented,
    values: shared.numbers.values,
  };
  await into.records.add(aboutDocument(about));
  for (const document of suggestions.documents()) await into.suggestions.add(document);
  for (const part of PARTS) await into[part].end();
  return {
    passages: into.passages.count,
    records: into.records.count,
    suggestions: into.suggestions.count,
  };
}

/** Throws `NotReplaced` unless each index holds as many documents as were sent. */
async function verify(
  connection: Connection,
  names: IndexNames,
  wanted: Record<keyof IndexNames, number>,
): Promise<void> {
  for (const part of PARTS) {
    const { numberOfDocuments } = await patiently(connection, () =>
      connection.client.index(names[part]).getStats(),
    );
    if (numberOfDocuments !== wanted[part]) {
      throw new NotReplaced(
        `Meilisearch at ${addressOf(connection.url)} holds ${numberOfDocuments} ${part} of ${wanted[part]} sent, so they were not put in place.`,
      );
    }
  }
}

/** True where the indexes in use are of this build. */
async function isInPlace(
  connection: Connection,
  inUse: IndexNames,
  build: string,
): Promise<boolean> {
  const filter = [guard(build)];
  return connection.multiSearch([{ indexUid: inUse.records, q: '', filter, limit: 0 }]).then(
    () => true,
    () => false,
  );
}

/** Lets the new indexes and those in use change places, all at once; the first time there are none yet. */
async function swap(
  connection: Connection,
  { inUse, made, build }: { inUse: IndexNames; made: IndexNames; build: string },
): Promise<void> {
  const present = new Set((await allIndexes(connection)).map(({ uid }) => uid));
  const swaps = PARTS.map((part): IndexSwap => {
    const rename = !present.has(inUse[part]);
    return { indexes: rename ? [made[part], inUse[part]] : [inUse[part], made[part]], rename };
  });
  const inPlace = () => isInPlace(connection, inUse, build);
  try {
    // Asked for once only: a second time would undo the first.
    await doneWithSeveral(connection, () => connection.client.swapIndexes(swaps), inPlace);
  } catch (error) {
    if (!(await inPlace())) throw error;
  }
}

/** What a failure of the server means for whoever runs the indexer; other failures as they are. */
function notReplaced(error: unknown): unknown {
  if (!(error instanceof EngineUnavailable)) return error;
  return new NotReplaced(`${error.message} The index is as it was.`, { cause: error });
}

/**
 * Loads a collection into new indexes beside those in use, counts what arrived, lets them change places and
 * drops the old. Until then nothing of the old is touched. Clears what an earlier run left that died.
 * Throws `EmptyCollection`, `NotReplaced` with a sentence, or what the collection threw; the index is then as
 * it was.
 */
export async function load(
  connection: Connection,
  name: string,
  collection: Collection,
): Promise<void> {
  const build = newBuild();
  const names = newNamesOf(name, build);
  try {
    // A server that is not there at all is said at once; later it is waited for.
    await connection.asked(connection.client.health());
    await clearDeadRuns(connection, name);
  } catch (error) {
    throw notReplaced(error);
  }
  try {
    await makeIndexes(connection, name, build);
    await verify(connection, names, await fill(connection, collection, { names, build }));
    await swap(connection, { inUse: namesOf(name), made: names, build });
  } catch (error) {
    throw notReplaced(error);
  } finally {
    // What stands under these names now is the old index, or a new one that was not finished.
    await dropBuild(connection, name, build).catch(() => undefined);
  }
}
