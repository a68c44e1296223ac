import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Long enough for the program to start on a busy machine. */
const START_MS = 30_000;

/** A key of the length that Meilisearch asks for in production. */
const MASTER_KEY = 'a-master-key-for-tests-alone';

const PROGRAM = 'meilisearch';

/** By default it sets up gigabytes for each batch of documents, however small. */
const SMALL_MEMORY = '256MiB';

/** What is said where there is no server to test against. */
export const WITHOUT_A_SERVER =
  'Not run: there is no Meilisearch. Put a `meilisearch` program (1.50) on the PATH, or set MEILI_URL, and MEILI_MASTER_KEY or MEILI_KEY, to a server that may be written to.';

/** True where tests have a Meilisearch server: one that is named, or a program to start one. */
export const hasServer =
  process.env.MEILI_URL !== undefined || spawnSync(PROGRAM, ['--version']).status === 0;

// Where many files are tested, skipped tests are counted and not named.
if (!hasServer) process.stderr.write(`${WITHOUT_A_SERVER}\n`);

/** True where that server has a master key, from which others can be made. */
export const hasKeys =
  process.env.MEILI_URL === undefined || process.env.MEILI_MASTER_KEY !== undefined;

/** A Meilisearch server for one test file. */
export type TestServer = {
  url: string;
  /** A key that may write; absent where the server has no keys. */
  masterKey: string | undefined;
  /** Ends the server, with its data kept, as a crash would; null for one that is not ours. */
  kill: (() => Promise<void>) | null;
  /** Starts it again on the same port with the same data. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    try {
      if ((await fetch(`${url}/health`)).ok) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The server that MEILI_URL names, or a `meilisearch` program started on a free port with an empty folder.
 * Only to be asked for where `hasServer`. `indexingMemory` is what it may take to index, as it is written
 * for Meilisearch.
 */
export async function testServer(indexingMemory = SMALL_MEMORY): Promise<TestServer> {
  const { MEILI_URL, MEILI_MASTER_KEY, MEILI_KEY } = process.env;
  const nothing = () => Promise.resolve();
  if (MEILI_URL !== undefined) {
    const masterKey = MEILI_MASTER_KEY ?? MEILI_KEY;
    return { url: MEILI_URL, masterKey, kill: null, restart: nothing, close: nothing };
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;
  const start = async () => {
    child = spawn(
      PROGRAM,
      ['--db-path', path.join(folder, 'db'), '--http-addr', `127.0.0.1:${port}`],
      {
        cwd: folder,
        env: {
          ...process.env,
          MEILI_MASTER_KEY: MASTER_KEY,
          MEILI_ENV: 'production',
          MEILI_NO_ANALYTICS: 'true',
          MEILI_MAX_INDEXING_MEMORY: indexingMemory,
        },
        stdio: 'ignore',
      },
    );
    await answering(url);
  };
  const kill = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    url,
    masterKey: MASTER_KEY,
    kill,
    restart: start,
    close: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
