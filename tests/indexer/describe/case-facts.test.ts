import { expect, test } from '@jest/globals';
import { caseFacts } from '../../../indexer/describe/case-facts.ts';
import { readText } from '../../../indexer/extract/text.ts';

/** Outcome, age band and age of Baby C in a document of this text. */
function factsIn(text: string): string[] {
  const { blocks } = readText(text, 'text');
  const { outcome, ageBand, age } = caseFacts('Baby C', { front: [], body: blocks }, true).case;
  return [outcome, ageBand, ...(age === null ? [] : [age])];
}

test.each([
  "Baby C's mother was 19 when he was born.",
  "Baby C's mother came to the town after her own mother had died.",
  "Baby C's father, aged 30, worked nights.",
  'Baby C lived with a 19-year-old mother and her sister.',
  "The family of Baby C spoke of the death of his grandfather and of his mother's injuries.",
  "Baby C's mother had been seriously injured in a fall.",
])('what is said of relatives is not said of the child: %s', (text) => {
  expect(factsIn(text)).toEqual(['unknown', 'unknown']);
});

test.each([
  ["Baby C's mother was 19 when he died at the age of four months.", 'death', 'under-1'],
  ['Baby C was killed by his father when he was three years old.', 'death', '1-5'],
  ["Baby C's mother found him unconscious; he was ten weeks old.", 'serious-harm', 'under-1'],
  ['His father stabbed Baby C, who was aged six.', 'serious-harm', '6-10'],
])('what is said of the child beside relatives is read: %s', (text, outcome, band) => {
  expect(factsIn(text).slice(0, 2)).toEqual([outcome, band]);
});
