import { Command, InvalidArgumentError } from 'commander';
import { benchDocuments } from './documents.ts';
import { benchMeilisearch, benchMeilisearchTrials } from './meilisearch/bench.ts';
import { benchSamples } from './samples.ts';
import { benchSearch, benchTrials } from './search/bench.ts';

const SIZES = [10_000, 100_000];
const LARGE = [10_000, 50_000, 100_000, 250_000];
/** Stock lunr needs gigabytes for more. */
const COMPARE_TO = 100_000;

function numbers(written: string): number[] {
  const read = written.split(',').map(Number);
  if (read.some((one) => !Number.isInteger(one) || one < 1)) {
    throw new InvalidArgumentError('It must be whole numbers with commas between them.');
  }
  return read;
}

/** What `npm run bench` runs: reading, tagging and searching, or with `--documents` a run over 300 files. */
const command = new Command('bench')
  .description('Times reading, tagging and searching.')
  .option('--documents <folder>', 'index 300 copies of the documents of a folder, twice')
  .option('--sizes <passages>', 'search in so many invented passages each', numbers, SIZES)
  .option('--large', 'search in 10, 50, 100 and 250 thousand')
  .option('--alone', 'without MiniSearch and stock lunr beside it')
  .option('--trials', 'search while the index is changed, and with 100,000 random texts')
  .option(
    '--meilisearch',
    'load and search on a Meilisearch server; with --trials, compare engines, kill the indexer, stop the server',
  )
  .option('--json <file>', 'keep the figures of searching')
  .parse();

type Options = {
  documents?: string;
  sizes: number[];
  large?: true;
  alone?: true;
  trials?: true;
  meilisearch?: true;
  json?: string;
};

const { documents, sizes, large, alone, trials, meilisearch, json } = command.opts<Options>();
if (documents) await benchDocuments(documents);
else if (meilisearch && trials) await benchMeilisearchTrials();
else if (meilisearch) await benchMeilisearch(large ? LARGE : sizes);
else if (trials) await benchTrials(COMPARE_TO);
else {
  await benchSamples();
  await benchSearch(large ? LARGE : sizes, { compareTo: alone ? 0 : COMPARE_TO, file: json });
}
