import { expect, test } from '@jest/globals';
import { sampleWords } from '../../web/frame/sample-words.ts';

test('reviews are called invented as far as they are', () => {
  expect(sampleWords({ reviews: 27, invented: 0 })).toBe('');
  expect(sampleWords({ reviews: 24, invented: 24 })).toBe(
    'You are looking at invented sample reviews.',
  );
  expect(sampleWords({ reviews: 27, invented: 24 })).toBe(
    'Some of these reviews are invented samples: 24 of 27 reviews.',
  );
});
