import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { buildApp } from '../../server/app.ts';
import type { ReviewReply, ReviewsReply } from '../../server/contract.ts';
import { DATA } from '../indexer/published.ts';

const SAMPLES = path.join(import.meta.dirname, '../../data/sample');

test('every tag the API gives has its words in the text, the heading or the sidecar it names', async () => {
  const data = await readFieldData(DATA);
  const reader = new ReviewReader(data);
  const names = (await readdir(SAMPLES)).sort();
  const [first] = names;
  const reviews = await Promise.all(
    names.map(async (name) => reader.read(await readFile(path.join(SAMPLES, name)), name, true)),
  );
  const byHand = reviews[0]!.passages[0]!;
  const sidecar = `themes:\n  ${byHand.id}:\n    add: [covid-19]\n`;
  reviews[0] = await reader.read(await readFile(path.join(SAMPLES, first!)), first!, true, sidecar);
  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const engine = new LunrEngine(folder);
  await engine.replace({ themes: [], synonyms: data.synonyms, reviews });
  const app = await buildApp({ engine, version: '0' });
  const get = async <T>(url: string) => (await app.inject({ url })).json<T>();

  let tags = 0;
  let curated = 0;
  for (const { id } of (await get<ReviewsReply>('/api/reviews')).reviews) {
    for (const hit of (await get<ReviewReply>(`/api/reviews/${id}`)).passages) {
      for (const { from, evidence, heading, id: theme } of [...hit.themes, ...hit.possibleThemes]) {
        tags += 1;
        if (from === 'curated') {
          curated += 1;
          expect(sidecar).toContain(`${hit.id}:`);
          expect(sidecar).toContain(theme);
          continue;
        }
        const within = from === 'heading' ? heading!.text : hit.text;
        if (from === 'heading') expect(hit.headings).toContain(within);
        const words = (from === 'heading' ? heading!.evidence : evidence).map(([start, end]) =>
          within.slice(start, end),
        );
        expect(words.length).toBeGreaterThan(0);
        for (const word of words) expect(word).toMatch(/[\p{L}\p{N}]/u);
      }
    }
  }
  expect(curated).toBe(1);
  expect(tags).toBeGreaterThan(reviews.length);
  await app.close();
  await engine.close();
});
