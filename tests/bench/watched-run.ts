import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOOK_EVERY_MS = 100;

/** A run of a command: its exit code, how long it took, and the most memory it held. */
export type WatchedRun = { code: number | null; seconds: number; megabytes: number };

function numberIn(file: string, name: string): number {
  const line = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(file, 'utf8'));
  return Number(line?.[1] ?? 0);
}

/** Kilobytes that a process and those it started hold; what they share is counted once. */
function heldBy(pid: number): number {
  let held = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const own = Number(name) === pid || numberIn(`/proc/${name}/status`, 'PPid') === pid;
      if (own) held += numberIn(`/proc/${name}/smaps_rollup`, 'Pss');
    } catch {
      // It ended while it was being looked at.
    }
  }
  return held;
}

/**
 * Runs `npm run index` with these arguments and watches it and the processes it starts. Memory is
 * read where the system shows it (Linux), else 0.
 */
export function runIndex(args: string[]): Promise<WatchedRun> {
  const command = ['--import', 'tsx', 'indexer/main.ts', '--quiet', ...args];
  const started = performance.now();
  const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  let most = 0;
  const watch = setInterval(() => {
    if (process.platform === 'linux') most = Math.max(most, heldBy(child.pid!));
  }, LOOK_EVERY_MS);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve({ code, seconds: (performance.now() - started) / 1000, megabytes: most / 1024 });
    });
  });
}
