import { expect, test } from '@jest/globals';
import { readText } from '../../../indexer/extract/text.ts';

const WRAPPED = [
  'The health visitor was not told that the family had moved, and',
  'went twice to a flat in which somebody else was living by then.',
  'The new address had been known to the nursery since the summer.',
];
const ADDRESS = `https://www.example.org/${'safeguarding-children/'.repeat(6)}report.pdf`;

test.each([
  ['an editor wrapped', WRAPPED],
  ['hold a web address that cannot be wrapped', [...WRAPPED, ADDRESS]],
])('lines that %s are one paragraph', (_, lines) => {
  const { blocks } = readText(lines.join('\n'), 'text');
  expect(blocks.map(({ text }) => text)).toEqual([lines.join(' ')]);
});
