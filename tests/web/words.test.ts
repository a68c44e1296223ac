import { describe, expect, it } from '@jest/globals';
import { count, yearRange } from '../../web/words/count.ts';
import { dateWords, yearWords } from '../../web/words/dates.ts';
import {
  queryParts,
  quotedPart,
  withoutPart,
  withWordsReplaced,
} from '../../web/words/query-parts.ts';
import { citationWithLink, quotation } from '../../web/words/quotation.ts';

describe('words for numbers and dates', () => {
  it('agree in number', () => {
    expect(count(1, 'passage')).toBe('1 passage');
    expect(count(0, 'passage')).toBe('0 passages');
    expect(count(1204, 'match', 'matches')).toBe('1,204 matches');
  });

  it('say one year once and none not at all', () => {
    expect(yearRange(2014, 2023)).toBe('2014 to 2023');
    expect(yearRange(2014, 2014)).toBe('2014');
    expect(yearRange(null, null)).toBe('');
  });

  it('say that a year was inferred or is not known', () => {
    expect(yearWords(2020, 'stated')).toBe('2020');
    expect(yearWords(2020, 'inferred')).toBe('2020 (inferred)');
    expect(yearWords(null, 'unknown')).toBe('year unknown');
  });

  it.each([
    ['2016', '2016'],
    ['2016-11', 'November 2016'],
    ['2016-11-03', '3 November 2016'],
  ])('say the date %s as exactly as it is known', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });
});

describe('the parts of what was typed', () => {
  it('are words, words together and words left out', () => {
    expect(queryParts('co-sleeping “bed sharing” -"not this" -that')).toEqual([
      'co-sleeping',
      '“bed sharing”',
      '-"not this"',
      '-that',
    ]);
  });

  it('can be dropped one by one', () => {
    expect(withoutPart('one "two three" four', 1)).toBe('one four');
  });

  it('are put in quotation marks where they have none', () => {
    expect(['safety', '"not seen"', '-that'].map(quotedPart)).toEqual([
      '“safety”',
      '"not seen"',
      '-that',
    ]);
  });
});

describe('words replaced in what was typed', () => {
  const replaced = (q: string) =>
    withWordsReplaced(q, [
      { word: 'saftey', instead: 'safety' },
      { word: "Brin's", instead: 'brian' },
    ]);

  it.each([
    ['saftey', 'safety'],
    ['  saftey  plan, saftey', '  safety  plan, safety'],
    ['co-saftey "the saftey plan"', 'co-safety "the safety plan"'],
    ["Brin's saftey", 'brian safety'],
  ])('%s becomes %s', (q, other) => {
    expect(replaced(q)).toBe(other);
  });

  it.each(['safteynet unsaftey', "saftey's", '-saftey', '-"the saftey plan"', 'O’saftey', ''])(
    'a longer word or a part to leave out stays: %s',
    (q) => {
      expect(replaced(q)).toBe(q);
    },
  );
});

describe('a quotation', () => {
  const passage = {
    citation: 'Northmere Safeguarding Children Board. Child T (2014). Finding. page 4',
    text: 'He was not asked.',
    leadIn: null,
  };
  const link = 'https://example.org/reviews/t#t_7';

  it('has the words, the citation and where to read them', () => {
    expect(quotation(passage, link)).toBe(`“He was not asked.”\n\n${passage.citation}. ${link}`);
    expect(citationWithLink(passage, link)).toBe(`${passage.citation}. ${link}`);
  });

  it('has the introducing sentence of a list item', () => {
    const item = { ...passage, leadIn: 'Agencies should:', text: 'ask fathers' };
    expect(quotation(item, link)).toMatch(/^“Agencies should:\nask fathers”/);
  });
});
