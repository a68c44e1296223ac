import { readFileSync } from 'node:fs';

/** Prints how many tests passed, failed and were skipped, from the results jest wrote to a file. */
type Results = { numPassedTests: number; numFailedTests: number; numPendingTests: number };

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(process.argv[2]!, 'utf8'),
) as Results;

process.stdout.write(
  `${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`,
);
