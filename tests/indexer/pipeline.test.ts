import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { readFieldData, type FieldData } from '../../indexer/data-file.ts';
import { findFiles, NoSuchPath } from '../../indexer/find-files.ts';
import { indexFiles } from '../../indexer/pipeline.ts';
import { summaryOf } from '../../indexer/report.ts';
import { EmptyCollection } from '../../search/errors.ts';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { SearchQuery } from '../../search/query.ts';
import { DATA } from './published.ts';

const REVIEW = `Northmere Safeguarding Children Board
Serious Case Review: Child T

Findings

The health visitor was not told that the family had moved to another area.
`;
const EVERYTHING = SearchQuery.parse({});

let data: FieldData;
beforeAll(async () => (data = await readFieldData(DATA)));

async function folder(files: Record<string, string | Uint8Array>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  }
  return root;
}

async function index(root: string, engine: LunrEngine, dryRun = false) {
  const files = await findFiles([root]);
  return indexFiles({ files, data, engine, invented: false, dryRun, onFile: () => undefined });
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
    'a "quoted"\nname.txt': REVIEW,
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
  expect(summaryOf(report).join('\n')).toContain('"empty.txt": It is empty.');
});

test('a sidecar is no document; one with a mistake leaves its document out, with the line', async () => {
  const root = await folder({
    'good.txt': REVIEW,
    'good.txt.meta.yaml': 'published: 2015',
    'other.txt': REVIEW,
    'other.txt.meta.yaml': 'colour: red',
  });
  const report = await index(root, await freshEngine());
  expect(report.files.map(({ file, status }) => `${file} ${status}`)).toEqual([
    'good.txt indexed',
    'other.txt skipped',
  ]);
  expect(report.files[1]!.reason).toContain('line 1');
});

test('a folder with nothing readable fails and leaves the index as it was', async () => {
  const engine = await freshEngine();
  await index(await folder({ 'good.txt': REVIEW }), engine);
  const useless = await folder({ 'empty.txt': '' });
  await expect(index(useless, engine)).rejects.toBeInstanceOf(EmptyCollection);
  await expect(index(await folder({}), engine)).rejects.toBeInstanceOf(EmptyCollection);
  expect((await engine.search(EVERYTHING)).total).toBe(1);
});

test('a dry run reads everything and replaces nothing', async () => {
  const engine = await freshEngine();
  const report = await index(await folder({ 'good.txt': REVIEW }), engine, true);
  expect([report.replaced, report.totals.passages]).toEqual([false, 1]);
  await expect(engine.status()).rejects.toThrow('no index');
});

test('ids stay the same when other documents come and go', async () => {
  const ids = async (files: Record<string, string>) => {
    const engine = await freshEngine();
    await index(await folder(files), engine);
    const { hits } = await engine.search(EVERYTHING);
    return hits.filter(({ reviewTitle }) => reviewTitle.includes('Child T')).map(({ id }) => id);
  };
  const other = REVIEW.replace('Child T', 'Child U');
  expect(await ids({ 'b.txt': REVIEW })).toEqual(await ids({ 'a.txt': other, 'b.txt': REVIEW }));
});

test('files that share a name in different folders or formats are different reviews', async () => {
  const engine = await freshEngine();
  await index(await folder({ 'a/r.txt': REVIEW, 'b/r.txt': REVIEW, 'a/r.md': REVIEW }), engine);
  expect((await engine.status()).reviews).toBe(3);
});

test('a path that does not exist is named', async () => {
  await expect(findFiles(['/nowhere/at all'])).rejects.toThrow(NoSuchPath);
  await expect(findFiles(['/nowhere/at all'])).rejects.toThrow('"/nowhere/at all"');
});
