import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { extractText } from 'unpdf';
import { readFieldData } from '../../indexer/data-file.ts';
import { inOrder } from '../../indexer/evaluate/match.ts';
import { plainWords } from '../../indexer/extract/words.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import type { ReviewWithPassages } from '../../search/engine.ts';
import type { Passage } from '../../search/passage.ts';
import { describeLayouts } from './layouts.ts';
import { DATA, readPublished, SHARED, type Published } from './published.ts';

/** What a layout of a review must give, as shares of what its plain text gives. */
const EXACT = { words: 1, passages: 1, headings: 1 };
/** The documents of 001 lack four headings that its text has, with eight of its 64 passages under them. */
const WITHOUT_HEADINGS = { words: 0.988, passages: 1, headings: 0.87 };
/** Its columns are also too narrow for a table of five. */
const NARROW_TABLE = { words: 0.97, passages: 0.9, headings: 0.86 };

function leastOf(file: string): typeof EXACT {
  if (file === '001-columns.pdf') return NARROW_TABLE;
  return file.startsWith('001') ? WITHOUT_HEADINGS : EXACT;
}

/** Enough to tell where a passage begins, few enough to stand on one line of a table's cell. */
const FIRST_WORDS = 2;

const FOLDER = path.join(SHARED, 'documents');

function spaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function wordsOf({ review, passages }: ReviewWithPassages): string[] {
  const headings = (position: number) =>
    review.outline.filter((heading) => heading.position === position).map(({ text }) => text);
  const all = [...passages.keys(), passages.length].flatMap((position) => [
    ...headings(position),
    ...(passages[position] ? [passages[position].text] : []),
  ]);
  return plainWords(all.join(' '));
}

describeLayouts('the published reviews in other layouts', () => {
  let texts: Map<string, Published>;
  let reader: ReviewReader;
  let folder: string;
  beforeAll(async () => {
    texts = await readPublished();
    // The layouts say the same in most places: what it means is read once.
    folder = await mkdtemp(path.join(os.tmpdir(), 'cross-review-'));
    reader = new ReviewReader(await readFieldData(DATA), folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(readdirSync(FOLDER).filter((file) => !file.endsWith('.md')))(
    '%s gives what its plain text gives',
    async (file) => {
      const text = texts.get(file.slice(0, 3))!;
      const laidOut = await reader.read(readFileSync(path.join(FOLDER, file)), file, false);
      const least = leastOf(file);

      const words = wordsOf(text);
      expect(inOrder(words, wordsOf(laidOut)) / words.length).toBeGreaterThanOrEqual(least.words);

      // What is said several times stands in the same order in both.
      const left = [...laidOut.passages];
      const pairs = text.passages.flatMap((passage): [Passage, Passage][] => {
        const at = left.findIndex((other) => spaced(other.text) === spaced(passage.text));
        return at < 0 ? [] : [[passage, left.splice(at, 1)[0]!]];
      });
      expect(pairs.length / text.passages.length).toBeGreaterThanOrEqual(least.passages);
      for (const [expected, given] of pairs) expect(given.kind).toBe(expected.kind);
      const headed = pairs.filter(
        ([expected, given]) => expected.headings.join('\n') === given.headings.join('\n'),
      );
      expect(headed.length / pairs.length).toBeGreaterThanOrEqual(least.headings);

      const { partnership, year, yearBasis, reviewType, documentType, caseNames } = text.review;
      const metadata = { year, yearBasis, reviewType, documentType, caseNames };
      expect(laidOut.review).toMatchObject(metadata);
      expect(laidOut.review.partnership.id).toBe(partnership.id);
    },
  );

  test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.pdf')))(
    '%s gives each passage the page it begins on',
    async (file) => {
      const bytes = readFileSync(path.join(FOLDER, file));
      const { passages } = await reader.read(bytes, file, false);
      const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
      const pages = text.map((page) => plainWords(page).join(' '));
      for (const { text: own, page } of passages) {
        const beginning = plainWords(own).slice(0, FIRST_WORDS).join(' ');
        expect(pages[page! - 1]).toContain(beginning);
      }
    },
  );
});
