import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFieldData } from '../../../indexer/data-file.ts';
import type { Collection } from '../../../search/engine.ts';
import { chooseEngine, EngineVariables } from '../../../search/engine-choice.ts';
import { Connection, LIMITS } from '../../../search/meilisearch/connection.ts';
import { MeilisearchEngine } from '../../../search/meilisearch/engine.ts';
import { readFacts } from '../../../search/meilisearch/read-facts.ts';
import { requestFor } from '../../../search/meilisearch/request.ts';
import { openTransport } from '../../../search/meilisearch/transport.ts';
import { wordsRequest } from '../../../search/meilisearch/words-request.ts';
import { parseQueryText } from '../../../search/query-text.ts';
import type { SearchQuery } from '../../../search/query.ts';
import { buildApp } from '../../../server/app.ts';
import { startPart, startServing } from '../part-process.ts';
import { generated } from '../search/generate.ts';
import { addressOf, themes } from '../search/parts.ts';
import { queryMix } from '../search/queries.ts';
import { peakMegabytes, timesOf, type Times } from '../search/times.ts';

/** What each part of the bench of Meilisearch measures. The server is named in MEILI_URL and MEILI_KEY. */

const ROUNDS = 8;
/** The name of the index that the bench makes and asks. */
export const INDEX = 'bench';

function access() {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env;
  return { url: url!, key };
}

/** Invented passages as a collection, with the project's own synonyms. */
export async function collection(passages: number): Promise<Collection> {
  const data = pathToFileURL(path.resolve(import.meta.dirname, '../../../data') + path.sep);
  const { synonyms } = await readFieldData(data);
  const all = await themes();
  const ids = all.map(({ id }) => id);
  return { themes: all, synonyms, reviews: generated(passages, ids) };
}

export type Loaded = { seconds: number; megabytes: number; openingMs: number };

/** Times loading; what drawing the passages takes is not counted. */
export async function load(passages: number): Promise<Loaded> {
  const drawn = performance.now();
  for await (const review of (await collection(passages)).reviews) void review;
  const drawing = performance.now() - drawn;
  const engine = new MeilisearchEngine({ ...access(), index: INDEX });
  const started = performance.now();
  await engine.replace(await collection(passages));
  const seconds = (performance.now() - started - drawing) / 1000;
  const opening = performance.now();
  await engine.current();
  const openingMs = Math.round(performance.now() - opening);
  await engine.close();
  return { seconds: Number(seconds.toFixed(1)), megabytes: peakMegabytes(), openingMs };
}

/** Serves the index over HTTP until told to stop, and says where. */
export async function serve() {
  const { url, key } = access();
  const variables = { ENGINE: 'meilisearch', MEILI_URL: url, MEILI_KEY: key, MEILI_INDEX: INDEX };
  const engine = await chooseEngine(EngineVariables.parse(variables), { searchOnly: false });
  const app = await buildApp({ engine, version: '0' });
  process.once('SIGTERM', () => void app.close().then(() => engine.close()));
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const PART = path.join(import.meta.dirname, 'part.ts');

/** Runs a part in a process of its own to its end, or kills it after a time; null where it was killed. */
export function runPart<T>(
  name: string,
  passages: string,
  killAfterMs?: number,
): Promise<T | null> {
  const child = startPart(PART, [name, passages]);
  let said = '';
  child.stdout!.on('data', (words: Buffer) => (said += words.toString()));
  const timer =
    killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve(null);
      else if (code === 0) resolve(JSON.parse(said) as T);
      else reject(new Error(`The part "${name}" ended with ${code}.`));
    });
  });
}

/** The server of the bench, in a process of its own. */
export function served(): ReturnType<typeof startServing> {
  return startServing(PART, ['serve', '0']);
}

type Pair = { bare: Times; http: Times };
export type Asked = { page: Pair; byKind: Record<string, Pair>; grouped: Pair; page50: Pair };

/**
 * The bare `multiSearch` of each query and the same query through our HTTP API, in turns and over the same
 * transport, each reply read and parsed.
 */
export async function ask(): Promise<Asked> {
  const connection = new Connection(access(), LIMITS);
  const facts = await readFacts(connection, INDEX);
  const { base, stop } = await served();
  const transport = openTransport(LIMITS.answerMs);
  const bare = (query: SearchQuery) => {
    const text = parseQueryText(query.q, facts.synonyms);
    const narrowing = { only: null, not: [], reviews: null };
    const how = { narrowing, countsOnly: false, check: true };
    const { queries } = requestFor(query, wordsRequest(text, facts.synonymWords), facts, how);
    return () => connection.multiSearch(queries);
  };
  const inTurns = async (queries: SearchQuery[]): Promise<{ bare: number[]; http: number[] }> => {
    const both = { bare: [] as number[], http: [] as number[] };
    const asked = queries.map((query) => ({
      bare: bare(query),
      http: () => transport.send(base + addressOf(query)),
    }));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const one of asked) {
        for (const way of ['bare', 'http'] as const) {
          const began = performance.now();
          await one[way]();
          if (round > 0) both[way].push(performance.now() - began);
        }
      }
    }
    return both;
  };
  const pairOf = (both: { bare: number[]; http: number[] }): Pair => ({
    bare: timesOf(both.bare),
    http: timesOf(both.http),
  });
  const mix = queryMix();
  const byKind: Record<string, Pair> = {};
  const all = { bare: [] as number[], http: [] as number[] };
  for (const kind of new Set(mix.map((one) => one.kind))) {
    const both = await inTurns(mix.filter((one) => one.kind === kind).map(({ query }) => query));
    byKind[kind] = pairOf(both);
    all.bare.push(...both.bare);
    all.http.push(...both.http);
  }
  const changed = async (more: Partial<SearchQuery>) =>
    pairOf(await inTurns(queryMix(more).map(({ query }) => query)));
  const result = {
    page: pairOf(all),
    byKind,
    grouped: await changed({ group: 'review' }),
    page50: await changed({ page: 50 }),
  };
  stop();
  await connection.close();
  await transport.close();
  return result;
}
