import { Command } from 'commander';
import { benchDocuments } from './documents.ts';
import { benchSamples } from './samples.ts';

/** What `npm run bench` runs: the samples, or with `--documents` a run over 300 files. */
const command = new Command('bench')
  .description('Times reading and searching.')
  .option('--documents <folder>', 'index 300 copies of the documents of a folder, twice')
  .parse();

const { documents } = command.opts<{ documents?: string }>();
if (documents) await benchDocuments(documents);
else await benchSamples();
