import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BadVariable, chooseEngine, readVariables } from '../search/engine-choice.ts';
import type { SearchEngine } from '../search/engine.ts';
import { KeyMayWrite } from '../search/errors.ts';
import { buildApp } from './app.ts';
import { Environment } from './environment.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the index holds, or why it cannot be searched yet. Throws `KeyMayWrite`. */
async function served(engine: SearchEngine): Promise<string> {
  try {
    const { reviews, passages, invented } = await (await engine.current()).status();
    if (invented === reviews) return `${passages} passages of ${reviews} invented sample reviews`;
    const samples = invented > 0 ? `, ${invented} of them invented samples` : '';
    return `${passages} passages of ${reviews} reviews${samples}`;
  } catch (error) {
    if (error instanceof KeyMayWrite || !(error instanceof Error)) throw error;
    return `nothing yet (${error.message})`;
  }
}

/** Reads the environment, listens, says where and what, and stops when told to. */
async function listen(): Promise<void> {
  const environment = readVariables(Environment, process.env);
  const { HOST, PORT, PUBLIC_URL, MEILI_ALLOW_WRITE_KEY } = environment;
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const searchOnly = MEILI_ALLOW_WRITE_KEY === 'false';
  const engine = await chooseEngine(environment, { searchOnly });
  const serves = await served(engine).catch(async (error: unknown) => {
    await engine.close();
    throw error;
  });
  const app = await buildApp({
    engine,
    version,
    publicUrl: PUBLIC_URL,
    pageFolder: path.join(ROOT, 'web', 'dist'),
    logger: { level: 'error', stream: process.stderr },
  });
  const address = await app.listen({ host: HOST, port: PORT });
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
    process.exitCode = error instanceof BadVariable ? 2 : 1;
  }
}

if (import.meta.filename === process.argv[1]) await serve();
