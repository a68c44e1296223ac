import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { EmptyCollection } from '../search/errors.ts';
import { LunrEngine } from '../search/lunr/engine.ts';
import { BadDataFile, readFieldData } from './data-file.ts';
import { findFiles, NoSuchPath } from './find-files.ts';
import { indexFiles } from './pipeline.ts';
import { progress } from './progress.ts';
import { summaryOf } from './report.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const DATA = pathToFileURL(path.join(ROOT, 'data/'));
const OWN = path.join(ROOT, 'data', 'reviews');
const SAMPLE = path.join(ROOT, 'data', 'sample');

/** Exit codes of the commands contract. */
const EXIT = { done: 0, failed: 1, usage: 2, someLeftOut: 3 };

type Options = {
  engine: 'lunr';
  indexDir: string;
  dryRun?: true;
  report?: string;
  quiet?: true;
  ifMissing?: true;
};

const command = new Command('index')
  .description('Reads reviews and replaces the index with them.')
  .argument(
    '[path...]',
    'files and folders; by default data/reviews, or the samples if it is empty',
  )
  .addOption(new Option('--engine <name>').choices(['lunr']).default('lunr').env('ENGINE'))
  .addOption(new Option('--index-dir <folder>').default('data/index').env('INDEX_DIR'))
  .option('--dry-run', 'do everything but the replacing')
  .option('--report <file>', 'write what became of each file as JSON')
  .option('--quiet', 'print nothing but errors')
  .option('--if-missing', 'do nothing where there is an index already')
  .exitOverride();

function hasDocuments(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.'));
}

async function run(given: string[], options: Options): Promise<number> {
  const engine = new LunrEngine(options.indexDir);
  if (
    options.ifMissing &&
    (await engine.status().then(
      () => true,
      () => false,
    ))
  )
    return EXIT.done;
  const paths = given.length > 0 ? given : [hasDocuments(OWN) ? OWN : SAMPLE];
  const invented = paths.every((one) => path.resolve(one).startsWith(SAMPLE));
  const files = await findFiles(paths);
  const data = await readFieldData(DATA);
  const shown = progress(options.quiet === true);
  const report = await indexFiles({
    files,
    data,
    engine,
    invented,
    dryRun: options.dryRun === true,
    onFile: shown.onFile,
  });
  shown.end();
  if (options.report) await writeFile(options.report, `${JSON.stringify(report, null, 2)}\n`);
  if (!options.quiet) process.stdout.write(`${summaryOf(report).join('\n')}\n`);
  return report.totals.skipped > 0 ? EXIT.someLeftOut : EXIT.done;
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const expected = [EmptyCollection, BadDataFile, NoSuchPath].some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : String((error as Error).stack)}\n`);
  return error instanceof NoSuchPath ? EXIT.usage : EXIT.failed;
}

try {
  command.parse();
  process.exitCode = await run(command.args, command.opts<Options>());
} catch (error) {
  process.exitCode = exitCodeFor(error);
}
