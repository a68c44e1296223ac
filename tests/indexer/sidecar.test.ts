import { beforeAll, expect, test } from '@jest/globals';
import { draftSidecar } from '../../indexer/curate/draft-sidecar.ts';
import { BadDataFile, readFieldData } from '../../indexer/data-file.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { DATA } from './published.ts';

const REVIEW = new TextEncoder().encode(`Northmere Safeguarding Children Board
Serious Case Review: Child T
June 2014

Findings

The hospital did not share its letter with the social worker before the meeting.

The plan was closed while two of its actions were still to be begun by anybody.
`);

let reader: ReviewReader;
beforeAll(async () => (reader = new ReviewReader(await readFieldData(DATA))));
const read = (sidecar?: string) => reader.read(REVIEW, 'child-t.txt', false, sidecar);

test('what is set by hand wins over what was read, and says so', async () => {
  const { review } = await read(`
partnership: swindon
published: 2015-03
outcome: death
caseNames: [Child T, Child U]
source:
  url: https://northmere.example/reviews/child-t
  accessed: 2026-10-01
`);
  expect(review.partnership).toMatchObject({ id: 'swindon', label: 'Swindon' });
  expect([review.year, review.yearBasis]).toEqual([2015, 'curated']);
  expect(review.metadata.outcome).toEqual({ value: 'death', basis: 'curated', evidence: null });
  expect(review.cases.map(({ name }) => name)).toEqual(['Child T', 'Child U']);
  expect(review.source).toMatchObject({
    url: 'https://northmere.example/reviews/child-t',
    accessed: '2026-10-01',
  });
  expect(review.metadata.title.basis).toBe('stated');
});

test('passages are left out, and themes added and removed, by their id', async () => {
  const [first, second] = (await read()).passages;
  expect(first!.themes.map(({ id }) => id)).toContain('information-sharing');
  const digits = first!.id.split('_')[1]!;
  const { passages } = await read(`
leaveOut: ["${second!.id}"]
themes:
  "${digits}": { add: [legal-proceedings], remove: [information-sharing] }
`);
  expect(passages.map(({ id }) => id)).toEqual([first!.id]);
  const ids = passages[0]!.themes.map(({ id, from }) => `${id} ${from}`);
  expect(ids).toContain('legal-proceedings curated');
  expect(ids.join()).not.toContain('information-sharing');
});

test('what is only possible is settled by hand as well, and each theme once', async () => {
  const [first] = (await read()).passages;
  const themes = [...first!.themes, ...first!.possibleThemes].map(({ id }) => id);
  const digits = first!.id.split('_')[1]!;
  const { passages } = await read(`
themes:
  "${digits}": { add: [legal-proceedings, legal-proceedings], remove: [${themes.join(', ')}] }
  "${first!.id}": { add: [legal-proceedings] }
`);
  expect(passages[0]!.themes.map(({ id }) => id)).toEqual(['legal-proceedings']);
  expect(passages[0]!.possibleThemes).toEqual([]);
});

test('a title set by hand changes no id, not even above the first heading', async () => {
  const text = new TextEncoder().encode('Child T\n\nThe plan was closed too soon for the child.\n');
  const ids = async (sidecar?: string) =>
    (await reader.read(text, 'child-t.txt', false, sidecar)).passages.map(({ id }) => id);
  expect(await ids('title: The review of Child T')).toEqual(await ids());
});

test('what stands there is taken as written', async () => {
  const { review } = await read('leaveOut: [00123456, 12345e67]');
  expect(review.warnings.join()).toMatch(/00123456.*12345e67/);
});

test('what stays after leaving out closes up, and its headings with it', async () => {
  const [first, second] = (await read()).passages;
  const { review, passages } = await read(`leaveOut: ["${first!.id}"]`);
  expect(passages.map(({ id, position }) => [id, position])).toEqual([[second!.id, 0]]);
  expect(review.outline.map(({ position }) => position)).toEqual(review.outline.map(() => 0));
});

test('a passage that is named and not there is a warning', async () => {
  const { review } = await read('leaveOut: [deadbeef]');
  expect(review.warnings.join()).toContain('deadbeef');
});

test.each([
  ['a key that is not known', 'title: A\ncolour: red', 'line 1'],
  ['a value that cannot be', 'title: A\nreviewType: poem', 'line 2'],
  ['a theme that is not there', 'title: A\nthemes:\n  abc:\n    add: [poetry]', 'line 4'],
  ['an address that is none', 'source:\n  url: javascript:alert(1)', 'line 2'],
  ['broken YAML', 'title: [A', 'line 1'],
  [
    'a theme both added and removed',
    'themes:\n  abc: { add: [fathers], remove: [fathers] }',
    'line 2',
  ],
])('%s is named with its line', async (_, sidecar, line) => {
  const refused = read(sidecar);
  await expect(refused).rejects.toBeInstanceOf(BadDataFile);
  await expect(refused).rejects.toThrow(line);
});

test('a drafted sidecar says what was found and sets nothing', async () => {
  const before = await read();
  const draft = draftSidecar(before);
  expect(draft).toContain('# stated: “June 2014”\n# published: 2014-06\n');
  expect(draft).toContain('# not found\n# leadReviewer:\n');
  expect(await read(draft)).toEqual(before);
});

test('a line of a draft that is taken out of its comment counts', async () => {
  const draft = draftSidecar(await read());
  const { review } = await read(draft.replace('# published: 2014-06', 'published: 2014-07'));
  expect(review.metadata.published).toMatchObject({ value: '2014-07', basis: 'curated' });
});
