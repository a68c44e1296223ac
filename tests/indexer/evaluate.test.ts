import { expect, test } from '@jest/globals';
import { judgeReview, kindsRight, scoreOf, together } from '../../indexer/evaluate/score.ts';
import { belowFloors } from '../../indexer/evaluate/floors.ts';
import type { LabelledUnit } from '../../indexer/evaluate/labels.ts';
import { reviewOf } from '../search/collection.ts';

const { passages } = reviewOf({
  id: 'r',
  sketches: [
    {
      text: 'The father was never seen by anyone at all. He was not asked.',
      themes: ['fathers', 'housing'],
      headings: ['Finding 1: The man in the next room'],
    },
    { text: 'Nothing here is about any theme whatever.' },
  ],
});

const unit = (about: Partial<LabelledUnit> & { text: string }): LabelledUnit => ({
  id: 'r-1',
  type: 'finding',
  themes: [],
  optional: [],
  ...about,
});

test('a unit is judged by the passage that holds its words, optional themes aside', () => {
  const judged = judgeReview(
    [
      unit({
        text: 'The father was never seen by anyone at all.',
        themes: ['fathers', 'safe-sleep'],
      }),
      unit({ text: 'He was not asked.', themes: ['fathers'] }),
      unit({
        text: 'Nothing here is about any theme whatever.',
        type: 'lesson',
        optional: ['housing'],
      }),
    ],
    passages,
  );
  const score = scoreOf(judged);
  // The second is too short to count for more than being matched.
  expect(together(score.themes.values())).toEqual({ right: 1, wrong: 1, missed: 1 });
  expect([score.matched, score.units]).toEqual([3, 3]);
  expect(kindsRight(score)).toEqual({ judged: 2, right: 1 });
});

test('a unit without a passage misses all its themes', () => {
  const [judged] = judgeReview(
    [unit({ text: 'Quite other words than those.', themes: ['housing'] })],
    passages,
  );
  expect(judged).toMatchObject({ matched: 0, missed: ['housing'], kind: null });
});

test('a heading is right when it heads its text and is no passage of its own', () => {
  const judged = judgeReview(
    [
      unit({ type: 'heading', text: 'Finding 1: The man in the next room' }),
      unit({ text: 'The father was never seen by anyone at all.' }),
      unit({ type: 'heading', text: 'A heading that heads nothing here' }),
      unit({ text: 'Nothing here is about any theme whatever.' }),
    ],
    passages,
  );
  expect(judged.map(({ headingRight }) => headingRight)).toEqual([true, null, false, null]);
});

test('what falls below a floor is named with both figures', () => {
  const score = scoreOf(judgeReview([unit({ text: 'Quite other words than those.' })], passages));
  const floor = { themes: 0, named: 0, kinds: 0.9, headings: 0, matched: 0 };
  expect(belowFloors(score, floor)).toEqual(['kinds is 0.000, below the floor of 0.9']);
});
