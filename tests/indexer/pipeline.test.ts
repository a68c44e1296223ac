import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { readFieldData, type FieldData } from '../../indexer/data-file.ts';
import { findFiles, NoSuchPath } from '../../indexer/reading/find-files.ts';
import { indexFiles, type Run } from '../../indexer/pipeline.ts';
import { closingWords, type RunReport } from '../../indexer/report.ts';
import { EmptyCollection } from '../../search/errors.ts';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { SearchQuery } from '../../search/query.ts';
import { DATA } from './published.ts';

const REVIEW = `Northmere Safeguarding Children Board
Serious Case Review: Child T

Findings

The health visitor was not told that the family had moved to another area.
`;
const OTHER = REVIEW.replace('Child T', 'Child U');
const ANOTHER = REVIEW.replace('Child T', 'Child V');
const EVERYTHING = SearchQuery.parse({});

jest.setTimeout(60_000);

let data: FieldData;
let cacheFolder: string;
beforeAll(async () => {
  data = await readFieldData(DATA);
  cacheFolder = await folder({});
});

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}

async function index(root: string, engine: LunrEngine, options: Partial<Run> = {}) {
  const files = await findFiles([root]);
  return indexFiles({
    files,
    data,
    engine,
    cacheFolder,
    invented: () => false,
    dryRun: false,
    ...options,
  });
}

function outcomesOf({ files }: RunReport): string[] {
  return files.map(({ file, status }) => `${file} ${status}`);
}

async function freshEngine(): Promise<LunrEngine> {
  return new LunrEngine(await mkdtemp(path.join(tmpdir(), 'cross-review-')));
}

test('what cannot be read is named with its reason, and the run goes on', async () => {
  const root = await folder({
    'a/good.txt': REVIEW,
    'empty.txt': '  \n',
    'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]),
    'scan.pdf': '%PDF-1.4',
    'only-title.md': '# A title',
    'a "quoted"\nname.txt': OTHER,
  });
  await symlink(root, path.join(root, 'loop'));
  const report = await index(root, await freshEngine());
  const reasons = Object.fromEntries(report.files.map(({ file, reason }) => [file, reason]));
  expect(reasons).toEqual({
    'a/good.txt': null,
    'a "quoted"\nname.txt': null,
    'empty.txt': 'It is empty.',
    'picture.txt': 'It is not a text, Word, web or PDF file.',
    'scan.pdf': expect.stringContaining('PDF'),
    'only-title.md': 'It has headings but no text.',
  });
  expect(report.totals).toEqual({ files: 6, indexed: 2, skipped: 4, passages: 2 });
  expect(closingWords(report).join('\n')).toContain('"empty.txt": It is empty.');
});

test('a sidecar is no document; one with a mistake leaves its document out, with the line', async () => {
  const root = await folder({
    'good.txt': REVIEW,
    'good.txt.meta.yaml': 'published: 2015',
    'other.txt': OTHER,
    'other.txt.meta.yaml': 'colour: red',
  });
  const report = await index(root, await freshEngine());
  expect(outcomesOf(report)).toEqual(['good.txt indexed', 'other.txt skipped']);
  expect(report.files[1]!.reason).toContain('line 1');
});

test('a folder with nothing readable fails and leaves the index as it was', async () => {
  const engine = await freshEngine();
  await index(await folder({ 'good.txt': REVIEW }), engine);
  const useless = await folder({ 'empty.txt': '' });
  await expect(index(useless, engine)).rejects.toBeInstanceOf(EmptyCollection);
  await expect(index(await folder({}), engine)).rejects.toBeInstanceOf(EmptyCollection);
  expect((await (await engine.current()).search(EVERYTHING)).total).toBe(1);
});

test('a dry run reads everything and replaces nothing', async () => {
  const engine = await freshEngine();
  const report = await index(await folder({ 'good.txt': REVIEW }), engine, { dryRun: true });
  expect([report.replaced, report.totals.passages]).toEqual([false, 1]);
  await expect(engine.current()).rejects.toThrow('no index');
});

test('ids stay the same when other documents come and go', async () => {
  const ids = async (files: Record<string, string>) => {
    const engine = await freshEngine();
    await index(await folder(files), engine);
    const { hits } = await (await engine.current()).search(EVERYTHING);
    return hits.filter(({ reviewTitle }) => reviewTitle.includes('Child T')).map(({ id }) => id);
  };
  expect(await ids({ 'b.txt': REVIEW })).toEqual(await ids({ 'a.txt': OTHER, 'b.txt': REVIEW }));
});

test('files that share a name in different folders or formats are different reviews', async () => {
  const engine = await freshEngine();
  await index(await folder({ 'a/r.txt': REVIEW, 'b/r.txt': OTHER, 'a/r.md': ANOTHER }), engine);
  expect((await (await engine.current()).status()).reviews).toBe(3);
});

test('of two files with one name, given from two folders, the second is left out and named', async () => {
  const [here, there] = [await folder({ 'a.txt': REVIEW }), await folder({ 'a.txt': OTHER })];
  const engine = await freshEngine();
  const report = await index(here, engine, { files: await findFiles([here, there]) });
  expect(report.files.map(({ status }) => status)).toEqual(['indexed', 'skipped']);
  expect(report.files[1]!.reason).toBe(
    `It has the same name as ${JSON.stringify(path.join(here, 'a.txt'))}, which is indexed: give the folder above both.`,
  );
  expect(await (await engine.current()).reviews()).toHaveLength(1);
});

test('a document that stands twice is indexed once, and it is said where', async () => {
  const html = `<html><body>${REVIEW.split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;
  const root = await folder({
    'a.txt': REVIEW,
    'b.txt': REVIEW,
    'c.html': html,
    'd.txt': REVIEW,
    'd.txt.meta.yaml': 'published: 2017',
    'other.txt': OTHER,
  });
  const report = await index(root, await freshEngine());
  expect(report.files.map(({ file, status, sameAs }) => [file, status, sameAs])).toEqual([
    ['a.txt', 'skipped', 'd.txt'],
    ['b.txt', 'skipped', 'd.txt'],
    ['c.html', 'skipped', 'd.txt'],
    ['d.txt', 'indexed', null],
    ['other.txt', 'indexed', null],
  ]);
  expect(closingWords(report).join('\n')).toContain('"a.txt": It is the same document as "d.txt"');
});

test('only what has changed is read again, and a damaged cache costs nothing but time', async () => {
  const root = await folder({ 'a.txt': REVIEW, 'b.txt': OTHER, 'empty.txt': '' });
  const cache = await folder({});
  const unchanged = async () =>
    (await index(root, await freshEngine(), { cacheFolder: cache })).files.map(
      (file) => file.unchanged,
    );
  expect(await unchanged()).toEqual([false, false, false]);
  expect(await unchanged()).toEqual([true, true, false]);
  await writeFile(path.join(root, 'b.txt'), ANOTHER);
  expect(await unchanged()).toEqual([true, false, false]);
  for (const name of await readdir(cache)) {
    const at = path.join(cache, name);
    await writeFile(at, (await readFile(at, 'utf8')).slice(0, -20));
  }
  expect(await unchanged()).toEqual([false, false, false]);
  expect(await unchanged()).toEqual([true, true, false]);
});

test('sidecars are drafted beside the documents that were read and have none', async () => {
  const root = await folder({
    'a.txt': REVIEW,
    'b.txt': OTHER,
    'b.txt.meta.yaml': 'published: 2015',
    'empty.txt': '',
  });
  const draft = async () =>
    (await index(root, await freshEngine(), { writeSidecars: true })).sidecars?.written;
  expect(await draft()).toBe(1);
  expect(await readFile(path.join(root, 'a.txt.meta.yaml'), 'utf8')).toContain('# not found');
  expect(await readFile(path.join(root, 'b.txt.meta.yaml'), 'utf8')).toBe('published: 2015');
  expect(await draft()).toBe(0);
});

test('a path that does not exist is named', async () => {
  await expect(findFiles(['/nowhere/at all'])).rejects.toThrow(NoSuchPath);
  await expect(findFiles(['/nowhere/at all'])).rejects.toThrow('"/nowhere/at all"');
});

test('a document under a name already taken is kept where another file holds it as well', async () => {
  const [one, two, three] = [
    await folder({ 'x.txt': REVIEW }),
    await folder({ 'x.txt': OTHER }),
    await folder({ 'y.txt': OTHER }),
  ];
  const engine = await freshEngine();
  const report = await index(one, engine, { files: await findFiles([one, two, three]) });
  expect(report.files.map(({ status }) => status)).toEqual(['indexed', 'skipped', 'indexed']);
  expect(await (await engine.current()).reviews()).toHaveLength(2);
});

test('a copy is a copy whatever was set by hand beside the other', async () => {
  const root = await folder({
    'a.txt': REVIEW,
    'b.txt': REVIEW,
    'b.txt.meta.yaml': 'title: Another title',
    'c.txt': REVIEW,
    'c.txt.meta.yaml': '# title: a draft',
  });
  const report = await index(root, await freshEngine());
  expect(report.files.map(({ status }) => status)).toEqual(['skipped', 'indexed', 'skipped']);
});

test('a file set by hand whose document is not there is named', async () => {
  const root = await folder({ 'good.txt': REVIEW, 'good.meta.yaml': 'published: 2015' });
  const report = await index(root, await freshEngine());
  expect(outcomesOf(report)).toEqual(['good.meta.yaml skipped', 'good.txt indexed']);
  expect(report.files[0]!.reason).toContain('no document beside it');
});

test('where nothing can be read the reasons are told all the same', async () => {
  const refused = index(await folder({ 'empty.txt': '' }), await freshEngine());
  await expect(refused).rejects.toMatchObject({
    report: { replaced: false, files: [{ file: 'empty.txt', reason: 'It is empty.' }] },
  });
});

test('a file given twice is read once', async () => {
  const root = await folder({ 'good.txt': REVIEW });
  expect(await findFiles([root, path.join(root, 'good.txt')])).toHaveLength(1);
});
