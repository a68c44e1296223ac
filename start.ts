import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { serve } from './server/main.ts';

/**
 * What `npm start` does: builds the page where it is missing or older than its sources, makes a
 * first index where there is none, and serves both. Rooms stay apart: each is run as its command.
 */

const ROOT = import.meta.dirname;
const PAGE = path.join(ROOT, 'web', 'dist', 'index.html');

function newest(folder: string): number {
  const entries = readdirSync(folder, { withFileTypes: true });
  return Math.max(
    0,
    ...entries.map((entry) => {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'dist' ? 0 : newest(at);
      return statSync(at).mtimeMs;
    }),
  );
}

/** Runs a command of the project to its end; ends this one with its code where it fails. */
function run(args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  // 3: some files were left out, each named with its reason; the rest can be searched.
  if (status !== 0 && status !== 3) process.exit(status ?? 1);
}

if (!existsSync(PAGE) || statSync(PAGE).mtimeMs < newest(path.join(ROOT, 'web'))) {
  const vite = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  run([vite, 'build', 'web', '--config', 'web/vite.config.ts', '--logLevel', 'warn']);
}
if ((process.env.ENGINE ?? 'lunr') === 'lunr') {
  run(['--import', 'tsx', 'indexer/main.ts', '--if-missing']);
}
await serve();
