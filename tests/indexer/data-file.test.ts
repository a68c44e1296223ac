import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { BadDataFile, parseData, readFieldData } from '../../indexer/data-file.ts';
import { ThemeVocabulary } from '../../indexer/tag/vocabulary.ts';
import { DATA } from './published.ts';

function problemsOf(text: string): string[] {
  try {
    parseData(text, 'themes.yaml', ThemeVocabulary as unknown as z.ZodType<unknown>);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(BadDataFile);
    return (error as BadDataFile).problems;
  }
}

const THEME = [
  '- id: neglect',
  '  label: Neglect',
  '  covers: Unmet needs.',
  '  cues:',
  '    - neglect',
];

test('the project’s own data files can be used', async () => {
  const { themes, partnerships } = await readFieldData(DATA);
  expect(themes).toHaveLength(38);
  expect(themes.filter(({ named }) => named === 'yes')).toHaveLength(4);
  const ids = partnerships.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(['waltham-forest', 'cumbria', 'swindon', 'kirklees', 'hampshire']),
  );
});

test('a sound vocabulary has no problems', () => {
  expect(problemsOf(THEME.join('\n'))).toEqual([]);
});

test.each([
  ['a key that is not known', [...THEME, '  colour: red'], 'line 1'],
  ['an empty cue', [...THEME, '    - "..."'], 'line 6'],
  ['the same theme twice', [...THEME, ...THEME], 'line 6'],
  ['broken YAML', [...THEME, '  cues: [a'], 'line 6'],
])('%s is named with its line', (_, lines, where) => {
  expect(problemsOf(lines.join('\n')).join('\n')).toContain(where);
});
