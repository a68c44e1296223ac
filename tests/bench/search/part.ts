import { build, embedded, http, miniSearch, put, serve, stockLunr } from './parts.ts';
import { changeOver, randomQueries } from './trials.ts';

/** Runs one part of the bench in a process of its own: `part.ts <name> <passages> <folder>`. */
const PARTS = {
  build,
  embedded,
  http,
  miniSearch,
  put,
  serve,
  stockLunr,
  changeOver,
  randomQueries,
};

const [name, passages, folder] = process.argv.slice(2);
const result = await PARTS[name as keyof typeof PARTS](Number(passages), folder!);
process.stdout.write(`${JSON.stringify(result)}\n`);
