import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawing } from '../../../indexer/evaluate/drawing.ts';
import { SearchQuery } from '../../../search/query.ts';
import type { SearchResult } from '../../../search/result.ts';
import { LunrEngine } from '../../../search/lunr/engine.ts';
import { MeilisearchEngine } from '../../../search/meilisearch/engine.ts';
import { AGENCIES, KINDS, REVIEW_TYPES } from '../../../search/vocabulary.ts';
import type { SearchReply } from '../../../server/contract.ts';
import type { TestServer } from '../../search/meilisearch/server.ts';
import { get, mixed } from '../search/trials.ts';
import { timesOf } from '../search/times.ts';
import { collection, runPart, served } from './parts.ts';

/** Trials on a real server that ask whether anything goes wrong. */

const SEED = 4_711;

const COMPARED_PASSAGES = 20_000;
const QUERIES = 1000;

/** Texts that mean different things to a search, put together from what the collection says. */
function drawnText(draw: () => number, sentences: string[][]): { q: string; long: boolean } {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const words = () => pick(sentences);
  const run = (length: number) => {
    const of = words();
    const from = Math.floor(draw() * Math.max(1, of.length - length));
    return of
      .slice(from, from + length)
      .join(' ')
      .replace(/["-]/g, ' ');
  };
  const synonyms = ['dad', 'domestic abuse', 'DVA', 'bed-sharing', 'bed sharing', 'MARAC', 'GP'];
  const length = 2 + Math.floor(draw() * 3);
  const parts = [
    ...(draw() < 0.6 ? [pick(words())] : []),
    ...(draw() < 0.3 ? [run(2)] : []),
    ...(draw() < 0.25 ? [`"${run(length)}"`] : []),
    ...(draw() < 0.2 ? [pick(synonyms)] : []),
    ...(draw() < 0.15 ? [`-${pick(words()).replace(/^-+/, '')}`] : []),
    ...(draw() < 0.1 ? [`-"${run(2)}"`] : []),
  ];
  const q = parts.join(' ').slice(0, 500);
  return { q, long: /"[^"]*\s[^"]*\s[^"]*"/.test(q) };
}

function drawnQuery(draw: () => number, q: string, themes: string[]): SearchQuery {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const some = <T>(share: number, list: readonly T[]): T[] =>
    draw() < share ? [pick(list), pick(list)] : [];
  const ids = <T extends string>(of: Record<T, string>) => Object.keys(of) as T[];
  const from = 2005 + Math.floor(draw() * 20);
  return SearchQuery.parse({
    q,
    theme: some(0.25, themes),
    themeMatch: draw() < 0.3 ? 'all' : 'any',
    notTheme: some(0.1, themes),
    kind: some(0.2, ids(KINDS)),
    agency: some(0.15, ids(AGENCIES)),
    reviewType: some(0.1, ids(REVIEW_TYPES)),
    partnership: some(
      0.15,
      Array.from({ length: 40 }, (_, place) => `place-${place}`),
    ),
    ...(draw() < 0.25 ? { yearFrom: from, yearTo: from + Math.floor(draw() * 8) } : {}),
    sort: pick(['relevance', 'newest', 'oldest'] as const),
    group: draw() < 0.4 ? 'review' : 'passage',
    page: 1 + Math.floor(draw() * draw() * 5),
  });
}

/** What both engines must agree on. */
function agreed({ total, reviews, partnerships, facets, hits, didYouMean }: SearchResult): string {
  const meant = didYouMean.map((one) => one.total);
  return JSON.stringify({ total, reviews, partnerships, facets, hits: hits.length, meant });
}

/** Asks both engines the same; counts where they differ, phrases of three and more words apart. */
export async function compare({ url, masterKey: key }: TestServer) {
  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const engines = [
    new LunrEngine(folder),
    new MeilisearchEngine({ url, key, index: 'compared' }),
  ] as const;
  for (const engine of engines) await engine.replace(await collection(COMPARED_PASSAGES));
  const [embedded, served] = [await engines[0].current(), await engines[1].current()];
  const sentences: string[][] = [];
  const { themes, reviews } = await collection(COMPARED_PASSAGES / 20);
  for await (const { passages } of reviews) {
    sentences.push(...passages.map(({ text }) => text.split(/\s+/u)));
  }
  const draw = drawing(SEED);
  const ids = themes.map(({ id }) => id);
  const asked = { plain: 0, long: 0 };
  const different: string[] = [];
  let found = 0;
  for (let i = 0; i < QUERIES; i++) {
    const { q, long } = drawnText(draw, sentences);
    const query = drawnQuery(draw, q, ids);
    asked[long ? 'long' : 'plain'] += 1;
    const [one, other] = [await embedded.search(query), await served.search(query)];
    found += one.total > 0 ? 1 : 0;
    if (agreed(one) !== agreed(other)) different.push(JSON.stringify(query));
  }
  for (const engine of engines) await engine.close();
  await rm(folder, { recursive: true });
  return { asked, found, different };
}

/** Sizes differ, so that an answer tells which collection it is from. */
const SIZES = [4_000, 6_000];
const KILLS = 30;
const EACH_SECOND = 20;
/** A load of these sizes takes about as long. */
const LONGEST_LOAD_MS = 6_000;

/** Asks so many times a second until told to stop; tells what was wrong with the answers. */
function asking(base: string, perSecond: number) {
  const agent = new Agent({ keepAlive: true });
  const wrong: Record<string, number> = {};
  const seen = new Set<number>();
  const statuses: Record<number, number> = {};
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const one = async () => {
    const began = performance.now();
    try {
      const { status, text } = await get(`${base}/api/search?pageSize=5`, agent);
      statuses[status] = (statuses[status] ?? 0) + 1;
      const reply = JSON.parse(text) as SearchReply;
      if (status === 200 && mixed(reply, SIZES)) wrong.mixed = (wrong.mixed ?? 0) + 1;
      if (status === 200) seen.add(reply.total);
    } catch (error) {
      wrong[String(error)] = (wrong[String(error)] ?? 0) + 1;
    }
    times.push(performance.now() - began);
  };
  const timer = setInterval(() => running.push(one()), 1000 / perSecond);
  return async () => {
    clearInterval(timer);
    await Promise.all(running);
    agent.destroy();
    return { asked: running.length, statuses, wrong, seen: seen.size, times: timesOf(times) };
  };
}

/** Kills the indexer at random moments while searches go on. */
export async function kills() {
  await runPart('load', String(SIZES[0]!));
  const { base, stop } = await served();
  await get(`${base}/api/health`, new Agent());
  const end = asking(base, EACH_SECOND);
  const draw = drawing(SEED);
  for (let kill = 0; kill < KILLS; kill++) {
    const size = SIZES[(kill + 1) % SIZES.length]!;
    await runPart('load', String(size), draw() * LONGEST_LOAD_MS);
  }
  await runPart('load', String(SIZES[1]!));
  const result = await end();
  stop();
  return { kills: KILLS, ...result };
}

const AWAY_MS = 10_000;

/** Stops the server for ten seconds while searches go on; the answers before, meanwhile and after. */
export async function outage(server: TestServer) {
  await runPart('load', String(SIZES[0]!));
  const { base, stop } = await served();
  const phase = async (ms: number) => {
    const end = asking(base, EACH_SECOND);
    await new Promise((resolve) => setTimeout(resolve, ms));
    const { statuses, wrong, times } = await end();
    return { statuses, wrong, longest: times.longest };
  };
  const before = await phase(2_000);
  await server.kill!();
  const meanwhile = await phase(AWAY_MS);
  await server.restart();
  const after = await phase(3_000);
  stop();
  return { before, meanwhile, after };
}
