import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { belowFloors, FLOORS } from '../../indexer/evaluate/floors.ts';
import { scoreSet, setsAtHand } from '../../indexer/evaluate/labelled-sets.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { DATA } from './published.ts';

const sets = setsAtHand();
const describeLabelled = sets.length > 0 ? describe : describe.skip;

describeLabelled('the labelled reviews (skipped where there are none at hand)', () => {
  let reader: ReviewReader;
  beforeAll(async () => (reader = new ReviewReader(await readFieldData(DATA))));

  test.each(sets)('$name score above every pinned floor', async (set) => {
    expect(belowFloors(await scoreSet(set, reader), FLOORS[set.name]!)).toEqual([]);
  });
});
