import { expect, test } from '@jest/globals';
import { CueIndex, ready } from '../../../indexer/tag/cue.ts';

const finds = (cue: string, text: string) => {
  const index = new CueIndex<null>();
  index.add(cue, null);
  return index.find(ready(text)).map(({ span }) => text.slice(...span));
};

test('endings and hyphens make no difference', () => {
  expect(finds('share information', 'Sharing information')).toEqual(['Sharing information']);
  expect(finds('co-sleep', 'co sleeping')).toEqual(['co sleeping']);
});

test('a cue in capitals asks for capitals', () => {
  expect(finds('LAC', 'the LAC review')).toEqual(['LAC']);
  expect(finds('LAC', 'a lac of lakh')).toEqual([]);
  expect(finds('GP', 'two GPs')).toEqual(['GPs']);
});

test('an equals sign asks for just this word', () => {
  expect(finds('=housing', 'housing')).toEqual(['housing']);
  expect(finds('=housing', 'the house')).toEqual([]);
});

test('dots stand for up to five other words', () => {
  expect(finds('information ... not shared', 'information about him was not shared')).toHaveLength(
    1,
  );
  expect(
    finds('information ... not shared', 'information one two three four five six not shared'),
  ).toEqual([]);
});

test('after dots the right place is found where the first is none', () => {
  expect(
    finds('lack of ... information sharing', 'lack of information and information sharing'),
  ).toEqual(['lack of information and information sharing']);
});
