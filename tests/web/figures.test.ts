import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readVocabulary } from '../../indexer/data-file.ts';
import { agreementOn } from '../../indexer/evaluate/agreement.ts';
import { LABELS, readLabels } from '../../indexer/labels/read-labels.ts';
import { Figures } from '../../indexer/tag/figures.ts';
import type { ThemeFigures } from '../../search/theme.ts';
import { TEST } from '../../web/trust-page/test-facts.ts';
import { f1, figuresSentence, percent, together } from '../../web/words/figures.ts';

const DATA = path.resolve(import.meta.dirname, '../../data');
const dataFile = (name: string): unknown => JSON.parse(readFileSync(path.join(DATA, name), 'utf8'));
const FIGURES = Figures.parse(dataFile('figures.json'));
const hundredths = (figure: number) => Number(figure.toFixed(2));

describe('the sentence on how often the tags of a theme are right', () => {
  it.each<[ThemeFigures | null, string]>([
    [
      { right: 15, wrong: 5, missed: 14 },
      'In our test 15 of 20 of these tags were right, and 15 of 29 passages on the theme were found.',
    ],
    [
      { right: 1, wrong: 2, missed: 22 },
      'In our test 1 of 3 of these tags was right, and 1 of 23 passages on the theme was found.',
    ],
    [
      { right: 0, wrong: 0, missed: 5 },
      'In our test this tag was never given, and 0 of 5 passages on the theme were found.',
    ],
    [
      { right: 0, wrong: 3, missed: 0 },
      'In our test 0 of 3 of these tags were right, and no passage was on the theme.',
    ],
    [null, 'Not measured yet.'],
  ])('for %j is “%s”', (figures, sentence) => {
    expect(figuresSentence(figures)).toBe(sentence);
  });
});

describe('figures', () => {
  it('of several themes are added up', () => {
    const some = { right: 1, wrong: 2, missed: 4 };
    const others = { right: 2, wrong: 1, missed: 2 };
    const sum = together([some, others]);
    expect(sum).toEqual({ right: 3, wrong: 3, missed: 6 });
    expect(f1(sum)).toBe(0.4);
    expect(f1(together([]))).toBe(0);
  });

  it('are said in hundredths', () => {
    expect(percent(2, 3)).toBe('67%');
    expect(percent(0, 0)).toBe('0%');
  });
});

describe('what the page says of the test', () => {
  it('is what the data hold', () => {
    const { denied, kinds, writers } = FIGURES;
    expect(FIGURES).toMatchObject(TEST.measuredOn);
    expect(TEST.denied).toEqual(denied);
    expect(TEST.kindsRight).toBe(Math.round((100 * kinds.right) / kinds.of));
    const ofManner = (...by: string[]) =>
      hundredths(f1(together(by.map((writer) => writers[writer]!))));
    expect(TEST.byManner).toEqual({
      indirect: ofManner('d', 'e', 'j'),
      mixed: ofManner('ap'),
      official: ofManner('aq'),
    });
    expect(dataFile('model/themes.json')).toMatchObject({ madeFrom: TEST.learnedFrom });
  });

  it('is what two readers of the labels agree on', async () => {
    const vocabulary = await readVocabulary(pathToFileURL(DATA + path.sep));
    const agreement = agreementOn(await readLabels(LABELS, 'testing', vocabulary));
    expect(TEST.readersAgree).toEqual({
      all: hundredths(f1(together([...agreement.themes.values()]))),
      withoutOptional: hundredths(f1(agreement.beyondOptional)),
    });
  });
});
