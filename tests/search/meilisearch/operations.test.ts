import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import {
  EngineUnavailable,
  IndexReplaced,
  KeyMayWrite,
  NotReplaced,
} from '../../../search/errors.ts';
import { LIMITS } from '../../../search/meilisearch/connection.ts';
import { MeilisearchEngine } from '../../../search/meilisearch/engine.ts';
import { makeKeys } from '../../../search/meilisearch/keys.ts';
import { SearchQuery } from '../../../search/query.ts';
import { collectionOf, THEMES } from '../collection.ts';
import { hasKeys, hasServer, testServer, WITHOUT_A_SERVER, type TestServer } from './server.ts';

jest.setTimeout(120_000);

const freshName = () => `test-${randomBytes(4).toString('hex')}`;
const EVERYTHING = SearchQuery.parse({});
const ONE = collectionOf([{ id: 'a', sketches: [{ text: 'A plan.' }] }]);
const TWO = collectionOf([{ id: 'b', sketches: [{ text: 'A plan.' }, { text: 'Another.' }] }]);

/** What a failure says to whoever runs the service, and to whoever searches. */
async function failure(
  engine: MeilisearchEngine,
): Promise<{ kind: string; message: string; reason: string }> {
  try {
    await (await engine.current()).search(EVERYTHING);
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { kind: error.name, message: error.message, reason: error.reason };
  } finally {
    await engine.close();
  }
  throw new Error('It answered.');
}

async function totalOf(engine: MeilisearchEngine): Promise<number> {
  return (await (await engine.current()).search(EVERYTHING)).total;
}

describe('a server that is not as it should be', () => {
  async function answering(answer: (server: Server) => Server): Promise<[string, () => void]> {
    const server = answer(createServer());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, close];
  }

  test('one that cannot be reached is said to be so, without internals for those who search', async () => {
    const url = 'http://someone:secret@127.0.0.1:1';
    const { message, reason } = await failure(new MeilisearchEngine({ url, index: 'reviews' }));
    expect(message).toContain('Meilisearch at http://127.0.0.1:1 cannot be reached');
    expect(message).not.toContain('secret');
    expect(reason).toBe('The search engine cannot be reached.');
  });

  test('what is no Meilisearch is not taken for one', async () => {
    const [url, close] = await answering((server) =>
      server.on('request', (_, reply) => reply.end('<h1>Please log in</h1>')),
    );
    const { message } = await failure(new MeilisearchEngine({ url, index: 'reviews' }));
    close();
    expect(message).toContain('is not Meilisearch');
  });

  test('one that does not answer is not waited for', async () => {
    const [url, close] = await answering((server) => server.on('request', () => undefined));
    const limits = { ...LIMITS, answerMs: 200 };
    const { message, reason } = await failure(
      new MeilisearchEngine({ url, index: 'reviews', limits }),
    );
    close();
    expect(message).toContain('did not answer in time');
    expect(reason).toBe('The search took too long and was stopped.');
  });

  // A full disk and a crowd are not to be had in a test; this answers as a server does that has them.
  test.each([
    ['no_space_left_on_device', 500, 'Its disk is full: make room'],
    ['too_many_search_requests', 503, 'is too busy'],
    ['internal', 500, 'reports'],
  ])(
    'one that refuses with %s is quoted to whoever runs the service',
    async (code, status, said) => {
      const [url, close] = await answering((server) =>
        server.on('request', (_, reply) => {
          reply.writeHead(status, { 'content-type': 'application/json' });
          reply.end(
            JSON.stringify({ code, message: 'A path of ours: /var/lib', type: 'internal' }),
          );
        }),
      );
      const { message, reason } = await failure(new MeilisearchEngine({ url, index: 'reviews' }));
      close();
      expect(message).toContain(said);
      expect(reason).not.toContain('/var/lib');
    },
  );

  test('loading into one that is away is said at once', async () => {
    const engine = new MeilisearchEngine({ url: 'http://127.0.0.1:1', index: 'reviews' });
    await expect(engine.replace(ONE)).rejects.toThrow('cannot be reached');
    await engine.close();
  });
});

if (!hasServer) {
  test.skip(WITHOUT_A_SERVER, () => undefined);
} else {
  let server: TestServer;
  let index: string;
  const engineWith = (more: Partial<ConstructorParameters<typeof MeilisearchEngine>[0]> = {}) =>
    new MeilisearchEngine({ url: server.url, key: server.masterKey, index, ...more });
  /** Asks the server itself. */
  const raw = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(new URL(path, server.url), {
      method,
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${server.masterKey}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return reply.json();
  };
  const indexes = async () =>
    ((await raw('GET', '/indexes?limit=1000')) as { results: { uid: string }[] }).results
      .map(({ uid }) => uid)
      .filter((uid) => uid.startsWith(index))
      .toSorted();
  const whole = () => [index, `${index}_records`, `${index}_suggestions`];

  beforeAll(async () => {
    server = await testServer();
    index = freshName();
    const engine = engineWith();
    await engine.replace(ONE);
    await engine.close();
  });
  afterAll(() => server.close());

  // On a server without a master key there is nothing to make keys from.
  (hasKeys ? describe : describe.skip)('keys', () => {
    test('are made once, and each may do what it is for and no more', async () => {
      const access = { url: server.url, key: server.masterKey };
      const keys = await makeKeys(access, index);
      expect(await makeKeys(access, index)).toEqual(keys);

      const indexer = engineWith({ key: keys.indexer });
      await indexer.replace(TWO);
      await indexer.replace(ONE);
      await indexer.close();
      expect(await indexes()).toEqual(whole());
      const searcher = engineWith({ key: keys.server, searchOnly: true });
      expect(await totalOf(searcher)).toBe(1);
      await expect(searcher.replace(TWO)).rejects.toBeInstanceOf(NotReplaced);
      await searcher.close();

      for (const key of [keys.indexer, server.masterKey]) {
        const { kind, message } = await failure(engineWith({ key, searchOnly: true }));
        expect(kind).toBe(KeyMayWrite.name);
        expect(message).toContain('npm run keys');
        expect(message).not.toContain(key);
      }
    });

    test('of one installation do not open another', async () => {
      const { indexer } = await makeKeys({ url: server.url, key: server.masterKey }, freshName());
      const other = engineWith({ key: indexer });
      await expect(other.replace(ONE)).rejects.toBeInstanceOf(NotReplaced);
      await other.close();
    });

    test('that are wrong are refused with a sentence that names the variable', async () => {
      const { message, reason } = await failure(engineWith({ key: 'nonsense' }));
      expect(message).toContain('MEILI_KEY');
      expect(message).not.toContain('nonsense');
      expect(reason).toBe('The search engine does not let this service in.');
    });
  });

  describe('an index that is not as it should be', () => {
    test('none at all is said to be so, and how to make one', async () => {
      const { message, reason } = await failure(engineWith({ index: freshName() }));
      expect(message).toContain('npm run index');
      expect(reason).toBe('No reviews have been indexed yet.');
    });

    test('one of another version is not searched', async () => {
      const name = freshName();
      const engine = engineWith({ index: name });
      await engine.replace(ONE);
      await engine.close();
      await raw('PUT', `/indexes/${name}_records/documents`, [
        { id: 'about', about: JSON.stringify({ version: 999 }) },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const { message } = await failure(engineWith({ index: name }));
      expect(message).toContain('another version');
    });

    test('a search that took so long that it may have been cut off is not shown', async () => {
      const { message, reason } = await failure(engineWith({ limits: { ...LIMITS, cutOffMs: 0 } }));
      expect(message).toContain('may not be whole');
      expect(reason).toBe('The search took too long and was stopped.');
    });
  });

  describe('loading', () => {
    test('leaves nothing behind but the index in use', async () => {
      const engine = engineWith();
      await engine.replace(TWO);
      await engine.replace(ONE);
      await engine.close();
      expect(await indexes()).toEqual(whole());
    });

    test('a document that the server refuses is said, and the index is as it was', async () => {
      const engine = engineWith();
      const refused = collectionOf([{ id: 'b', sketches: [{ id: 'not an id', text: 'A plan.' }] }]);
      await expect(engine.replace(refused)).rejects.toThrow(/could not finish.*is as it was/s);
      expect(await totalOf(engine)).toBe(1);
      expect(await indexes()).toEqual(whole());
      await engine.close();
    });

    test('a document that goes missing is noticed', async () => {
      const engine = engineWith();
      const twice = { id: `b_${'0'.repeat(8)}`, text: 'A plan.' };
      const collection = collectionOf([{ id: 'b', sketches: [twice, twice] }]);
      await expect(engine.replace(collection)).rejects.toThrow('holds 1 passages of 2 sent');
      expect(await totalOf(engine)).toBe(1);
      await engine.close();
    });

    test('of two runs at once the second says so and stops', async () => {
      const [first, second] = [engineWith(), engineWith()];
      let begun = () => undefined as void;
      const begins = new Promise<void>((resolve) => (begun = resolve));
      let go = () => undefined as void;
      const waits = new Promise<void>((resolve) => (go = resolve));
      const slowly = async function* () {
        begun();
        await waits;
        yield* TWO.reviews;
      };
      const loading = first.replace({ themes: THEMES, synonyms: [], reviews: slowly() });
      await begins;
      await expect(second.replace(ONE)).rejects.toThrow('Another run');
      go();
      await loading;
      expect(await totalOf(second)).toBe(2);
      expect(await indexes()).toEqual(whole());
      await first.close();
      await second.close();
    });

    test('what a run left that died is cleared by the next', async () => {
      const engine = engineWith();
      await engine.replace(ONE);
      const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
      // No process has so high a number.
      const dead = `${index}_new_m0000000-${host}-99999999-abcdef`;
      await raw('POST', '/indexes', { uid: dead, primaryKey: 'id' });
      await raw('POST', '/indexes', { uid: `${index}_new`, primaryKey: 'id' });
      await engine.replace(TWO);
      expect(await indexes()).toEqual([...whole(), `${index}_new`].toSorted());
      await engine.close();
    });
  });

  test('an index that was replaced says so, and the engine gives the new one', async () => {
    const [running, other] = [engineWith(), engineWith()];
    await other.replace(ONE);
    const old = await running.current();
    expect((await old.search(EVERYTHING)).total).toBe(1);
    await other.replace(TWO);
    await expect(old.search(EVERYTHING)).rejects.toBeInstanceOf(IndexReplaced);
    expect(await totalOf(running)).toBe(2);
    await running.close();
    await other.close();
  });

  describe('over texts of every kind', () => {
    let engine: MeilisearchEngine;
    beforeAll(async () => {
      engine = engineWith({ index: freshName() });
      const sketches = [
        'Дитина не була помічена.',
        'Every child in care and any in need of a child plan.',
        'A child in need plan.',
        'The naïve plan of Zoë’s GP; fœtal medicine.',
        'One two three four five six seven eight nine ten eleven twelve thirteen.',
        'One two three four five six seven eight nine ten eleven twelve fourteen.',
        'zqs1 zqx0 build reviews',
        `A word of ${'m'.repeat(400)} letters.`,
      ].map((text) => ({ text }));
      const synonyms = [['multi-agency working', 'MAW']];
      await engine.replace(collectionOf([{ id: 'a', sketches }], synonyms));
    });
    afterAll(() => engine.close());

    test.each([
      ['дитина', 1],
      ['naive', 1],
      ['zoe', 1],
      ['fœtal', 1],
      ['"child in need"', 1],
      ['plan -"child in need"', 2],
      ['one two three four five six seven eight nine ten eleven twelve', 2],
      ['one two three four five six seven eight nine ten eleven twelve thirteen', 1],
      ['one two three four five six seven eight nine ten eleven twelve fifteen', 0],
      ['zqs1', 1],
      ['zqs0', 0],
      ['m'.repeat(400), 1],
      ['m'.repeat(401), 0],
      ['"build reviews" OR id EXISTS', 0],
      ['-"', 8],
    ])('%.40s', async (q, total) => {
      const found = await (await engine.current()).search(SearchQuery.parse({ q }));
      expect(found.total).toBe(total);
    });
  });

  test('after the server was away the same engine answers again', async () => {
    if (server.kill === null) return;
    const engine = engineWith();
    expect(await totalOf(engine)).toBe(2);
    await server.kill();
    await expect(totalOf(engine)).rejects.toBeInstanceOf(EngineUnavailable);
    await server.restart();
    expect(await totalOf(engine)).toBe(2);
    await engine.close();
  });
}
