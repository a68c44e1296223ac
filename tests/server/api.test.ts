import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { buildApp, type AppParts } from '../../server/app.ts';
import type {
  ErrorReply,
  HealthReply,
  PassageReply,
  ReviewsReply,
  SearchReply,
  ThemesReply,
} from '../../server/contract.ts';
import { collectionOf } from '../search/collection.ts';

let app: FastifyInstance;
let folder: string;
let passageId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const collection = collectionOf([
    {
      id: 'northmere-t',
      title: 'Serious Case Review: Child T',
      year: 2014,
      yearBasis: 'inferred',
      sketches: [
        { text: 'First of all.' },
        {
          text: 'The father was not seen.',
          themes: ['fathers'],
          kind: 'finding',
          headings: ['Finding 1'],
          page: 4,
        },
      ],
    },
    { id: 'other', invented: false, sketches: [{ text: 'Another plan.' }] },
  ]);
  await new LunrEngine(folder).replace(collection);
  app = await buildApp({ engine: new LunrEngine(folder), version: '1.2.3' });
  const { hits } = (await get<SearchReply>('/api/search?theme=fathers')).body;
  passageId = hits[0]!.id;
});
afterAll(() => app.close());

async function get<T>(url: string): Promise<{ status: number; body: T }> {
  const reply = await app.inject({ url });
  return { status: reply.statusCode, body: reply.json() };
}

test('a search says what it found, in what engine and how long it took', async () => {
  const { status, body } = await get<SearchReply>(
    '/api/search?q=father&theme=fathers&theme=housing',
  );
  expect(status).toBe(200);
  expect(body).toMatchObject({
    total: 1,
    reviews: 1,
    partnerships: 1,
    engine: 'lunr',
    page: 1,
    pageSize: 20,
  });
  expect(body.hits[0]).toMatchObject({
    reviewId: 'northmere-t',
    yearBasis: 'inferred',
    highlights: [[4, 10]],
  });
});

test('empty parameters are as good as absent, as forms send them', async () => {
  const { body } = await get<SearchReply>('/api/search?q=&theme=&yearFrom=&page=');
  expect(body.total).toBe(3);
});

describe('a request that cannot be answered names its parameter', () => {
  test.each([
    ['theme=no-such-theme', 'theme'],
    ['notTheme=no-such-theme', 'notTheme'],
    ['kind=poem', 'kind'],
    ['reviewType=x', 'reviewType'],
    ['yearFrom=soon', 'yearFrom'],
    ['yearFrom=2020&yearFrom=2021', 'yearFrom'],
    ['yearFrom=2020&yearTo=2010', 'yearFrom'],
    ['yearUnknown=perhaps', 'yearUnknown'],
    ['page=0', 'page'],
    ['pageSize=101', 'pageSize'],
    ['sort=best', 'sort'],
    ['group=partnership', 'group'],
    ['themeMatch=some', 'themeMatch'],
    [`q=${'a'.repeat(501)}`, 'q'],
    ['colour=red', 'colour'],
    ['__proto__=x', '__proto__'],
  ])('%s', async (query, parameter) => {
    const { status, body } = await get<ErrorReply>(`/api/search?${query}`);
    expect(status).toBe(400);
    expect(body.error).toBe('invalid-parameter');
    expect(body.details.map((detail) => detail.parameter)).toEqual([parameter]);
    expect(body.message).toContain(parameter);
  });
});

test.each([
  ['theme=fathers&theme=old&theme=older', ['old', 'older']],
  ['kind=finding&kind=poem', ['poem']],
  ['yearFrom=soon', ['soon']],
  ['yearFrom=20160', ['20160']],
  ['yearFrom=2020&yearFrom=2021', [undefined]],
  ['yearFrom=2020&yearTo=2010', [undefined]],
  ['colour=red', [undefined]],
])('%s is refused for these of its values: %j', async (query, values) => {
  const { body } = await get<ErrorReply>(`/api/search?${query}`);
  expect(body.details.map(({ value }) => value)).toEqual(values);
});

test('no query string gives an error of ours', async () => {
  const names = fc.constantFrom(
    'q',
    'theme',
    'kind',
    'yearFrom',
    'page',
    'pageSize',
    'review',
    'x',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(names, fc.string({ unit: 'binary' })), { maxLength: 4 }),
      async (pairs) => {
        const query = pairs.map(([name, value]) =>
          new URLSearchParams({ [name]: value }).toString(),
        );
        const { status } = await get(`/api/search?${query.join('&')}`);
        expect([200, 400]).toContain(status);
      },
    ),
  );
});

test.each(['/api/nothing', '/api/reviews/none', '/api/passages/none', '/nothing'])(
  '%s is not found, in the one shape',
  async (url) => {
    const { status, body } = await get<ErrorReply>(url);
    expect(status).toBe(404);
    expect(body).toEqual({ error: 'not-found', message: expect.any(String), details: [] });
  },
);

test('an address that cannot be read is refused in the one shape', async () => {
  const { status, body } = await get<ErrorReply>('/api/reviews/%zz');
  expect(status).toBe(400);
  expect(Object.keys(body)).toEqual(['error', 'message', 'details']);
});

test('reviews are listed with how many of their passages the filters let through', async () => {
  const all = await get<ReviewsReply>('/api/reviews');
  expect(all.body.reviews.map(({ id, matching }) => [id, matching])).toEqual([
    ['northmere-t', 2],
    ['other', 1],
  ]);
  const some = await get<ReviewsReply>('/api/reviews?theme=fathers');
  expect(some.body.reviews.map(({ id, matching }) => [id, matching])).toEqual([['northmere-t', 1]]);
  expect((await get<ReviewsReply>('/api/reviews?review=other')).body.total).toBe(1);
});

test('a review is read whole, its passages in order and shaped as hits', async () => {
  const { body } = await get<{ passages: SearchReply['hits'] }>('/api/reviews/northmere-t');
  expect(body.passages.map(({ position }) => position)).toEqual([0, 1]);
  expect(body.passages[1]!.themes[0]).toMatchObject({ id: 'fathers', label: 'Label of fathers' });
});

test('a passage comes with its neighbours and a citation that says what was inferred', async () => {
  const { body } = await get<Record<string, never>>(`/api/passages/${passageId}`);
  expect(body).toMatchObject({
    passage: { id: passageId },
    previous: { position: 0 },
    next: null,
    citation: {
      text: expect.stringMatching(
        /^Northmere\. Serious Case Review: Child T \(2014, year inferred\)\. Finding, Finding 1\. page 4\. http/,
      ),
      link: expect.stringContaining(`/reviews/northmere-t#${passageId}`),
    },
  });
});

test('a citation links to the public address where that is set, whatever a request names', async () => {
  const link = async (parts: Partial<AppParts>) => {
    const served = await buildApp({ engine: new LunrEngine(folder), version: '1.2.3', ...parts });
    const reply = await served.inject({
      url: `/api/passages/${passageId}`,
      authority: 'inner:3000',
    });
    await served.close();
    return reply.json<PassageReply>().citation.link;
  };
  const path = `/reviews/northmere-t#${passageId}`;
  expect(await link({ publicUrl: 'https://reviews.example.org/' })).toBe(
    `https://reviews.example.org${path}`,
  );
  expect(await link({ publicUrl: '' })).toBe(`http://inner:3000${path}`);
});

test('themes come with counts, the named ones first', async () => {
  const { body } = await get<ThemesReply>('/api/themes');
  expect(body.themes.map(({ named }) => named)).toEqual([true, true, true, false]);
  const fathers = body.themes.find(({ id }) => id === 'fathers')!;
  expect(fathers).toMatchObject({
    passages: 1,
    reviews: 1,
    partnerships: 1,
    firstYear: 2014,
    lastYear: 2014,
    years: [{ year: 2014, passages: 1, reviews: 1 }],
  });
});

test('health says what is searched', async () => {
  const { body } = await get<HealthReply>('/api/health');
  expect(body).toMatchObject({
    status: 'ok',
    engine: 'lunr',
    version: '1.2.3',
    reviews: 2,
    passages: 3,
    sample: true,
    invented: 1,
  });
});

test('without an index searching is unavailable: clients learn nothing internal, the log says why', async () => {
  const said: string[] = [];
  const bare = await buildApp({
    engine: new LunrEngine('/nowhere/at/all'),
    version: '1.2.3',
    logger: { level: 'error', stream: { write: (line: string) => void said.push(line) } },
  });
  const calls = ['/api/search', '/api/reviews', '/api/suggest', '/api/themes', '/api/health'];
  for (const url of calls) {
    const reply = await bare.inject({ url });
    expect(reply.statusCode).toBe(503);
    expect(reply.body).not.toContain('/nowhere');
  }
  expect(said).toHaveLength(calls.length);
  for (const line of said) expect(line).toContain('There is no index in /nowhere/at/all');
  await bare.close();
});

test('the contract is published as OpenAPI 3.1 with every call in it', async () => {
  const { body } = await get<{ openapi: string; paths: object }>('/api/openapi.json');
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths).toSorted()).toEqual([
    '/api/health',
    '/api/passages/{id}',
    '/api/reviews',
    '/api/reviews/{id}',
    '/api/search',
    '/api/suggest',
    '/api/themes',
  ]);
});
