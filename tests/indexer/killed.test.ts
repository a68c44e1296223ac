import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { SearchQuery } from '../../search/query.ts';

jest.setTimeout(300_000);

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Kills in one run of this test; `KILLS=50 npm test -- killed` tries more moments. */
const KILLS = Number(process.env.KILLS ?? 12);
/** A run of this length is about as long as an undisturbed one over these files. */
const LONGEST_MS = 1500;

const made = () => mkdtemp(path.join(tmpdir(), 'cross-review-'));

/** A folder of reviews that all say which folder they are of. */
async function folderOf(name: string, reviews: number): Promise<string> {
  const folder = await made();
  for (let i = 0; i < reviews; i++) {
    const text = `Northmere Safeguarding Children Board\nSerious Case Review: Child ${name}${i}\n\nFindings\n\nThe plan of ${name} number${i} was closed before anybody had begun it.\n`;
    await writeFile(path.join(folder, `${name}-${i}.txt`), text);
  }
  return folder;
}

let indexDir: string;
let cacheDir: string;
beforeAll(async () => {
  indexDir = await made();
  cacheDir = await made();
});

/** What is done to a run: it is killed after a time, or interrupted at its first words. */
type Disturbance = { killAfterMs: number } | 'interrupted' | null;

/** Indexes a folder. Returns how the run ended and what it said on standard error. */
function index(folder: string, disturbance: Disturbance = null) {
  const args = ['--import', 'tsx', 'indexer/main.ts', '--index-dir', indexDir];
  const child = spawn(process.execPath, [...args, '--cache-dir', cacheDir, folder], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (words: Buffer) => {
    if (said === '' && disturbance === 'interrupted') child.kill('SIGINT');
    said += words.toString();
  });
  if (disturbance !== null && disturbance !== 'interrupted') {
    setTimeout(() => child.kill('SIGKILL'), disturbance.killAfterMs);
  }
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, said })),
  );
}

/** The names in the index, each with how often it stands there. */
async function inIndex(): Promise<string> {
  const engine = new LunrEngine(indexDir);
  const { total } = await (await engine.current()).search(SearchQuery.parse({}));
  const names = (await (await engine.current()).reviews()).map(
    ({ source }) => source.file.split('-')[0]!,
  );
  await engine.close();
  return `${[...new Set(names)].join('+')} ${names.length} ${total}`;
}

test('a run killed at any moment leaves the old index or the new one, whole', async () => {
  const folders = { alder: await folderOf('alder', 7), birch: await folderOf('birch', 4) };
  const whole = { alder: 'alder 7 7', birch: 'birch 4 4' };
  expect((await index(folders.alder)).code).toBe(0);
  let name: keyof typeof folders = 'alder';
  for (let kill = 0; kill < KILLS; kill++) {
    name = name === 'alder' ? 'birch' : 'alder';
    await index(folders[name], { killAfterMs: Math.random() * LONGEST_MS });
    expect(Object.values(whole)).toContain(await inIndex());
  }
  expect((await index(folders.birch)).code).toBe(0);
  expect(await inIndex()).toBe(whole.birch);
});

test('a run that is interrupted says that the index is as it was', async () => {
  const before = await inIndex();
  const { code, said } = await index(await folderOf('cedar', 40), 'interrupted');
  expect(said).toContain('The index was left as it was');
  expect(code).toBe(1);
  expect(await inIndex()).toBe(before);
});
