import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import type { RunReport } from '../../indexer/report.ts';

jest.setTimeout(60_000);

const ROOT = path.resolve(import.meta.dirname, '../..');
const SAMPLE = path.join(ROOT, 'data', 'sample');

type Outcome = { code: number; out: string; err: string };

let cacheFolder: string;
beforeAll(async () => (cacheFolder = await folder()));

function index(...options: string[]): Promise<Outcome> {
  const env = { ...process.env, CACHE_DIR: cacheFolder };
  const command = ['--import', 'tsx', 'indexer/main.ts', ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function folder(files: Record<string, string> = {}): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(made, name), text);
  return made;
}

test('everything indexed ends with 0 and says how much', async () => {
  const { code, out } = await index('--index-dir', await folder(), SAMPLE);
  expect(code).toBe(0);
  expect(out).toMatch(/^Indexed \d+ passages of (\d+) of \1 files\.$/m);
});

test('files left out end with 3, each named, in words and in the report', async () => {
  const reviews = await folder({
    'good.txt':
      'Northmere Safeguarding Children Board\n\nThe plan was closed too soon for the child.\n',
    'empty.txt': '',
  });
  const report = path.join(reviews, '..', `${path.basename(reviews)}.json`);
  const { code, out } = await index('--index-dir', await folder(), '--report', report, reviews);
  expect(code).toBe(3);
  expect(out).toContain('"empty.txt": It is empty.');
  const written = JSON.parse(await readFile(report, 'utf8')) as RunReport;
  expect(written).toMatchObject({
    engine: 'lunr',
    replaced: true,
    totals: { files: 2, indexed: 1, skipped: 1, passages: 1 },
  });
});

test('a report that cannot be written is found out before the work begins', async () => {
  const at = path.join(await folder(), 'nowhere', 'report.json');
  const { code, out, err } = await index('--index-dir', await folder(), '--report', at, SAMPLE);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^The report cannot be written to ".*report\.json" \(ENOENT\)\.$/m);
});

test('nothing readable ends with 1 and a sentence', async () => {
  const { code, err } = await index(
    '--index-dir',
    await folder(),
    await folder({ 'empty.txt': '' }),
  );
  expect(code).toBe(1);
  expect(err).toContain('the index was left as it was');
});

test.each([
  ['an option that is not known', ['--colour', 'red'], '--colour'],
  ['a value that is not known', ['--engine', 'solr'], 'solr'],
  ['a path that is not there', ['/no/such/folder'], '/no/such/folder'],
])('%s ends with 2 and is named', async (_, options, named) => {
  const { code, err } = await index('--index-dir', await folder(), ...options);
  expect(code).toBe(2);
  expect(err).toContain(named);
});

test('quiet says nothing when all is well', async () => {
  const { code, out, err } = await index('--quiet', '--index-dir', await folder(), SAMPLE);
  expect([code, out, err]).toEqual([0, '', '']);
});
