import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Review } from '../../search/review.ts';
import { readFieldData } from '../../indexer/data-file.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { DATA } from './published.ts';

describe('the sample reviews', () => {
  let reviews: Review[];
  beforeAll(async () => {
    const reader = new ReviewReader(await readFieldData(DATA));
    const folder = path.join(import.meta.dirname, '../../data/sample');
    const names = (await readdir(folder)).sort();
    const read = names.map(async (name) =>
      reader.read(await readFile(path.join(folder, name)), name, true),
    );
    reviews = (await Promise.all(read)).map(({ review }) => review);
  });

  const beginning = (name: string) => reviews.find(({ source }) => source.file.startsWith(name))!;

  test('there are 24, each with a partnership and a title of its own', () => {
    expect(reviews).toHaveLength(24);
    expect(reviews.filter(({ partnership }) => partnership === null)).toEqual([]);
    expect(new Set(reviews.map(({ title }) => title)).size).toBe(24);
  });

  test.each([
    ['brackwater', 'Brackwater', 2023, 'stated', 'learning-briefing', []],
    ['clunford', 'Clunford and Glan Eithin', 2020, 'stated', 'partnership-response', ['Bethan']],
    ['dyffryn', 'Dyffryn Carwen', 2019, 'stated', 'overview-report', ['Gwilym']],
    ['eastermouth', 'Eastermouth and the Levels', 2023, 'stated', 'overview-report', ['Robyn']],
    ['harrowdean', 'Harrowdean', 2016, 'stated', 'overview-report', ['Baby K']],
    ['hollowick', 'Hollowick and the Vales', 2023, 'stated', 'overview-report', ['Esther']],
    ['pellworth', 'Pellworth', null, 'unknown', 'learning-briefing', ['Wren']],
    ['sallowfield', 'Sallowfield', 2017, 'inferred', 'overview-report', ['Child V']],
    ['saltenbridge', 'Saltenbridge', 2012, 'stated', 'executive-summary', ['Child N']],
    ['skelbridge', 'Skelbridge', 2023, 'stated', 'action-plan', ['Kit']],
    ['thornbeck', 'Thornbeck', 2019, 'stated', 'partnership-response', ['Nerys']],
  ])('%s: %s, %s (%s), %s, %j', (name, label, year, basis, documentType, caseNames) => {
    const review = beginning(name);
    expect(review.partnership?.label).toBe(label);
    expect([review.year, review.yearBasis]).toEqual([year, basis]);
    expect([review.documentType, review.caseNames]).toEqual([documentType, caseNames]);
  });
});
