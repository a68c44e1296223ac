import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LunrEngine } from '../search/lunr/engine.ts';
import { buildApp } from './app.ts';
import { BadEnvironment, readEnvironment } from './environment.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Reads the environment, listens, says where and what, and stops when told to. */
async function listen(): Promise<void> {
  const { HOST, PORT, INDEX_DIR } = readEnvironment(process.env);
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const engine = new LunrEngine(INDEX_DIR);
  const app = await buildApp({ engine, version, pageFolder: path.join(ROOT, 'web', 'dist') });
  const address = await app.listen({ host: HOST, port: PORT });
  const serves = await engine
    .current()
    .then((index) => index.status())
    .then(
      ({ reviews, passages, sample }) =>
        `${passages} passages of ${reviews} ${sample ? 'invented sample reviews' : 'reviews'}`,
      (error: Error) => `no index yet (${error.message})`,
    );
  say(`Cross-review is at ${address} and serves ${serves}.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void app.close().then(() => engine.close());
    });
  }
}

/** Serves the API and the page until told to stop; what goes wrong is said in a sentence. */
export async function serve(): Promise<void> {
  try {
    await listen();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof BadEnvironment ? 2 : 1;
  }
}

if (import.meta.filename === process.argv[1]) await serve();
