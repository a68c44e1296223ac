import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFieldData } from '../../indexer/data-file.ts';
import { belowFloors, readFloors, type Floors } from '../../indexer/evaluate/floors.ts';
import { scoreSet, setsAtHand } from '../../indexer/evaluate/labelled-sets.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { DATA } from './published.ts';

const sets = setsAtHand();
const describeLabelled = sets.length > 0 ? describe : describe.skip;

describeLabelled('the labelled reviews (skipped where there are none at hand)', () => {
  let reader: ReviewReader;
  let floors: Floors;
  beforeAll(async () => {
    reader = new ReviewReader(await readFieldData(DATA));
    floors = await readFloors();
  });

  test.each(sets)('$name score above every pinned floor', async (set) => {
    expect(belowFloors(await scoreSet(set, reader), floors[set.name]!)).toEqual([]);
  });
});
