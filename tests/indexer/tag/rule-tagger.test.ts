import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFieldData } from '../../../indexer/data-file.ts';
import { RuleTagger } from '../../../indexer/tag/rule-tagger.ts';
import { readySentences } from '../../../indexer/tag/theme-finder.ts';
import type { Passage } from '../../../search/passage.ts';
import { DATA } from '../published.ts';

let tagger: RuleTagger;
beforeAll(async () => (tagger = new RuleTagger((await readFieldData(DATA)).themes)));

const PASSAGE: Passage = {
  id: 'r_1',
  reviewId: 'r',
  position: 0,
  kind: 'finding',
  headings: [],
  leadIn: null,
  answers: [],
  text: '',
  page: null,
  caseNames: [],
  agencies: [],
  themes: [],
  possibleThemes: [],
};
const tagsOf = (about: Partial<Passage>) => {
  const passage = { ...PASSAGE, ...about };
  return tagger.tag(passage, 'Title', readySentences(passage.text));
};
const themesOf = (text: string) => tagsOf({ text }).map(({ id }) => id);

describe('the four named themes are found in the field’s many words', () => {
  test.each([
    ['safe-sleep', 'She had fallen asleep with the baby on the settee after a feed.'],
    ['safe-sleep', 'Overlay could not be excluded.'],
    [
      'safe-sleep',
      'Professionals should ask to see the cot and talk about where the baby will sleep tonight.',
    ],
    ['domestic-abuse', 'The DASH was graded standard and no MARAC referral followed.'],
    ['domestic-abuse', 'He kept hold of her bank card and she was not allowed to answer the door.'],
    ['domestic-abuse', 'Coercive and controlling behaviour was not understood.'],
    ['fathers', 'There was no record that the father was ever spoken to.'],
    ['fathers', 'Hidden men remain hidden while nobody asks who lives in the home.'],
    ['fathers', 'Her dad was not invited to the conference.'],
    ['information-sharing', 'The hospital did not share its concerns with the social worker.'],
    ['information-sharing', 'Each agency held a part and none had the full picture.'],
    ['information-sharing', 'The GP was not told that a plan had been made.'],
  ])('%s: %s', (theme, text) => expect(themesOf(text)).toContain(theme));
});

describe('what is denied, named in passing or part of a title earns nothing', () => {
  test.each([
    ['domestic-abuse', 'Domestic abuse was not a feature of this case.'],
    ['domestic-abuse', 'There was no evidence of domestic abuse in the relationship.'],
    ['domestic-abuse', 'Neither agency had any record of domestic violence.'],
    ['safe-sleep', 'Co-sleeping was considered and ruled out.'],
    ['neglect', 'There were no signs of neglect at any time.'],
    ['domestic-abuse', 'The panel included the Domestic Abuse Coordinator.'],
    [
      'information-sharing',
      'Information about publication was shared with the family before the media statement.',
    ],
    ['fathers', 'The father was written to and did not reply.'],
  ])('%s: %s', (theme, text) => expect(themesOf(text)).not.toContain(theme));
});

test('practice that was absent is a finding, not a denial', () => {
  expect(themesOf('There was no evidence that she was asked about domestic abuse.')).toContain(
    'domestic-abuse',
  );
});

describe('a denial ends with its clause', () => {
  test.each([
    [
      'neglect',
      'School had no concerns about his attendance but neglect at home was plain to see.',
    ],
    ['domestic-abuse', 'There was domestic abuse, although alcohol was not a factor.'],
    ['domestic-abuse', 'Domestic abuse went on for years; drugs were not a feature.'],
  ])('%s: %s', (theme, text) => expect(themesOf(text)).toContain(theme));

  test('and another may begin after it', () => {
    expect(
      themesOf('He had no record of violence, but nor was there any evidence of neglect.'),
    ).not.toContain('neglect');
  });
});

test('a sentence that lists many topics is about none of them', () => {
  const list =
    'The review covers neglect, alcohol, housing, fathers who were not seen, domestic abuse, pregnancy, COVID-19 and interpreters.';
  expect(themesOf(list)).toEqual([]);
});

test('a passage without a theme of its own takes that of the heading above', () => {
  const [tag, ...others] = tagsOf({
    text: 'This was raised at each meeting and nothing came of it.',
    headings: ['Domestic abuse', 'Finding 2'],
  });
  expect(others).toEqual([]);
  expect(tag).toMatchObject({ id: 'domestic-abuse', from: 'heading', evidence: [] });
  expect(tag!.heading).toEqual({ text: 'Domestic abuse', evidence: [[0, 14]] });
});

test('a list of those who took part carries no theme', () => {
  const text =
    'The panel consisted of:\n- Named Midwife\n- Housing Manager\n- Domestic abuse worker';
  expect(tagsOf({ text, kind: 'background' })).toEqual([]);
});

test.each([
  ['How agencies responded to domestic abuse', 'The mother told the midwife of domestic abuse.'],
  ['The family', 'The mother attended the hospital after domestic abuse:\n- with a bruised arm'],
])('background under “%s” is no list of those who took part', (heading, text) => {
  const tags = tagsOf({ headings: [heading], text, kind: 'background' });
  expect(tags.map(({ id }) => id)).toContain('domestic-abuse');
});

test('evidence spans the words that earned the theme', () => {
  const text = 'It began well. The MARAC was held late.';
  const tag = tagsOf({ text }).find(({ id }) => id === 'domestic-abuse')!;
  expect(tag.evidence.map(([start, end]) => text.slice(start, end))).toEqual(['MARAC']);
});
