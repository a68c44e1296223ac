import { expect, test } from '@jest/globals';
import { readQueryString } from '../../server/query-string.ts';

test('what may be repeated is a list that has each value once, in the order given', () => {
  expect(readQueryString('theme=fathers&theme=neglect&theme=fathers&kind=finding')).toEqual({
    theme: ['fathers', 'neglect'],
    kind: ['finding'],
  });
});

test('what may not be repeated stays a list, for its schema to refuse', () => {
  expect(readQueryString('page=2&page=2&sort=')).toEqual({ page: ['2', '2'] });
});
