import { describe, expect, test } from '@jest/globals';
import { IndexFacts } from '../../../search/meilisearch/facts.ts';
import { namesOf } from '../../../search/meilisearch/names.ts';
import { requestFor } from '../../../search/meilisearch/request.ts';
import { resultOf, type Reply } from '../../../search/meilisearch/response.ts';
import { wordsRequest } from '../../../search/meilisearch/words-request.ts';
import { SearchQuery } from '../../../search/query.ts';
import { parseQueryText } from '../../../search/query-text.ts';
import { recordOf } from '../../../search/review.ts';
import { reviewOf, THEMES } from '../collection.ts';

const ELLERDON = { id: 'ellerdon', label: 'Ellerdon', asPublished: '' };
const reviews = [
  reviewOf({ id: 'a', year: 2014, sketches: [{ text: 'The father left.', themes: ['fathers'] }] }),
  reviewOf({ id: 'b', year: null, partnership: ELLERDON, sketches: [{ text: 'A father.' }] }),
];
const facts = new IndexFacts(
  namesOf('reviews'),
  {
    ...{ version: 3, build: 'x1', builtAt: '', invented: 2, reviews: 2, passages: 2 },
    ...{ themes: THEMES, synonyms: [] },
    values: { theme: ['fathers', 'housing'], kind: ['finding'], agency: ['unknown'] },
  },
  reviews.map(({ review }, number) => ({
    record: recordOf(review),
    values: { theme: number === 0 ? [0] : [], kind: [0], agency: [0] },
  })),
);

function requestOf(asked: Partial<SearchQuery>) {
  const query = SearchQuery.parse(asked);
  const text = parseQueryText(query.q, facts.synonyms);
  const narrowing = { only: null, not: [], reviews: null };
  const how = { narrowing, countsOnly: false, check: true };
  return {
    query,
    text,
    request: requestFor(query, wordsRequest(text, facts.synonymWords), facts, how),
  };
}

describe('a request to Meilisearch', () => {
  test('asks once where no facet is chosen from', () => {
    const { request } = requestOf({ q: 'father' });
    expect(request.queries).toEqual([
      {
        indexUid: 'reviews',
        q: '"father"',
        matchingStrategy: 'all',
        locales: ['eng'],
        filter: ['build-x1 NOT EXISTS'],
        facets: ['review', 'kind', 'agency', 'theme'],
        page: 1,
        hitsPerPage: 20,
        attributesToRetrieve: ['passage'],
        showRankingScore: true,
      },
    ]);
  });

  test('asks again without its own filter for each facet that is chosen from', () => {
    const { request } = requestOf({
      theme: ['fathers'],
      partnership: ['ellerdon'],
      yearFrom: 2010,
    });
    const asked = (facet: 'theme' | 'partnership' | 'year') =>
      request.queries[request.views.get(facet)!]!;
    expect([...request.views.keys()].toSorted()).toEqual(['partnership', 'theme', 'year']);
    expect(asked('theme').filter).toEqual([
      'build-x1 NOT EXISTS',
      'partnership IN ["ellerdon"]',
      'year IN [2014]',
    ]);
    expect(asked('theme').facets).toEqual(['theme']);
    expect(asked('year').facets).toEqual(['review']);
  });

  test('counts reviews by pairs of value and review where hits are grouped', () => {
    const { request } = requestOf({ q: 'father', group: 'review' });
    expect(request.queries[request.hits!]!.distinct).toBe('review');
    expect(request.queries[request.counts]!.facets).toEqual([
      'review',
      'kindInReviews',
      'agencyInReviews',
      'themeInReviews',
    ]);
  });

  test('counts nothing but reviews where whole reviews are found', () => {
    const { request } = requestOf({ group: 'review', yearFrom: 2010, theme: ['fathers'] });
    expect([...request.whole]).toEqual(['theme']);
    expect(request.queries[request.views.get('theme')!]!.facets).toEqual(['review']);
    expect(request.queries[request.counts]!.facets).toEqual([
      'review',
      'kindInReviews',
      'agencyInReviews',
    ]);
  });

  test('holds no text of a client but words of letters and digits', () => {
    const q = 'a"] OR year > 0 \\ "x';
    const { request } = requestOf({ q, partnership: ['" OR 1=1'], review: ['"]'] });
    const sent = JSON.stringify(request.queries);
    expect(sent).not.toContain('OR 1=1');
    expect(request.queries[0]!.filter).toContain('id NOT EXISTS');
  });
});

test('a result is worked out of replies and what is known of the reviews', () => {
  const { query, text, request } = requestOf({ q: 'father', theme: ['fathers'] });
  const passage = (review: number) => JSON.stringify(reviews[review]!.passages[0]);
  const reply = (rest: object) => ({ processingTimeMs: 1, query: '', ...rest }) as unknown as Reply;
  const replies = [
    reply({
      totalHits: 1,
      hits: [{ passage: passage(0), _rankingScore: 0.8 }],
      facetDistribution: { review: { 0: 1 }, kind: { finding: 1 }, agency: { unknown: 1 } },
    }),
    reply({ totalHits: 2, hits: [], facetDistribution: { theme: { fathers: 1 } } }),
  ];
  const result = resultOf(query, text, { request, replies }, facts);
  expect(result).toMatchObject({ total: 1, reviews: 1, partnerships: 1 });
  expect(result.hits[0]).toMatchObject({ reviewId: 'a', score: 1, highlights: [[4, 10]] });
  expect(result.facets.year.map(({ value, count }) => [value, count])).toEqual([['2014', 1]]);
  expect(result.facets.theme).toEqual([
    { value: 'fathers', label: 'Label of fathers', count: 1, selected: true },
  ]);
});
