import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, jest, test } from '@jest/globals';
import { MeilisearchEngine } from '../../../search/meilisearch/engine.ts';
import { engineContract } from '../engine-contract.ts';
import { hasServer, testServer, WITHOUT_A_SERVER, type TestServer } from './server.ts';

jest.setTimeout(600_000);

const freshName = () => `test-${randomBytes(4).toString('hex')}`;

if (!hasServer) {
  test.skip(WITHOUT_A_SERVER, () => undefined);
} else {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
  });
  afterAll(() => server.close());

  engineContract('Meilisearch', () => {
    const { url, masterKey: key } = server;
    const engine = new MeilisearchEngine({ url, key, index: freshName() });
    return Promise.resolve({ engine, dispose: () => engine.close() });
  });
}
