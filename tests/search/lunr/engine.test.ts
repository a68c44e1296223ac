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
  expect((await (await new LunrEngine(folder).current()).search(EVERYTHING)).total).toBe(2);
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
  expect((await (await running.current()).search(EVERYTHING)).total).toBe(1);
  await new LunrEngine(folder).replace(TWO);
  const deadline = Date.now() + 10_000;
  let { total } = await (await running.current()).search(EVERYTHING);
  while (total === 1 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    ({ total } = await (await running.current()).search(EVERYTHING));
  }
  expect(total).toBe(2);
});

test.each(['texts.bin', 'numbers.bin', 'names.json', 'about.json'])(
  'an index whose %s is damaged is refused with a sentence that says to index again',
  async (file) => {
    const folder = await emptyFolder();
    await new LunrEngine(folder).replace(ONE);
    const name = (await readFile(path.join(folder, 'current'), 'utf8')).trim();
    const at = path.join(folder, name, file);
    const bytes = await readFile(at);
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(at, bytes);
    const refused = new LunrEngine(folder).current();
    await expect(refused).rejects.toBeInstanceOf(EngineUnavailable);
    await expect(refused).rejects.toThrow('npm run index');
  },
);

test('frequent phrases are offered, with how many passages hold them', async () => {
  const folder = await emptyFolder();
  const engine = new LunrEngine(folder);
  const text = 'A duty of care was owed, and a strategy meeting held.';
  const sketches = [1, 2, 3].map((number) => ({ text: `${text} Number ${number}.` }));
  sketches.push({ text: 'Child Duty was seen at home.' });
  await engine.replace(
    collectionOf([{ id: 'a', caseNames: ['Child Duty', 'Baby Dutton'], sketches }]),
  );
  const offered = await (await engine.current()).suggest('dut');
  expect(offered.map(({ type, value, passages }) => [type, value, passages])).toEqual([
    ['caseName', '"Child Duty"', 1],
    ['phrase', '"duty of care"', 3],
  ]);
});

test('an index that cannot be opened leaves the one before answering', async () => {
  const folder = await emptyFolder();
  const running = new LunrEngine(folder);
  await running.replace(TWO);
  await running.current();
  await writeFile(path.join(folder, 'current'), 'index-gone\n');
  await new Promise((resolve) => setTimeout(resolve, 150));
  await running.current();
  expect((await (await running.current()).search(EVERYTHING)).total).toBe(2);
});

test('a folder that cannot be read is named in a sentence', async () => {
  const folder = path.join(await emptyFolder(), 'a file');
  await writeFile(folder, '');
  const refused = new LunrEngine(folder).current();
  await expect(refused).rejects.toBeInstanceOf(EngineUnavailable);
  await expect(refused).rejects.toThrow(`The folder of the index, ${folder}, cannot be read`);
});

test('an index of another version is refused', async () => {
  const folder = await emptyFolder();
  await new LunrEngine(folder).replace(ONE);
  const name = (await readFile(path.join(folder, 'current'), 'utf8')).trim();
  const about = path.join(folder, name, 'about.json');
  const text = await readFile(about, 'utf8');
  await writeFile(about, text.replace(/"version": \d+/, '"version": 999'));
  await expect(new LunrEngine(folder).current()).rejects.toBeInstanceOf(EngineUnavailable);
});
