import { beforeAll, expect, test } from '@jest/globals';
import { plainWords } from '../../indexer/extract/words.ts';
import { describePublished, readPublished, type Published } from './published.ts';

describePublished('the published reviews', () => {
  let reviews: Map<string, Published>;
  beforeAll(async () => (reviews = await readPublished()));
  const review = (name: string) => reviews.get(name)!.review;
  const passages = (name: string) => reviews.get(name)!.passages;

  test.each([
    ['000', 'waltham-forest', 2023, 'stated', 'lcspr', 'partnership-response', ['Kubus']],
    ['001', 'cumbria', 2020, 'stated', 'scr', 'partnership-response', ['Child BF']],
    ['002', 'swindon', 2016, 'stated', 'scr', 'statement', ['SCR S', 'SCR D']],
    ['003', 'kirklees', 2019, 'stated', 'lcspr', 'executive-summary', ['Child E']],
    ['004', 'hampshire', 2020, 'inferred', 'scr', 'partnership-response', ['Child Z']],
  ])('%s is described as its document says', (name, place, year, basis, type, document, cases) => {
    const found = review(name);
    expect(found.partnership.id).toBe(place);
    expect([found.year, found.yearBasis]).toEqual([year, basis]);
    expect([found.reviewType, found.documentType]).toEqual([type, document]);
    expect(found.caseNames).toEqual(cases);
  });

  test('every value that is known has evidence that stands in the document', () => {
    for (const { review, source } of reviews.values()) {
      const words = plainWords(source).join(' ');
      for (const { basis, evidence } of Object.values(review.metadata)) {
        expect(evidence === null).toBe(basis === 'unknown');
        for (const line of evidence?.text.split('\n') ?? []) {
          expect(words).toContain(plainWords(line).join(' '));
        }
      }
    }
  });

  test.each(['000', '001', '002', '003', '004'])(
    'nothing of %s is lost or put out of order',
    (name) => {
      const { review: about, passages: all, source } = reviews.get(name)!;
      const joined = [...all.keys(), all.length].flatMap((position) => [
        ...about.outline.filter((heading) => heading.position === position).map(({ text }) => text),
        ...(all[position] ? [all[position].text] : []),
      ]);
      const withoutTags = source.replace(/<\/?[a-z]>/g, ' ');
      const expected = plainWords(withoutTags);
      const running = plainWords(about.title);
      // The one running head of these documents repeats the title; its repeats are not text.
      if (name === '000') {
        for (
          let at = expected.lastIndexOf('local');
          at > 0;
          at = expected.lastIndexOf('local', at - 1)
        ) {
          const head = expected.slice(at, at + running.length).join(' ') === running.join(' ');
          if (head) expected.splice(at, running.length);
        }
      }
      // A bullet's dash is no word, and a lone item's is left out.
      expect(plainWords(joined.join(' '))).toEqual(expected);
    },
  );

  test('no passage holds tags, running heads or bare marks', () => {
    for (const { passages: all } of reviews.values()) {
      for (const { text } of all) {
        expect(text).not.toMatch(/<\/?[a-z]+>|\*\*|^#|\t/);
        expect(text).not.toContain('response to the CSPR for Kubus March 2023');
      }
    }
  });

  test('no passage begins in the middle of a sentence', () => {
    for (const { passages: all } of reviews.values()) {
      for (const { text } of all) expect(text).toMatch(/^["“‘(]*(?:\p{Lu}|\d+[.)]|[a-z]\))/u);
    }
  });

  test('sentences cut by page ends are whole again', () => {
    const halves: [string, RegExp][] = [
      ['000', /by that service\. The Board considers/],
      ['001', /physical harm had not been considered/],
      ['002', /legal planning on cases, and/],
      ['004', /records; this includes both/],
    ];
    for (const [name, whole] of halves) {
      expect(passages(name).some(({ text }) => whole.test(text))).toBe(true);
    }
  });

  test('a response and a measure stand under the recommendation they answer', () => {
    const measures = passages('001').filter(({ kind }) => kind === 'measure');
    expect(measures.length).toBeGreaterThanOrEqual(7);
    for (const { headings } of measures) {
      expect(headings.at(-1)).toMatch(/How will we know/);
      expect(headings.at(-2)).toMatch(/^Recommendation \d/);
    }
  });

  test('in a document about two children a passage knows whose it is', () => {
    const about = (text: RegExp) =>
      passages('002').find((passage) => text.test(passage.text))!.caseNames;
    expect(about(/^SCR S concerned/)).toEqual(['SCR S']);
    expect(about(/revised social work evidence template/)).toEqual(['SCR S']);
    expect(about(/^SCR D was initiated/)).toEqual(['SCR D']);
    expect(about(/recruitment and retention campaign/)).toEqual(['SCR D']);
    expect(about(/today publishing two/)).toEqual(['SCR S', 'SCR D']);
    expect(about(/action plans will be subject/)).toEqual(['SCR S', 'SCR D']);
  });

  test('fathers are found in three partnerships and safe sleep without its words', () => {
    const carries = (name: string, theme: string) =>
      passages(name).filter(({ themes }) => themes.some(({ id }) => id === theme));
    for (const name of ['000', '001', '004'])
      expect(carries(name, 'fathers').length).toBeGreaterThan(0);
    expect(carries('000', 'safe-sleep').map(({ kind }) => kind)).toContain('case-summary');
  });

  test('every tag has words in the text or in the heading it names', () => {
    for (const { passages: all } of reviews.values()) {
      for (const { text, headings, themes } of all) {
        for (const { from, evidence, heading } of themes) {
          const shown = from === 'heading' ? heading!.evidence : evidence;
          const within = from === 'heading' ? heading!.text : text;
          expect(shown.length).toBeGreaterThan(0);
          if (from === 'heading') expect(headings).toContain(within);
          for (const [start, end] of shown) expect(within.slice(start, end).trim()).not.toBe('');
        }
      }
    }
  });
});
