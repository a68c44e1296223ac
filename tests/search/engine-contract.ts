import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SearchEngine } from '../../search/engine.ts';
import { EmptyCollection, EngineUnavailable } from '../../search/errors.ts';
import { SearchQuery } from '../../search/query.ts';
import type { SearchResult } from '../../search/result.ts';
import { AGENCIES, KINDS, REVIEW_TYPES } from '../../search/vocabulary.ts';
import { collectionOf, THEMES } from './collection.ts';
import { drawnCollection, drawnFilters, drawnText, typed } from './drawn.ts';
import { plainScan } from './plain-scan.ts';

/** How often a collection is drawn; each is asked several questions. */
const COLLECTIONS = 60;
const QUESTIONS = 12;
const LONGEST_MS = 120_000;

const ask = (query: Partial<SearchQuery>) => SearchQuery.parse({ pageSize: 100, ...query });

/** Counts above 0, as the plain scan gives them. */
function counts(result: SearchResult): Record<string, Record<string, number>> {
  return Object.fromEntries(
    Object.entries(result.facets).map(([facet, values]) => [
      facet,
      Object.fromEntries(
        values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]),
      ),
    ]),
  );
}

/**
 * What every engine promises, whatever it is built on. `open` gives a fresh engine without an index
 * and a way to throw it away.
 */
export function engineContract(
  name: string,
  open: () => Promise<{ engine: SearchEngine; dispose: () => Promise<void> }>,
): void {
  describe(`${name} keeps the engine contract`, () => {
    let engine: SearchEngine;
    let dispose: () => Promise<void>;
    const search = async (query: SearchQuery) => (await engine.current()).search(query);
    beforeAll(async () => ({ engine, dispose } = await open()));
    afterAll(() => dispose());

    test('searching without an index is refused', async () => {
      await expect(search(ask({}))).rejects.toBeInstanceOf(EngineUnavailable);
      await expect(engine.current()).rejects.toBeInstanceOf(EngineUnavailable);
    });

    test('a replacement without reviews is refused and leaves the index as it was', async () => {
      await engine.replace(collectionOf([{ id: 'a', sketches: [{ text: 'A plan.' }] }]));
      await expect(engine.replace(collectionOf([]))).rejects.toBeInstanceOf(EmptyCollection);
      expect((await search(ask({}))).total).toBe(1);
    });

    test('a replacement that fails half-way leaves the index as it was', async () => {
      await engine.replace(collectionOf([{ id: 'a', sketches: [{ text: 'A plan.' }] }]));
      const failing = async function* () {
        yield* collectionOf([{ id: 'b', sketches: [{ text: 'Another.' }] }]).reviews;
        await Promise.reject(new Error('the disk is full'));
      };
      const collection = { themes: THEMES, synonyms: [], reviews: failing() };
      await expect(engine.replace(collection)).rejects.toThrow('the disk is full');
      expect((await search(ask({}))).hits.map(({ reviewId }) => reviewId)).toEqual(['a']);
    });

    test('totals, hits, reviews, partnerships and every facet count equal a plain scan', async () => {
      await fc.assert(
        fc.asyncProperty(
          drawnCollection,
          fc.array(fc.tuple(drawnText, drawnFilters), {
            minLength: QUESTIONS,
            maxLength: QUESTIONS,
          }),
          async (reviews, questions) => {
            await engine.replace({ themes: THEMES, synonyms: [], reviews });
            for (const [text, filters] of questions) {
              const query = ask({ q: typed(text), ...filters });
              const result = await search(query);
              const scan = plainScan(reviews, text, query);
              expect(result.total).toBe(scan.ids.length);
              expect(result.reviews).toBe(scan.reviews.length);
              expect(result.partnerships).toBe(scan.partnerships);
              expect(counts(result)).toEqual(scan.facets);
              const hits = result.hits.map(({ id, reviewId }) =>
                query.group === 'review' ? reviewId : id,
              );
              expect(hits.toSorted()).toEqual(
                (query.group === 'review' ? scan.reviews : scan.ids).toSorted(),
              );
              if (query.group === 'review') {
                const matches = result.hits.reduce((sum, hit) => sum + 1 + hit.otherMatches, 0);
                expect(matches).toBe(scan.ids.length);
              }
            }
          },
        ),
        // Making a failing case small means loading again and again, which must end some time.
        { numRuns: COLLECTIONS, interruptAfterTimeLimit: LONGEST_MS },
      );
    });

    test('only what finds passages is offered, partnerships of most passages first', async () => {
      const of = (label: string) => ({ id: label.toLowerCase(), label, asPublished: label });
      await engine.replace(
        collectionOf([
          {
            id: 'a',
            partnership: of('Weston'),
            caseNames: ['Child Westley'],
            sketches: [{ text: 'A plan.', possibleThemes: ['housing'] }],
          },
          {
            id: 'b',
            partnership: of('Westmere'),
            sketches: [{ text: 'A plan.' }, { text: 'Another.' }],
          },
        ]),
      );
      const index = await engine.current();
      expect(await index.suggest('west')).toEqual([
        { type: 'partnership', value: 'westmere', label: 'Westmere', passages: 2 },
        { type: 'partnership', value: 'weston', label: 'Weston', passages: 1 },
      ]);
      expect(await index.suggest('label of h')).toEqual([]);
    });

    test('the invented reviews are counted', async () => {
      const sketches = [{ text: 'A plan.' }];
      await engine.replace(
        collectionOf([
          { id: 'a', sketches },
          { id: 'b', invented: false, sketches },
        ]),
      );
      const { reviews, invented } = await (await engine.current()).status();
      expect([reviews, invented]).toEqual([2, 1]);
    });

    describe('over a small collection', () => {
      beforeAll(() =>
        engine.replace(
          collectionOf(
            [
              {
                id: 'old',
                year: 2012,
                yearBasis: 'stated',
                sketches: [
                  { text: 'The baby died while co-sleeping on a sofa.', themes: ['safe-sleep'] },
                  { text: 'His dad was never asked about the plan.', themes: ['fathers'] },
                ],
              },
              {
                id: 'new',
                year: 2020,
                yearBasis: 'stated',
                partnership: { id: 'ellerdon', label: 'Ellerdon', asPublished: 'Ellerdon SCB' },
                sketches: [
                  {
                    text: 'Domestic abuse was known; the father was seen.',
                    themes: ['domestic-abuse', 'fathers'],
                    kind: 'lesson',
                  },
                  { text: 'Domestic duties were shared and no abuse was known.' },
                  { text: 'The child’s plan and the child/ren’s plans.' },
                ],
              },
              {
                id: 'undated',
                sketches: [{ text: 'A father was spoken to.', themes: ['fathers', 'housing'] }],
              },
            ],
            [
              ['father', 'dad'],
              ['domestic abuse', 'DVA'],
              ['co-sleeping', 'bed sharing'],
            ],
          ),
        ),
      );
      const found = async (query: Partial<SearchQuery>) =>
        (await search(ask(query))).hits.map(({ reviewId, position }) => `${reviewId} ${position}`);

      test('every word must match, endings aside', async () => {
        expect(await found({ q: 'baby sofas' })).toEqual(['old 0']);
        expect(await found({ q: 'baby father' })).toEqual([]);
      });

      test('possessives, optional endings and irregular plurals are found by the plain word', async () => {
        expect(await found({ q: 'child' })).toEqual(['new 2']);
        expect(await found({ q: 'children' })).toEqual(['new 2']);
      });

      test('a quoted phrase asks for its words next to each other, in order', async () => {
        expect(await found({ q: '"domestic abuse"' })).toEqual(['new 0']);
        expect((await found({ q: 'domestic abuse' })).toSorted()).toEqual(['new 0', 'new 1']);
        expect(await found({ q: '"abuse domestic"' })).toEqual([]);
      });

      test('an unquoted word finds its synonyms, a quoted one does not', async () => {
        expect((await found({ q: 'dad' })).toSorted()).toEqual(['new 0', 'old 1', 'undated 0']);
        expect(await found({ q: '"dad"' })).toEqual(['old 1']);
        expect(await found({ q: 'DVA' })).toEqual(['new 0']);
        expect(await found({ q: 'bed sharing' })).toEqual(['old 0']);
      });

      test('a minus leaves out words and phrases', async () => {
        expect((await found({ q: '-father' })).toSorted()).toEqual(['new 1', 'new 2', 'old 0']);
        expect(await found({ q: 'father -"domestic abuse"', sort: 'oldest' })).toEqual([
          'old 1',
          'undated 0',
        ]);
      });

      test('marks pasted from Word behave like typed ones', async () => {
        expect(await found({ q: '“domestic abuse”' })).toEqual(['new 0']);
        expect(await found({ q: 'co\u2011sleeping' })).toEqual(['old 0']);
        expect(await found({ q: 'child’s\u00A0plan' })).toEqual(['new 2']);
      });

      test('what could not be used is said', async () => {
        const { query } = await search(ask({ q: 'plan & "sofa' }));
        expect(query.ignored).toHaveLength(2);
      });

      test('highlights mark the words found, synonyms too', async () => {
        const [hit] = (
          await (
            await engine.current()
          ).search(ask({ q: 'father "was never"', theme: ['fathers'] }))
        ).hits;
        const marked = hit!.highlights.map(([start, end]) => hit!.text.slice(start, end));
        expect(marked).toEqual(['dad', 'was never']);
      });

      test('newest first, unknown years last; oldest the other way, unknown still last', async () => {
        expect(await found({ sort: 'newest' })).toEqual([
          'new 0',
          'new 1',
          'new 2',
          'old 0',
          'old 1',
          'undated 0',
        ]);
        expect(await found({ sort: 'oldest' })).toEqual([
          'old 0',
          'old 1',
          'new 0',
          'new 1',
          'new 2',
          'undated 0',
        ]);
        expect(await found({})).toEqual(await found({ sort: 'newest' }));
      });

      test('a year range leaves unknown years out unless they are asked for', async () => {
        expect(await found({ yearFrom: 2015, theme: ['fathers'] })).toEqual(['new 0']);
        expect(await found({ yearFrom: 2015, yearUnknown: true, theme: ['fathers'] })).toEqual([
          'new 0',
          'undated 0',
        ]);
      });

      test('a facet’s counts ignore its own selection', async () => {
        const { facets } = await (
          await engine.current()
        ).search(ask({ partnership: ['ellerdon'], theme: ['fathers'] }));
        expect(facets.partnership.map(({ value, count }) => [value, count])).toEqual([
          ['northmere', 2],
          ['ellerdon', 1],
        ]);
        expect(facets.theme.find(({ value }) => value === 'safe-sleep')).toBeUndefined();
      });

      test('a selected value stays listed at 0, with its label', async () => {
        const { facets } = await (
          await engine.current()
        ).search(ask({ q: 'sofa', theme: ['fathers'] }));
        expect(facets.theme).toContainEqual({
          value: 'fathers',
          label: 'Label of fathers',
          count: 0,
          selected: true,
        });
      });

      test('a selected value that no passage has is listed with its label as well', async () => {
        const { facets } = await search(
          ask({ kind: ['response'], reviewType: ['lcspr'], agency: ['police'] }),
        );
        const labels = [facets.kind, facets.reviewType, facets.agency].map((values) =>
          values.filter(({ selected }) => selected).map(({ label }) => label),
        );
        expect(labels).toEqual([[KINDS.response], [REVIEW_TYPES.lcspr], [AGENCIES.police]]);
      });

      test('facet values stand by count, then label; years newest first', async () => {
        const { facets } = await search(ask({}));
        expect(facets.theme.map(({ value }) => value)).toEqual([
          'fathers',
          'domestic-abuse',
          'housing',
          'safe-sleep',
        ]);
        expect(facets.year.map(({ value }) => value)).toEqual(['2020', '2012', 'unknown']);
      });

      test('grouped by review, one passage stands for each with the number of its others', async () => {
        const { hits, total, reviews } = await (
          await engine.current()
        ).search(ask({ q: 'father', group: 'review' }));
        expect([hits.length, total, reviews]).toEqual([3, 3, 3]);
        const all = await search(ask({ group: 'review' }));
        expect(all.hits.map(({ otherMatches }) => otherMatches)).toEqual([2, 1, 0]);
      });

      test('all chosen themes are asked of a passage, or of a review when grouped', async () => {
        const both = { theme: ['safe-sleep', 'fathers'], themeMatch: 'all' as const };
        expect(await found(both)).toEqual([]);
        expect(await found({ ...both, group: 'review' })).toEqual(['old 0']);
      });

      test('pages follow one another without gap or overlap', async () => {
        const pages = await Promise.all(
          [1, 2, 3, 4].map((page) => search(SearchQuery.parse({ page, pageSize: 2 }))),
        );
        expect(pages.map(({ hits }) => hits.length)).toEqual([2, 2, 2, 0]);
        expect(new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id))).size).toBe(6);
      });

      test('a word that occurs nowhere brings what may have been meant', async () => {
        const { total, didYouMean } = await search(ask({ q: 'fahter' }));
        expect(total).toBe(0);
        expect(didYouMean).toEqual([{ word: 'fahter', instead: 'father', total: 3 }]);
        const both = await search(ask({ q: 'Domesitc abuze' }));
        expect(both.didYouMean.map(({ word, instead }) => [word, instead])).toEqual([
          ['Domesitc', 'domestic'],
          ['abuze', 'abuse'],
        ]);
      });

      test('a word that occurs by its synonym alone is no slip', async () => {
        const { didYouMean } = await search(ask({ q: 'babby bed sharing' }));
        expect(didYouMean).toEqual([{ word: 'babby', instead: 'baby', total: 1 }]);
      });

      test('what was meant is counted under the filters of the search, and not offered for nothing', async () => {
        const fathers = { q: 'fahter', theme: ['fathers'], partnership: ['ellerdon'] };
        expect((await search(ask(fathers))).didYouMean[0]!.total).toBe(1);
        expect((await search(ask({ q: 'fahter', theme: ['safe-sleep'] }))).didYouMean).toEqual([]);
        expect((await search(ask({ q: 'zzzzzz' }))).didYouMean).toEqual([]);
        expect((await search(ask({ q: 'father' }))).didYouMean).toEqual([]);
      });

      test('themes, partnerships and case names are offered by how any of their words begin', async () => {
        const index = await engine.current();
        const offered = async (typed: string) =>
          (await index.suggest(typed)).map(({ type, value, passages }) => [type, value, passages]);
        expect(await offered('label of fa')).toEqual([['theme', 'fathers', 3]]);
        expect((await offered('label')).map(([, value]) => value)).toEqual([
          'safe-sleep',
          'domestic-abuse',
          'fathers',
          'housing',
        ]);
        expect(await offered('ELL')).toEqual([['partnership', 'ellerdon', 3]]);
        expect(await offered('')).toEqual([]);
        expect(await offered('no such thing')).toEqual([]);
      });

      test('passages are counted by review', async () => {
        const counts = await (await engine.current()).matchingByReview(ask({ q: 'father' }));
        expect([...counts].toSorted()).toEqual([
          ['new', 1],
          ['old', 1],
          ['undated', 1],
        ]);
      });

      test('one review is read whole, and none where there is none', async () => {
        expect(
          (await (await engine.current()).review('new'))!.passages.map(({ position }) => position),
        ).toEqual([0, 1, 2]);
        expect(await (await engine.current()).review('nowhere')).toBeNull();
        expect((await (await engine.current()).reviews()).map(({ id }) => id)).toEqual([
          'new',
          'old',
          'undated',
        ]);
      });
    });
  });
}
