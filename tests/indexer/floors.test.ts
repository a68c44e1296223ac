import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { belowFloors, readFloors, type Floors } from '../../indexer/evaluate/floors.ts';
import { scoreSet, setsAtHand } from '../../indexer/evaluate/labelled-sets.ts';
import { f1, together, type Score } from '../../indexer/evaluate/score.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { TEST } from '../../web/trust-page/test-facts.ts';
import { DATA } from './published.ts';

const sets = setsAtHand();
const describeLabelled = sets.length > 0 ? describe : describe.skip;

describeLabelled('the labelled reviews (skipped where there are none at hand)', () => {
  let floors: Floors;
  const scores = new Map<string, Score>();
  beforeAll(async () => {
    const reader = new ReviewReader(await readFieldData(DATA));
    floors = await readFloors();
    for (const set of sets) scores.set(set.name, await scoreSet(set, reader));
  });

  test.each(sets)('$name score above every pinned floor', ({ name }) => {
    expect(belowFloors(scores.get(name)!, floors[name]!)).toEqual([]);
  });

  test('published have the figure that the page names', () => {
    const { themes } = scores.get('published')!;
    expect(f1(together(themes.values())).toFixed(2)).toBe(TEST.published.toFixed(2));
  });
});
