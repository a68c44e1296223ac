import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { readFieldData, type FieldData } from '../../../indexer/data-file.ts';
import { ReviewReader } from '../../../indexer/reading/read-review.ts';
import { chancesOf } from '../../../indexer/tag/learned/together.ts';
import { Tagger } from '../../../indexer/tag/tag.ts';
import { DATA } from '../published.ts';

jest.setTimeout(60_000);

const SAMPLE = path.resolve(import.meta.dirname, '../../../data/sample');

let data: FieldData;
beforeAll(async () => (data = await readFieldData(DATA)));

const idsOf = (tags: { id: string }[]) => tags.map(({ id }) => id);

test('every tag has evidence that stands where it says, and no theme is both carried and possible', async () => {
  const reader = new ReviewReader(data);
  for (const file of readdirSync(SAMPLE)) {
    const { passages } = await reader.read(readFileSync(path.join(SAMPLE, file)), file, true);
    for (const { text, headings, themes, possibleThemes } of passages) {
      for (const { from, evidence, heading } of [...themes, ...possibleThemes]) {
        const spans = from === 'text' ? evidence : heading!.evidence;
        if (from === 'heading') expect(headings).toContain(heading!.text);
        const source = from === 'text' ? text : heading!.text;
        expect(spans.length).toBeGreaterThan(0);
        for (const [start, end] of spans) expect(source.slice(start, end)).toMatch(/^\S(.*\S)?$/s);
      }
      const all = idsOf([...themes, ...possibleThemes]);
      expect(new Set(all).size).toBe(all.length);
    }
  }
});

test('a list of who took part carries no theme', () => {
  const tagger = new Tagger(data.themes, data.learned, data.encoder.themes);
  const passage = {
    kind: 'background' as const,
    headings: ['The review', 'Membership of the panel:'],
    text: 'Domestic Abuse Coordinator\nNamed Midwife and Safer Sleep Champion',
  };
  expect(tagger.tag(passage, 'The review', null)).toEqual({ themes: [], possibleThemes: [] });
});

test('the thresholds keep possible themes below those that are carried', () => {
  const { strong, strongByRule, possible } = data.learned.model;
  expect(possible).toBeLessThan(strong);
  expect(strongByRule).toBeLessThan(strong);
});

test('meaning counts beside words, and a theme the encoder was not taught goes by words alone', () => {
  const together = { bias: -1, words: 0.5, meaning: 2 };
  const [both, alone] = chancesOf({ byWords: [2, 2], byMeaning: [1, null], denial: -9 }, together);
  expect(both).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(alone).toBeCloseTo(1 / (1 + Math.exp(-2)));
  const [less] = chancesOf({ byWords: [2], byMeaning: [-1], denial: -9 }, together);
  expect(less).toBeLessThan(both!);
});

test('a passage that means to deny carries nothing, however much its words say', () => {
  const together = { bias: 0, words: 1, meaning: 1 };
  const [denied] = chancesOf({ byWords: [5], byMeaning: [3], denial: 4 }, together);
  expect(denied).toBeLessThan(0.05);
  const [affirmed] = chancesOf({ byWords: [5], byMeaning: [3], denial: -4 }, together);
  expect(affirmed).toBeGreaterThan(0.95);
});
