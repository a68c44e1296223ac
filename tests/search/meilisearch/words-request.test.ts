import { expect, test } from '@jest/globals';
import { stems } from '../../../search/analysis/tokens.ts';
import { Synonyms } from '../../../search/analysis/synonyms.ts';
import { storedStem } from '../../../search/meilisearch/stored-words.ts';
import { SynonymWords } from '../../../search/meilisearch/synonym-words.ts';
import { meets, wordsRequest } from '../../../search/meilisearch/words-request.ts';
import { parseQueryText } from '../../../search/query-text.ts';

const GROUPS = [
  ['father', 'dad'],
  ['domestic abuse', 'DVA'],
  ['multi-agency working', 'MAW'],
];
const synonyms = new SynonymWords(GROUPS);
const request = (q: string) => wordsRequest(parseQueryText(q, new Synonyms(GROUPS)), synonyms);
/** The made-up words of a text that are asked for by a query. */
const shared = (q: string, text: string) =>
  synonyms.wordsOf(stems(text)).filter((word) => request(q).q.includes(word));

test('each word is a quoted term, each phrase one, and exclusions stand first', () => {
  expect(request('plans "child in need" -co-sleeping').q).toBe(
    '-"co sleep" "plan" "child in need"',
  );
});

test('a word with synonyms is asked for as one that passages with any of them hold', () => {
  expect(request('dad').q).toBe(request('father').q);
  expect(shared('dad', 'The father left.')).toHaveLength(1);
  expect(shared('DVA', 'Domestic abuse was known.')).toHaveLength(1);
  expect(shared('dad', 'The mother left.')).toHaveLength(0);
});

test('unquoted words that are a synonym together need not stand together', () => {
  expect(shared('domestic abuse', 'The abuse was not domestic.')).toHaveLength(1);
  expect(shared('domestic-abuse', 'The abuse was not domestic.')).toHaveLength(0);
  expect(shared('domestic-abuse', 'A DVA worker.')).toHaveLength(1);
});

test('a synonym typed as it is written has a word of its own, and one typed oddly is settled later', () => {
  expect(request('multi-agency working').unsettled).toEqual([]);
  expect(request('multi agency-working').unsettled).toHaveLength(1);
});

test('phrases of three and more words are settled on what the passages say', () => {
  expect(request('"child in"').unsettled).toEqual([]);
  const { unsettled } = request('"child in need"');
  expect(meets('a child in need plan', unsettled)).toBe(true);
  expect(meets('child in care in need child need', unsettled)).toBe(false);
});

test('beyond ten terms the longest are asked for, and the others are settled later', () => {
  const q = 'a be see dear every father mothers children housing abusive violence midwives';
  const { unasked, q: asked } = request(q);
  expect(asked.match(/"[^"]+"/g)).toHaveLength(10);
  expect(unasked.map(({ anyOf }) => anyOf[0]![0])).toEqual([['a'], ['be']]);
});

test('an excluded phrase of three words is decided passage by passage', () => {
  const { q, doubtful } = request('plan -"child in need"');
  expect(q).toBe('"plan"');
  expect(doubtful.map(({ term }) => term)).toEqual(['"child in need"']);
});

test('words that Meilisearch would cut or fold are stored as others that it leaves alone', () => {
  for (const stem of ['æon', 'дитина', '子供', 'zqs1', 'x'.repeat(300)]) {
    expect(storedStem(stem)).toMatch(/^zqx[0-9a-f]{32}$/);
  }
  expect(storedStem('s47')).toBe('s47');
  expect(new Set(['æon', 'œon', 'aeon'].map(storedStem)).size).toBe(3);
});
