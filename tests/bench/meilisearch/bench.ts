import { cpus } from 'node:os';
import { makeKeys } from '../../../search/meilisearch/keys.ts';
import { hasServer, testServer, WITHOUT_A_SERVER } from '../../search/meilisearch/server.ts';
import type { Times } from '../search/times.ts';
import { INDEX, runPart, type Asked, type Loaded } from './parts.ts';
import { compare, kills, outage } from './trials.ts';

/** What Meilisearch takes to index by itself on a machine of some size; the tests make do with less. */
const USUAL_MEMORY = '4GiB';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const COLUMN = 9;

function row(name: string, { bare, http }: { bare: Times; http: Times }): string {
  const figures = [bare.p50, bare.p95, http.p50, http.p95].map((time) =>
    time.toFixed(1).padStart(COLUMN),
  );
  const ratios = [http.p50 / bare.p50, http.p95 / bare.p95].map((ratio) =>
    ratio.toFixed(2).padStart(COLUMN),
  );
  return `  ${name.padEnd(20)}${figures.join('')}${ratios.join('')}`;
}

/** Starts a server and makes it known to the parts of the bench, for as long as `work` takes. */
async function withServer(
  memory: string | undefined,
  work: (server: Awaited<ReturnType<typeof testServer>>) => Promise<void>,
): Promise<void> {
  if (!hasServer) {
    say(WITHOUT_A_SERVER);
    return;
  }
  const server = await testServer(memory);
  process.env.MEILI_URL = server.url;
  if (server.masterKey !== undefined) {
    const access = { url: server.url, key: server.masterKey };
    // As in earnest: a key for the indexes of the bench and no others.
    process.env.MEILI_KEY = (await makeKeys(access, INDEX)).indexer;
  }
  await work(server).finally(() => server.close());
}

/** Loads so many invented passages into a Meilisearch server and searches them; says what it took. */
export async function benchMeilisearch(sizes: number[]): Promise<void> {
  await withServer(USUAL_MEMORY, async () => {
    say(`${cpus().length} cores, Node ${process.version}, Meilisearch beside it`);
    for (const passages of sizes) {
      const loaded = await runPart<Loaded>('load', String(passages));
      const { seconds, megabytes, openingMs } = loaded!;
      say(
        `${passages.toLocaleString('en-GB')} passages loaded in ${seconds} s, ${Math.round(passages / seconds)} a second; the indexer held at most ${megabytes} MB; opened in ${openingMs} ms`,
      );
      const { page, byKind, grouped, page50 } = (await runPart<Asked>('ask', '0'))!;
      say(`  milliseconds         bare p50      p95 HTTP p50      p95   times: p50, p95`);
      say(row('faceted page', page));
      for (const [kind, pair] of Object.entries(byKind)) say(row(`  ${kind}`, pair));
      say(row('grouped by review', grouped));
      say(row('page 50', page50));
    }
  });
}

/** Compares both engines, kills the indexer, stops the server; says what went wrong. */
export async function benchMeilisearchTrials(): Promise<void> {
  await withServer(undefined, async (server) => {
    const { asked, found, different } = await compare(server);
    say(
      `${asked.plain} drawn queries and ${asked.long} with phrases of three and more words, ${found} of which find something: ${different.length} answered differently by the two engines`,
    );
    for (const query of different) say(`  ${query}`);
    say(`the indexer killed: ${JSON.stringify(await kills())}`);
    if (server.kill !== null) say(`the server stopped: ${JSON.stringify(await outage(server))}`);
  });
}
