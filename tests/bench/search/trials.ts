import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import path from 'node:path';
import type { SearchReply } from '../../../server/contract.ts';
import { MAX_QUERY_LENGTH } from '../../../search/query.ts';
import { drawing } from '../../../indexer/evaluate/drawing.ts';
import { startPart, startServing } from '../part-process.ts';
import { timesOf } from './times.ts';

/** Trials that ask whether anything goes wrong, not only how long it takes. */

const SECONDS = 60;
const EACH_SECOND = 200;
const CHANGES = 5;
/** Between the end of one change and the beginning of the next. */
const PAUSE_MS = 5_000;
/** The collections that take turns differ in size, so that an answer tells which it is from. */
const SIZES = [20_000, 25_000];
const RANDOM_QUERIES = 100_000;
const LONGEST_MS = 100;
const SEED = 77;

const SCRIPT = path.join(import.meta.dirname, 'part.ts');

function ended(child: ChildProcess): Promise<void> {
  child.stdout!.resume();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function buildInto(folder: string, passages: number): Promise<void> {
  await ended(startPart(SCRIPT, ['put', String(passages), folder]));
}

/** A server over an index, in a process of its own. */
function served(folder: string): ReturnType<typeof startServing> {
  return startServing(SCRIPT, ['serve', '0', folder]);
}

type Got = { status: number; text: string };

/** Asks an address over a kept connection. */
export function get(address: string, agent: Agent): Promise<Got> {
  return new Promise((resolve, reject) => {
    request(address, { agent }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });
}

/** What is wrong with an answer to an empty search: counts that cannot all be of one collection. */
export function mixed({ total, reviews, facets }: SearchReply, sizes: number[]): boolean {
  const kinds = facets.kind.reduce((sum, { count }) => sum + count, 0);
  const years = facets.year.reduce((sum, { count }) => sum + count, 0);
  return !sizes.includes(total) || kinds !== total || years !== total || reviews * 40 !== total;
}

/** Asks 200 times a second for a minute while a new index is put in place five times. */
export async function changeOver(_passages: number, folder: string) {
  await buildInto(folder, SIZES[0]!);
  const { base, stop } = await served(folder);
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const seen = new Set<number>();
  const wrong: Record<string, number> = {};
  const say = (what: string) => (wrong[what] = (wrong[what] ?? 0) + 1);
  let changes = 0;
  const changing = (async () => {
    for (; changes < CHANGES; changes++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await buildInto(folder, SIZES[(changes + 1) % SIZES.length]!);
    }
  })();
  const asked: Promise<void>[] = [];
  const one = async () => {
    const started = performance.now();
    try {
      const { status, text } = await get(`${base}/api/search?pageSize=5`, agent);
      const reply = JSON.parse(text) as SearchReply;
      if (status !== 200) say(`status ${status}`);
      else if (mixed(reply, SIZES)) say('mixed');
      else seen.add(reply.total);
    } catch (error) {
      say(String(error));
    }
    times.push(performance.now() - started);
  };
  const begun = performance.now();
  while (performance.now() - begun < SECONDS * 1000) {
    const due = Math.floor(((performance.now() - begun) / 1000) * EACH_SECOND);
    while (asked.length < due) asked.push(one());
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await Promise.all(asked);
  await changing;
  agent.destroy();
  stop();
  return { asked: asked.length, wrong, changes, collectionsSeen: seen.size, times: timesOf(times) };
}

/** Pieces of text that mean something to a search, among any characters there are. */
const MEANINGFUL = [
  '"',
  '-',
  '- ',
  ' ',
  'child',
  'mother',
  'co-sleeping',
  's47',
  '-"',
  '/',
  "'",
  '\u00a0',
];
const LAST_CHARACTER = 0x10ffff;

function randomText(draw: () => number): string {
  const pieces = Array.from({ length: 1 + Math.floor(draw() * draw() * 200) }, () => {
    if (draw() < 0.5) return MEANINGFUL[Math.floor(draw() * MEANINGFUL.length)]!;
    if (draw() < 0.5) return String.fromCharCode(97 + Math.floor(draw() * 26));
    return String.fromCodePoint(Math.floor(draw() * LAST_CHARACTER));
  });
  // Half of a pair of surrogates cannot be written in an address.
  return pieces
    .join('')
    .slice(0, MAX_QUERY_LENGTH)
    .replace(/\p{Surrogate}/gu, '');
}

/** Asks for random texts of any characters; counts what is answered with an error or takes too long. */
export async function randomQueries(_passages: number, folder: string) {
  const { base, stop } = await served(folder);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const draw = drawing(SEED);
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  for (let i = 0; i < RANDOM_QUERIES; i++) {
    const address = `${base}/api/search?q=${encodeURIComponent(randomText(draw))}`;
    const started = performance.now();
    const { status } = await get(address, agent);
    times.push(performance.now() - started);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  agent.destroy();
  stop();
  const tooLong = times.filter((time) => time > LONGEST_MS).length;
  return { asked: RANDOM_QUERIES, statuses, tooLong, times: timesOf(times) };
}
