import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
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

describe('when the vocabulary has changed since learning', () => {
  const passage = {
    kind: 'finding' as const,
    headings: ['The review'],
    text: 'The flat was damp and overcrowded, and the family had been homeless twice before.',
  };
  const tagged = (themes: FieldData['themes']) =>
    new Tagger(themes, data.learned, data.encoder.themes).tag(passage, 'The review', null).themes;

  test('the order of the themes makes no difference', () => {
    expect(idsOf(tagged(data.themes))).toContain('housing');
    expect(tagged(data.themes.toReversed())).toEqual(tagged(data.themes));
  });

  test('a theme that was taken out is not given, and the others stay what they were', () => {
    const without = data.themes.filter(({ id }) => id !== 'housing');
    expect(tagged(without)).toEqual(tagged(data.themes).filter(({ id }) => id !== 'housing'));
  });

  test('a new theme goes by its cues', () => {
    const damp = { ...data.themes[0]!, id: 'damp', cues: ['damp'], hints: ['flat'] };
    const given = tagged([damp, ...data.themes]);
    expect(given.slice(0, -1)).toEqual(tagged(data.themes));
    const at = passage.text.indexOf('damp');
    expect(given.at(-1)).toMatchObject({ id: 'damp', evidence: [[at, at + 4]] });
  });
});

test('the thresholds keep possible themes below those that are carried', () => {
  const { strong, strongByRule, possible } = data.learned.model;
  expect(possible).toBeLessThan(strong);
  expect(strongByRule).toBeLessThan(strong);
});

test('meaning counts beside words, and a theme the encoder was not taught goes by words alone', () => {
  const together = { bias: -1, words: 0.5, meaning: 2 };
  const [both, alone] = chancesOf(
    { byWords: [2, 2], byMeaning: [1, null], denial: -20, denied: [-20, -20] },
    together,
  );
  expect(both).toBeCloseTo(1 / (1 + Math.exp(-2)));
  expect(alone).toBeCloseTo(1 / (1 + Math.exp(-2)));
  const [less] = chancesOf({ byWords: [2], byMeaning: [-1], denial: -20, denied: [-20] }, together);
  expect(less).toBeLessThan(both!);
});

test('a passage that means to deny carries nothing, however much its words say', () => {
  const together = { bias: 0, words: 1, meaning: 1 };
  const [denied] = chancesOf({ byWords: [5], byMeaning: [3], denial: 4, denied: [-7] }, together);
  expect(denied).toBeLessThan(0.05);
  const [affirmed] = chancesOf(
    { byWords: [5], byMeaning: [3], denial: -4, denied: [-7] },
    together,
  );
  expect(affirmed).toBeGreaterThan(0.95);
});

test('a passage may deny one theme and carry another', () => {
  const together = { bias: 0, words: 1, meaning: 1 };
  const odds = { byWords: [5, 5], byMeaning: [3, 3], denial: -6, denied: [4, -7] };
  const [denied, carried] = chancesOf(odds, together);
  expect(denied).toBeLessThan(0.05);
  expect(carried).toBeGreaterThan(0.95);
});
