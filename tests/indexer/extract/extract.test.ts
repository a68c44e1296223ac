import { expect, test } from '@jest/globals';
import { extract } from '../../../indexer/extract/extract.ts';

test.each([
  [
    String.raw`{\rtf1\ansi {\b Findings}\par Nobody asked.}`,
    'It is a rich text document; save it as .docx.',
  ],
  ['', 'It is empty.'],
])('%j is refused by name', async (text, reason) => {
  await expect(extract(new TextEncoder().encode(text), 'review.txt')).rejects.toThrow(reason);
});
