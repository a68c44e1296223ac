import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Answered, build, http, stockLunr } from './parts.ts';
import type { Times } from './times.ts';
import type { changeOver, randomQueries } from './trials.ts';

const run = promisify(execFile);

/** What the libraries for comparison need at most for their objects. */
const HEAP_MB = 12_000;

type Other = Awaited<ReturnType<typeof stockLunr>>;
type OfSize = {
  passages: number;
  build: Awaited<ReturnType<typeof build>>;
  embedded: Answered;
  http: Awaited<ReturnType<typeof http>>;
  miniSearch: Other | null;
  stockLunr: Other | null;
};

async function part<T>(name: string, passages: number, folder: string): Promise<T> {
  const script = path.join(import.meta.dirname, 'part.ts');
  const others = ['miniSearch', 'stockLunr'].includes(name)
    ? [`--max-old-space-size=${HEAP_MB}`]
    : [];
  const { stdout } = await run(
    process.execPath,
    [...others, '--import', 'tsx', script, name, String(passages), folder],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout) as T;
}

function line(name: string, { p50, p95, p99 }: Times): string {
  return `  ${name.padEnd(30)}${[p50, p95, p99].map((time) => time.toFixed(2).padStart(10)).join('')}`;
}

function table(of: OfSize): string {
  const { passages, build: built, embedded: own, http: through } = of;
  const others = [
    ['MiniSearch', of.miniSearch],
    ['stock lunr', of.stockLunr],
  ] as const;
  return [
    `${passages.toLocaleString('en-GB')} passages`,
    `  built in ${built.seconds} s, at most ${built.megabytes} MB; ${built.fileMegabytes} MB on disk; opened in ${own.openingMs} ms; searching held at most ${own.megabytes} MB, the server ${through.megabytes} MB`,
    `  ${'faceted page, milliseconds'.padEnd(30)}       p50       p95       p99`,
    line('embedded engine', own.all),
    ...Object.entries(own.byKind).map(([kind, times]) => line(`  ${kind}`, times)),
    line('grouped by review', own.grouped),
    line('page 50', own.lastPage),
    line('through HTTP', through.times),
    ...others.flatMap(([name, other]) =>
      other
        ? [
            `${line(name, other.all)}   ${(other.all.p95 / own.all.p95).toFixed(0)} times ours at p95; built in ${other.seconds} s, ${other.megabytes} MB`,
          ]
        : [],
    ),
    `  a thousand matches of the words take ${own.perThousandMatches.toFixed(3)} ms`,
  ].join('\n');
}

/**
 * Builds, opens and searches invented passages of these numbers, with stock lunr and MiniSearch beside
 * up to `compareTo` passages; says what it took, and keeps it as JSON in `file` where one is given.
 */
export async function benchSearch(
  sizes: number[],
  { compareTo, file }: { compareTo: number; file: string | undefined },
): Promise<void> {
  const results: OfSize[] = [];
  process.stdout.write(`${cpus().length} cores, Node ${process.version}\n`);
  for (const passages of sizes) {
    const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
    const compared = passages <= compareTo;
    const of: OfSize = {
      passages,
      build: await part('build', passages, folder),
      embedded: await part('embedded', passages, folder),
      http: await part('http', passages, folder),
      miniSearch: compared ? await part('miniSearch', passages, folder) : null,
      stockLunr: compared ? await part('stockLunr', passages, folder) : null,
    };
    await rm(folder, { recursive: true });
    results.push(of);
    process.stdout.write(`${table(of)}\n`);
  }
  if (file) await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
}

/**
 * Searches while the index is changed, and with random texts, over so many passages; says what went
 * wrong and how long it took.
 */
export async function benchTrials(passages: number): Promise<void> {
  const folders = await Promise.all(
    [1, 2].map(() => mkdtemp(path.join(tmpdir(), 'cross-review-'))),
  );
  const changing = await part<Awaited<ReturnType<typeof changeOver>>>('changeOver', 0, folders[0]!);
  process.stdout.write(
    `asked ${changing.asked} times while the index was changed ${changing.changes} times: errors or mixed answers ${JSON.stringify(changing.wrong)}, from ${changing.collectionsSeen} collections\n${line('each', changing.times)}\n`,
  );
  await part('build', passages, folders[1]!);
  const random = await part<Awaited<ReturnType<typeof randomQueries>>>(
    'randomQueries',
    0,
    folders[1]!,
  );
  process.stdout.write(
    `asked for ${random.asked} random texts in ${passages} passages: ${JSON.stringify(random.statuses)} by status, ${random.tooLong} took too long, the longest ${random.times.longest.toFixed(0)} ms\n${line('each', random.times)}\n`,
  );
  for (const folder of folders) await rm(folder, { recursive: true });
}
