import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { correctionsIn, correctionsReport } from '../../indexer/evaluate/corrections.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { DATA } from './published.ts';

const REVIEW = `Northmere Safeguarding Children Board

Serious Case Review: Child T

Findings

Domestic abuse by her partner was heard at MARAC twice, and she went into a refuge.

The dog was walked twice a day.
`;

test('corrections are held against the tags, theme by theme, and what is not met is quoted', async () => {
  const data = await readFieldData(DATA);
  const reader = new ReviewReader(data);
  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const { passages } = await reader.read(Buffer.from(REVIEW), 'r.txt', false);
  const [abuse, dog] = ['Domestic', 'The dog'].map((words) =>
    passages.find(({ text }) => text.startsWith(words))!,
  );
  await writeFile(path.join(folder, 'r.txt'), REVIEW);
  await writeFile(
    path.join(folder, 'r.txt.meta.yaml'),
    `themes:\n  ${abuse!.id}:\n    remove: [domestic-abuse]\n  ${dog!.id}:\n    add: [housing]\n    remove: [fathers]\n`,
  );
  const ids = new Set(data.themes.map(({ id }) => id));
  const report = correctionsReport(await correctionsIn(folder, reader, ids));
  expect(report).toMatch(/^domestic-abuse +removed 1, of which still given 1$/m);
  expect(report).toMatch(/^housing +added 1, of which missed 1 \(possible 0\)$/m);
  expect(report).toContain('3 corrections; the tagger now agrees with 1.');
  expect(report).toContain(dog!.text);
});

test('a folder without corrections says so', () => {
  expect(correctionsReport([])).toBe('No sidecar sets a theme.');
});
