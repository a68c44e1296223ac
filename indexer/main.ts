import { existsSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import {
  BadVariable,
  chooseEngine,
  EngineVariables,
  readVariables,
} from '../search/engine-choice.ts';
import type { SearchEngine } from '../search/engine.ts';
import { EmptyCollection, NotReplaced } from '../search/errors.ts';
import { SIDECAR_ENDING } from './curate/sidecar.ts';
import { BadDataFile, readFieldData } from './data-file.ts';
import { findFiles, NoSuchPath, type FoundFile } from './reading/find-files.ts';
import { indexFiles, NothingRead } from './pipeline.ts';
import { CannotKeep } from './reading/reading-cache.ts';
import { progress } from './progress.ts';
import { closingWords, leftOutWords, type RunReport } from './report.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const DATA = pathToFileURL(path.join(ROOT, 'data/'));
const OWN = path.join(ROOT, 'data', 'reviews');
const SAMPLE = path.join(ROOT, 'data', 'sample');

/** Exit codes of the commands contract. */
const EXIT = { done: 0, failed: 1, usage: 2, someLeftOut: 3 };

type Options = {
  engine: string;
  indexDir: string;
  cacheDir: string;
  dryRun?: true;
  report?: string;
  writeSidecars?: true;
  quiet?: true;
  ifMissing?: true;
};

const command = new Command('index')
  .description('Reads reviews and replaces the index with them.')
  .argument(
    '[path...]',
    'files and folders; by default data/reviews, or the samples if it is empty',
  )
  .addOption(
    new Option(
      '--engine <name>',
      'where the index is kept; meilisearch reads MEILI_URL, MEILI_KEY and MEILI_INDEX',
    )
      .choices(EngineVariables.shape.ENGINE.unwrap().options)
      .default('lunr')
      .env('ENGINE'),
  )
  .addOption(new Option('--index-dir <folder>').default('data/index').env('INDEX_DIR'))
  .addOption(
    new Option('--cache-dir <folder>', 'what was read of files, for the next run; safe to delete')
      .default('data/cache')
      .env('CACHE_DIR'),
  )
  .option('--dry-run', 'do everything but the replacing')
  .option('--report <file>', 'write what became of each file as JSON')
  .option('--write-sidecars', 'draft a file of corrections beside each file that has none')
  .option('--quiet', 'print nothing but errors')
  .option('--if-missing', 'do nothing where there is an index already')
  .exitOverride();

/** Someone pressed Ctrl-C, or the machine is being shut down. */
class Interrupted extends Error {
  override name = 'Interrupted';
  override message =
    'Stopped. The index was left as it was; what was read is kept for the next run.';
}

/** The report cannot be written to where it was asked for. */
class NoReport extends Error {
  override name = 'NoReport';
}

async function hasDocuments(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  return (await findFiles([folder])).some(({ file }) => !file.endsWith(SIDECAR_ENDING));
}

function isSample({ path: at }: FoundFile): boolean {
  return path.resolve(at).startsWith(SAMPLE + path.sep);
}

/** Finds out before the work begins whether its report can be written. Throws `NoReport`. */
async function checkWritable(file: string): Promise<void> {
  try {
    await (await open(file, 'a')).close();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new NoReport(`The report cannot be written to "${file}" (${code}).`, { cause });
  }
}

async function writeReport(file: string | undefined, report: RunReport): Promise<void> {
  if (file !== undefined) await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

async function isSearchable(engine: SearchEngine): Promise<boolean> {
  return engine.current().then(
    () => true,
    () => false,
  );
}

async function index(given: string[], options: Options, engine: SearchEngine): Promise<number> {
  if (options.ifMissing && (await isSearchable(engine))) return EXIT.done;
  const paths = given.length > 0 ? given : [(await hasDocuments(OWN)) ? OWN : SAMPLE];
  if (options.report !== undefined) await checkWritable(options.report);
  const files = await findFiles(paths);
  const data = await readFieldData(DATA);
  const shown = progress(options.quiet === true, files.length);
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort(new Interrupted());
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  const read = indexFiles({
    files,
    data,
    engine,
    cacheFolder: options.cacheDir,
    invented: isSample,
    dryRun: options.dryRun === true,
    writeSidecars: options.writeSidecars === true,
    onFile: shown.onFile,
    onIndexing: shown.onIndexing,
    signal: interrupted.signal,
  }).finally(shown.end);
  const report = await read.catch(async (error: unknown) => {
    if (error instanceof NothingRead) await writeReport(options.report, error.report);
    throw error;
  });
  await writeReport(options.report, report);
  if (!options.quiet) process.stdout.write(`${closingWords(report).join('\n')}\n`);
  return report.totals.skipped > 0 ? EXIT.someLeftOut : EXIT.done;
}

async function run(given: string[], options: Options): Promise<number> {
  const chosen = { ...process.env, ENGINE: options.engine, INDEX_DIR: options.indexDir };
  const variables = readVariables(EngineVariables, chosen);
  const engine = await chooseEngine(variables, { searchOnly: false });
  return index(given, options, engine).finally(() => engine.close());
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const expected = [
    EmptyCollection,
    NotReplaced,
    BadDataFile,
    BadVariable,
    NoSuchPath,
    NoReport,
    CannotKeep,
    Interrupted,
  ].some((kind) => error instanceof kind);
  if (error instanceof NothingRead) {
    process.stderr.write(`${leftOutWords(error.report).join('\n')}\n`);
  }
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack)}\n`);
  const isUsage = [NoSuchPath, BadVariable, NoReport].some((kind) => error instanceof kind);
  return isUsage ? EXIT.usage : EXIT.failed;
}

try {
  command.parse();
  process.exitCode = await run(command.args, command.opts<Options>());
} catch (error) {
  process.exitCode = exitCodeFor(error);
}
