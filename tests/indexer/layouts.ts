import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';
import { SHARED } from './published.ts';

const FOLDER = path.join(SHARED, 'documents');

/** `describe` for tests over the published layouts: skipped, saying so, where they are absent. */
export const describeLayouts = existsSync(FOLDER)
  ? describe
  : (name: string, tests: () => void) =>
      describe.skip(`${name} (skipped: there are no documents in ${FOLDER})`, tests);
