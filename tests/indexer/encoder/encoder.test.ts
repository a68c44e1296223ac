import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Encoder, readEncoder } from '../../../indexer/encoder/encoder.ts';
import { KeptMeanings } from '../../../indexer/reading/kept-meanings.ts';
import { KIND_IDS } from '../../../search/vocabulary.ts';
import { DATA } from '../published.ts';

jest.setTimeout(60_000);

const SLEEP = {
  text: 'She had lain down with him on the settee because the cot was at her sister’s.',
  headings: ['What happened'],
};
const AUDIT = {
  text: 'The Partnership will check forty files each spring and publish what it finds.',
  headings: ['Response'],
};

let encoder: Encoder;
let folder: string;
beforeAll(async () => {
  encoder = new Encoder(await readEncoder(new URL('model/', DATA)));
  folder = await mkdtemp(path.join(os.tmpdir(), 'cross-review-'));
});
afterAll(() => rm(folder, { recursive: true }));

const strongest = (themes: number[]) => encoder.themes[themes.indexOf(Math.max(...themes))];

test('what is said without its words is understood, and the same passage always means the same', async () => {
  const [sleep, audit] = await encoder.meaningsOf([SLEEP, AUDIT]);
  expect(strongest(sleep!.themes)).toBe('safe-sleep');
  expect(strongest(audit!.themes)).toBe('assurance');
  expect(sleep!.kinds).toHaveLength(KIND_IDS.length);
  expect(await encoder.meaningsOf([AUDIT, SLEEP])).toEqual([audit, sleep]);
});

test('a passage of marks alone means nothing, and a long one is read to its end', async () => {
  const plain = 'The meeting was held in the large room of the town hall. '.repeat(20);
  const [marks, long, longAlone] = await encoder.meaningsOf(
    ['– – –', plain + SLEEP.text, plain].map((text) => ({ text, headings: [] })),
  );
  expect(marks).toBeNull();
  const safeSleep = encoder.themes.indexOf('safe-sleep');
  expect(long!.themes[safeSleep]!).toBeGreaterThan(longAlone!.themes[safeSleep]! + 1);
  const { spans } = long!.deciding[safeSleep]!;
  for (const [start] of spans) expect(start).toBeGreaterThanOrEqual(plain.length);
});

test('only passages that are new or have changed are read again', async () => {
  const read = jest.spyOn(encoder, 'meaningsOf');
  const open = () => KeptMeanings.open(encoder, folder, 'A review');
  const first = await (await open()).meaningsOf([SLEEP]);
  const both = await (await open()).meaningsOf([AUDIT, SLEEP]);
  expect(both[1]).toEqual(first[0]);
  expect(read.mock.calls.map(([passages]) => passages)).toEqual([[SLEEP], [AUDIT]]);
  read.mockRestore();
});

test('a file of kept meanings that was cut short is read anew', async () => {
  const [name] = await readdir(folder);
  await writeFile(path.join(folder, name!), '{"cut":');
  const kept = await KeptMeanings.open(encoder, folder, 'A review');
  const [meaning] = await kept.meaningsOf([SLEEP]);
  expect(strongest(meaning!.themes)).toBe('safe-sleep');
  expect(await readdir(folder)).toHaveLength(1);
});
