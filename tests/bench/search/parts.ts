import { Agent, request } from 'node:http';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { readVocabulary } from '../../../indexer/data-file.ts';
import type { Passage } from '../../../search/passage.ts';
import type { SearchQuery } from '../../../search/query.ts';
import type { ReviewRecord } from '../../../search/review.ts';
import type { Theme } from '../../../search/theme.ts';
import { LunrEngine } from '../../../search/lunr/engine.ts';
import { buildApp } from '../../../server/app.ts';
import { startServing } from '../part-process.ts';
import { generated } from './generate.ts';
import { queryMix, type QueryKind } from './queries.ts';
import { peakMegabytes, timed, timesOf, type Times } from './times.ts';

/** What each part of the bench measures, run in a process of its own so that its memory is its own. */

const ROUNDS = 8;
/** The engines for comparison are too slow for more. */
const OTHER_ROUNDS = 1;
const TOP = 20;

/** The project's themes, as an index keeps them. */
export async function themes(): Promise<Theme[]> {
  const data = pathToFileURL(path.resolve(import.meta.dirname, '../../../data') + path.sep);
  return (await readVocabulary(data)).map(({ id, label, covers, named }) => ({
    id,
    label,
    covers,
    named: named === 'yes',
    figures: null,
  }));
}

async function folderSize(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    names.map(async (name) => {
      const about = await stat(path.join(folder, name));
      return about.isFile() ? about.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Passes on what comes from `source`, and adds the milliseconds it was waited for to `waited`. */
async function* watched<T>(source: AsyncIterable<T>, waited: { ms: number }): AsyncIterable<T> {
  let from = performance.now();
  for await (const one of source) {
    waited.ms += performance.now() - from;
    yield one;
    from = performance.now();
  }
}

/** Builds and saves the embedded index. Promises the milliseconds of it that drawing the passages took. */
export async function put(passages: number, folder: string): Promise<number> {
  const all = await themes();
  const drawing = { ms: 0 };
  const ids = all.map(({ id }) => id);
  const reviews = watched(generated(passages, ids), drawing);
  await new LunrEngine(folder).replace({ themes: all, synonyms: [], reviews });
  return drawing.ms;
}

/** Times building and saving the embedded index; what drawing the passages takes is not counted. */
export async function build(passages: number, folder: string) {
  const started = performance.now();
  const drawing = await put(passages, folder);
  const seconds = (performance.now() - started - drawing) / 1000;
  return {
    seconds: Number(seconds.toFixed(1)),
    megabytes: peakMegabytes(),
    fileMegabytes: Math.round((await folderSize(folder)) / 2 ** 20),
  };
}

export type Answered = {
  openingMs: number;
  megabytes: number;
  byKind: Record<string, Times>;
  all: Times;
  grouped: Times;
  lastPage: Times;
  /** Milliseconds for each thousand passages that the words alone match. */
  perThousandMatches: number;
};

/** Searching the embedded index, without HTTP. */
export async function embedded(_passages: number, folder: string): Promise<Answered> {
  const opening = performance.now();
  const engine = new LunrEngine(folder);
  const index = await engine.current();
  const openingMs = Math.round(performance.now() - opening);
  const mix = queryMix();
  const byKind: Record<string, Times> = {};
  const all: number[] = [];
  for (const kind of new Set(mix.map((one) => one.kind))) {
    const own = mix.filter((one) => one.kind === kind).map(({ query }) => query);
    const times = await timed(own, ROUNDS, (query) => index.search(query));
    byKind[kind] = timesOf(times);
    all.push(...times);
  }
  const queries = (more: Partial<SearchQuery>) => queryMix(more).map(({ query }) => query);
  const run = async (more: Partial<SearchQuery>) =>
    timesOf(await timed(queries(more), ROUNDS, (query) => index.search(query)));
  let matched = 0;
  for (const { query } of mix) {
    matched += (await index.search({ ...EVERYWHERE, q: query.q })).total;
  }
  const milliseconds = all.reduce((sum, one) => sum + one, 0) / ROUNDS;
  return {
    openingMs,
    megabytes: peakMegabytes(),
    byKind,
    all: timesOf(all),
    grouped: await run({ group: 'review' }),
    lastPage: await run({ page: 50 }),
    perThousandMatches: Number(((1000 * milliseconds) / Math.max(1, matched)).toFixed(4)),
  };
}

const EVERYWHERE = queryMix()[0]!.query && {
  ...queryMix()[0]!.query,
  theme: [],
  yearFrom: undefined,
  yearTo: undefined,
};

/** The address of a query in the API. */
export function addressOf(query: SearchQuery): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) written.append(name, String(one));
  }
  return `/api/search?${written.toString()}`;
}

/** Serves an index until it is told to stop, and says where; for the part that asks it. */
export async function serve(_passages: number, folder: string) {
  const engine = new LunrEngine(folder);
  // As the server does, which says what it serves before anyone can ask.
  await engine.current();
  const app = await buildApp({ engine, version: '0' });
  process.once('SIGTERM', () => void app.close());
  process.on('message', () => process.send!(peakMegabytes()));
  return app.listen({ host: '127.0.0.1', port: 0 });
}

function ask(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    request(address, { agent }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      reply.on('end', () => resolve(text));
    })
      .on('error', reject)
      .end();
  });
}

/** The same searches through HTTP, asked by another process one after another on a kept connection. */
export async function http(passages: number, folder: string) {
  const script = path.join(import.meta.dirname, 'part.ts');
  const { base, server, stop } = await startServing(script, ['serve', String(passages), folder]);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const addresses = queryMix().map(({ query }) => base + addressOf(query));
  const times = timesOf(await timed(addresses, ROUNDS, (address) => ask(address, agent)));
  const megabytes = await new Promise<number>((resolve) => {
    server.once('message', (held) => resolve(held as number));
    server.send('How much memory was held?');
  });
  agent.destroy();
  stop();
  return { times, megabytes };
}

type Row = Pick<Passage, 'id' | 'text' | 'kind' | 'agencies'> &
  Pick<
    ReviewRecord,
    'partnership' | 'year' | 'reviewType' | 'documentType' | 'outcome' | 'ageBand'
  > & {
    review: string;
    themes: string[];
  };

async function rowsOf(passages: number): Promise<Map<string, Row>> {
  const ids = (await themes()).map(({ id }) => id);
  const rows = new Map<string, Row>();
  for await (const { review, passages: own } of generated(passages, ids)) {
    for (const { id, text, kind, agencies, themes: tags } of own) {
      rows.set(id, {
        ...{ id, text, kind, agencies },
        themes: tags.map((tag) => tag.id),
        review: review.id,
        partnership: review.partnership,
        year: review.year,
        reviewType: review.reviewType,
        documentType: review.documentType,
        outcome: review.outcome,
        ageBand: review.ageBand,
      });
    }
  }
  return rows;
}

type Facet = { name: string; values: (row: Row) => string[]; wanted: string[] | null };

function facetsOf(query: SearchQuery): Facet[] {
  const facet = (name: string, wanted: string[], values: Facet['values']): Facet => ({
    name,
    values,
    wanted: wanted.length > 0 ? wanted : null,
  });
  const { yearFrom, yearTo } = query;
  const years =
    yearFrom === undefined && yearTo === undefined
      ? []
      : Array.from({ length: 200 }, (_, i) => 1900 + i)
          .filter((year) => year >= (yearFrom ?? 0) && year <= (yearTo ?? 9999))
          .map(String);
  return [
    facet('theme', query.theme, ({ themes: own }) => own),
    facet('partnership', query.partnership, ({ partnership }) => [partnership.id]),
    facet('kind', query.kind, ({ kind }) => [kind]),
    facet('reviewType', query.reviewType, ({ reviewType }) => [reviewType]),
    facet('documentType', query.documentType, ({ documentType }) => [documentType]),
    facet('outcome', query.outcome, ({ outcome }) => [outcome]),
    facet('ageBand', query.ageBand, ({ ageBand }) => [ageBand]),
    facet('agency', query.agency, ({ agencies }) => agencies),
    facet('review', query.review, ({ review }) => [review]),
    facet('year', years, ({ year }) => [String(year)]),
  ];
}

/** What someone builds around a library without facets: filter and count what it found, row by row. */
function facetedPage(query: SearchQuery, found: Row[]): { total: number; hits: Row[] } {
  const facets = facetsOf(query);
  const counts = new Map(facets.map(({ name }) => [name, new Map<string, number>()]));
  const matches: Row[] = [];
  for (const row of found) {
    const failed = facets.filter(
      ({ wanted, values }) => wanted !== null && !values(row).some((one) => wanted.includes(one)),
    );
    if (failed.length > 1) continue;
    if (failed.length === 0) matches.push(row);
    for (const { name, values } of failed.length === 0 ? facets : failed) {
      const own = counts.get(name)!;
      for (const value of values(row)) own.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  return { total: matches.length, hits: matches.slice(0, TOP) };
}

/** Neither library has phrases: their words are asked for, and the phrase is looked for in what is found. */
function plainQuery({ q }: SearchQuery): { words: string; phrases: string[] } {
  const phrases = [...q.matchAll(/"([^"]+)"/gu)].map(([, phrase]) => phrase!.toLowerCase());
  return { words: q.replaceAll('"', ' ').trim(), phrases };
}

function holding(rows: Row[], phrases: string[]): Row[] {
  if (phrases.length === 0) return rows;
  return rows.filter(({ text }) => phrases.every((one) => text.toLowerCase().includes(one)));
}

type Other = { seconds: number; megabytes: number; all: Times; byKind: Record<string, Times> };

async function timeOther(
  seconds: number,
  search: (query: SearchQuery) => { total: number },
): Promise<Other> {
  const byKind: Record<string, Times> = {};
  const all: number[] = [];
  const mix = queryMix();
  for (const kind of new Set<QueryKind>(mix.map((one) => one.kind))) {
    const own = mix.filter((one) => one.kind === kind).map(({ query }) => query);
    const times = await timed(own, OTHER_ROUNDS, search);
    byKind[kind] = timesOf(times);
    all.push(...times);
  }
  return {
    seconds: Number(seconds.toFixed(1)),
    megabytes: peakMegabytes(),
    all: timesOf(all),
    byKind,
  };
}

/** MiniSearch with filters and counts around it. */
export async function miniSearch(passages: number): Promise<Other> {
  const rows = await rowsOf(passages);
  const started = performance.now();
  const index = new MiniSearch<Row>({ fields: ['text'] });
  index.addAll([...rows.values()]);
  const seconds = (performance.now() - started) / 1000;
  return timeOther(seconds, (query) => {
    const { words, phrases } = plainQuery(query);
    const ids =
      words === ''
        ? [...rows.values()]
        : index.search(words, { combineWith: 'AND' }).map(({ id }) => rows.get(String(id))!);
    return facetedPage(query, holding(ids, phrases));
  });
}

/** Stock lunr with filters and counts around it. */
export async function stockLunr(passages: number): Promise<Other> {
  const rows = await rowsOf(passages);
  const started = performance.now();
  const index = lunr((builder) => {
    builder.ref('id');
    builder.field('text');
    for (const { id, text } of rows.values()) builder.add({ id, text });
  });
  const seconds = (performance.now() - started) / 1000;
  return timeOther(seconds, (query) => {
    const { words, phrases } = plainQuery(query);
    const found =
      words === ''
        ? [...rows.values()]
        : index
            .query((clauses) => {
              for (const token of lunr.tokenizer(words)) {
                clauses.term(token.toString(), { presence: lunr.Query.presence.REQUIRED });
              }
            })
            .map(({ ref }) => rows.get(ref)!);
    return facetedPage(query, holding(found, phrases));
  });
}
