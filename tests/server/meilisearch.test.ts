import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { MeilisearchEngine } from '../../search/meilisearch/engine.ts';
import { buildApp } from '../../server/app.ts';
import type { ErrorReply, HealthReply, SearchReply } from '../../server/contract.ts';
import { collectionOf } from '../search/collection.ts';
import {
  hasServer,
  testServer,
  WITHOUT_A_SERVER,
  type TestServer,
} from '../search/meilisearch/server.ts';

jest.setTimeout(120_000);

test('while Meilisearch is away the API says 503 with a reason and no address', async () => {
  const engine = new MeilisearchEngine({ url: 'http://127.0.0.1:1', index: 'reviews' });
  const app = await buildApp({ engine, version: '1.2.3' });
  const search = await app.inject('/api/search?q=father');
  expect(search.statusCode).toBe(503);
  const { error, message } = search.json<ErrorReply>();
  expect(error).toBe('unavailable');
  expect(message).toContain('The search engine cannot be reached.');
  const health = await app.inject('/api/health');
  expect(health.statusCode).toBe(503);
  expect(health.json<HealthReply>()).toMatchObject({ status: 'unavailable', passages: 0 });
  for (const { body } of [search, health]) expect(body).not.toContain('127.0.0.1');
  await app.close();
  await engine.close();
});

if (!hasServer) {
  test.skip(WITHOUT_A_SERVER, () => undefined);
} else {
  describe('over a Meilisearch server', () => {
    let server: TestServer;
    let engine: MeilisearchEngine;
    let app: FastifyInstance;
    const load = (texts: string[]) =>
      engine.replace(collectionOf([{ id: 'a', sketches: texts.map((text) => ({ text })) }]));
    beforeAll(async () => {
      server = await testServer();
      engine = new MeilisearchEngine({ url: server.url, key: server.masterKey, index: 'served' });
      await load(['The father was not seen.', 'A plan.']);
      app = await buildApp({ engine, version: '1.2.3' });
    });
    afterAll(async () => {
      await app.close();
      await engine.close();
      await server.close();
    });

    test('a search says in what engine it was found', async () => {
      const body = (await app.inject('/api/search?q=father')).json<SearchReply>();
      expect(body).toMatchObject({ total: 1, engine: 'meilisearch' });
      expect(body.hits[0]!.highlights).toEqual([[4, 10]]);
    });

    test('no query string gives an error of ours', async () => {
      const names = fc.constantFrom('q', 'partnership', 'review', 'theme', 'yearFrom', 'page');
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(names, fc.string({ unit: 'binary' })), { maxLength: 4 }),
          async (pairs) => {
            const query = pairs.map((pair) => new URLSearchParams([pair]).toString());
            const { statusCode } = await app.inject(`/api/search?${query.join('&')}`);
            expect([200, 400]).toContain(statusCode);
          },
        ),
        { numRuns: 300 },
      );
    });

    test('health is asked of the server each time, and comes back by itself', async () => {
      if (server.kill === null) return;
      const health = async () => (await app.inject('/api/health')).statusCode;
      expect(await health()).toBe(200);
      await server.kill();
      expect(await health()).toBe(503);
      await server.restart();
      expect(await health()).toBe(200);
    });

    test('an index that is replaced by another process is answered from at once', async () => {
      const other = new MeilisearchEngine({
        url: server.url,
        key: server.masterKey,
        index: 'served',
      });
      const total = async () => (await app.inject('/api/search')).json<SearchReply>().total;
      expect(await total()).toBe(2);
      await other.replace(collectionOf([{ id: 'b', sketches: [{ text: 'Another.' }] }]));
      expect(await total()).toBe(1);
      await other.close();
    });
  });
}
