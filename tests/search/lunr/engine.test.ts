import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { EngineUnavailable } from '../../../search/errors.ts';
import { LunrEngine } from '../../../search/lunr/engine.ts';
import { SearchQuery } from '../../../search/query.ts';
import { collectionOf } from '../collection.ts';
import { engineContract } from '../engine-contract.ts';

const EVERYTHING = SearchQuery.parse({});
const ONE = collectionOf([{ id: 'a', sketches: [{ text: 'A plan.' }] }]);
const TWO = collectionOf([{ id: 'b', sketches: [{ text: 'A plan.' }, { text: 'Another.' }] }]);

async function emptyFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'cross-review-'));
}

engineContract('the embedded engine', async () => {
  const folder = await emptyFolder();
  const engine = new LunrEngine(folder);
  return {
    engine,
    dispose: async () => {
      await engine.close();
      await rm(folder, { recursive: true });
    },
  };
});

test('a saved index is opened by another engine', async () => {
  const folder = await emptyFolder();
  await new LunrEngine(folder).replace(TWO);
  expect((await new LunrEngine(folder).search(EVERYTHING)).total).toBe(2);
});

test('only the index in use is kept in its folder', async () => {
  const folder = await emptyFolder();
  const engine = new LunrEngine(folder);
  await engine.replace(ONE);
  await engine.replace(TWO);
  expect(await readdir(folder)).toHaveLength(2);
});

test('a running engine changes over to an index put in place by another', async () => {
  const folder = await emptyFolder();
  await new LunrEngine(folder).replace(ONE);
  const running = new LunrEngine(folder);
  expect((await running.search(EVERYTHING)).total).toBe(1);
  await new LunrEngine(folder).replace(TWO);
  const deadline = Date.now() + 10_000;
  let { total } = await running.search(EVERYTHING);
  while (total === 1 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ({ total } = await running.search(EVERYTHING));
  }
  expect(total).toBe(2);
});

test('a damaged index is refused with a sentence that says to index again', async () => {
  const folder = await emptyFolder();
  await new LunrEngine(folder).replace(ONE);
  const name = (await readFile(path.join(folder, 'current'), 'utf8')).trim();
  await writeFile(path.join(folder, name, 'reviews.ndjson'), '{}\n');
  const refused = new LunrEngine(folder).search(EVERYTHING);
  await expect(refused).rejects.toBeInstanceOf(EngineUnavailable);
  await expect(refused).rejects.toThrow('npm run index');
});

test('an index of another version is refused', async () => {
  const folder = await emptyFolder();
  await new LunrEngine(folder).replace(ONE);
  const name = (await readFile(path.join(folder, 'current'), 'utf8')).trim();
  const about = path.join(folder, name, 'about.json');
  const text = await readFile(about, 'utf8');
  await writeFile(about, text.replace(/"version": \d+/, '"version": 999'));
  await expect(new LunrEngine(folder).status()).rejects.toBeInstanceOf(EngineUnavailable);
});
