import { describe, expect, test } from '@jest/globals';
import { agreementOn, agreementReport } from '../../../indexer/evaluate/agreement.ts';
import {
  labelledSchema,
  settled,
  type WrittenLabel,
} from '../../../indexer/labels/labelled-document.ts';

const label = (about: Partial<WrittenLabel>): WrittenLabel => ({
  kind: 'finding',
  themes: [],
  optional: [],
  denied: [],
  ...about,
});

const TWICE = label({
  themes: ['neglect', 'fathers'],
  optional: ['housing'],
  denied: ['safe-sleep', 'covid-19'],
  second: label({
    kind: 'lesson',
    themes: ['neglect', 'training'],
    optional: ['housing'],
    denied: ['safe-sleep'],
  }),
});

describe('a label that two readers gave', () => {
  test('has the themes of both; what one of them gives alone counts neither way', () => {
    const { themes, optional, denied } = settled(TWICE);
    expect(themes).toEqual(['neglect']);
    expect(denied).toEqual(['safe-sleep']);
    expect(optional.toSorted()).toEqual(['covid-19', 'fathers', 'housing', 'training']);
  });

  test('stands with either kind, and with the first one for learning', () => {
    expect(settled(TWICE)).toMatchObject({ kind: 'finding', kinds: ['finding', 'lesson'] });
  });

  test('is what its only reader says where there is no second', () => {
    const once = label({ themes: ['neglect'], optional: ['housing'] });
    expect(settled(once)).toEqual({ ...once, kinds: ['finding'] });
  });
});

const DOCUMENT = {
  title: 'A review',
  partnership: 'A partnership',
  voice: 'a reviewer',
  passages: [{ under: [], text: 'Some words.', ...TWICE }],
};

test('a second reading is held to the same rules as the first', () => {
  const schema = labelledSchema(
    new Set(['neglect', 'fathers', 'housing', 'safe-sleep', 'covid-19']),
  );
  const read = schema.safeParse(DOCUMENT);
  expect(read.error!.issues[0]!.message).toBe('names a theme that is not there: training');
});

test('agreement is counted theme by theme, and without what the other held to be optional', () => {
  const once = { under: [], text: 'Read once.', ...label({ themes: ['neglect'] }) };
  const agreement = agreementOn([
    { ...DOCUMENT, writer: 'a', passages: [...DOCUMENT.passages, once] },
  ]);
  expect(agreement).toMatchObject({
    passages: 1,
    kinds: 0,
    beyondOptional: { right: 1, wrong: 1, missed: 1 },
    denied: { right: 1, wrong: 0, missed: 1 },
  });
  expect(agreement.themes.get('neglect')).toEqual({ right: 1, wrong: 0, missed: 0 });
  expect(agreement.themes.get('training')).toEqual({ right: 0, wrong: 1, missed: 0 });
  expect(agreementReport('testing', agreement)).toContain('all themes, F1            0.50');
});

test('without second readings the report says so', () => {
  expect(agreementReport('testing', agreementOn([]))).toBe('== testing: no passage was read twice');
});
