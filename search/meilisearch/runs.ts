import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { NotReplaced } from '../errors.ts';
import type { Connection } from './connection.ts';
import { addressOf } from './failures.ts';
import { buildIn, newNamesOf } from './names.ts';
import { allIndexes, done, patiently } from './tasks.ts';

/**
 * Each run fills indexes of its own, whose names tell who it is: when it began, on what machine and in
 * what process. So another can tell whether it still goes on or has died.
 */

const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A run of which nothing was heard for so long, on another machine, is taken for dead. */
const SILENT_MS = 30_000;

/** A name for the build that this process begins now. */
export function newBuild(): string {
  const parts = [Date.now().toString(36), host, process.pid, randomBytes(3).toString('hex')];
  return parts.join('-');
}

/** True where the build was begun by a process of this machine that is no longer there. */
function diedHere(build: string): boolean {
  const [, of, pid] = build.split('-');
  if (of !== host) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function indexesOf(name: string, build: string): string[] {
  return Object.values(newNamesOf(name, build));
}

/** True where something is being done for a build, or was until a moment ago. */
async function isActive(connection: Connection, name: string, build: string): Promise<boolean> {
  const { results } = await patiently(connection, () =>
    connection.client.tasks.getTasks({ indexUids: indexesOf(name, build), limit: 1 }),
  );
  const [last] = results;
  if (last === undefined) return false;
  if (last.status === 'enqueued' || last.status === 'processing') return true;
  return Date.now() - Date.parse(last.finishedAt ?? last.enqueuedAt) < SILENT_MS;
}

/** The runs of an installation that have indexes, and when the first of them was made. */
async function runsOf(connection: Connection, name: string): Promise<Map<string, number>> {
  const runs = new Map<string, number>();
  for (const { uid, createdAt } of await allIndexes(connection)) {
    const build = buildIn(name, uid);
    if (build === null) continue;
    runs.set(build, Math.min(runs.get(build) ?? Infinity, new Date(createdAt ?? 0).getTime()));
  }
  return runs;
}

/** Drops the indexes of a build, and what is still to be done for them. */
export async function dropBuild(
  connection: Connection,
  name: string,
  build: string,
): Promise<void> {
  const { client } = connection;
  const indexUids = indexesOf(name, build);
  // Not waited for: the deletion stands behind it, and a key for certain indexes is never shown it.
  await patiently(connection, () =>
    client.tasks.cancelTasks({ indexUids, statuses: ['enqueued', 'processing'] }),
  );
  const present = (await allIndexes(connection)).filter(({ uid }) => indexUids.includes(uid));
  for (const { uid } of present) {
    await done(connection, () => client.deleteIndex(uid));
  }
}

function anotherRuns(connection: Connection, build: string): NotReplaced {
  const began = new Date(parseInt(build.split('-')[0]!, 36)).toISOString();
  return new NotReplaced(
    `Another run that began at ${began} is loading into Meilisearch at ${addressOf(connection.url)}; this one has stopped and changed nothing. If that run was killed on another machine, try again in a minute.`,
  );
}

/**
 * Clears what runs left that died. Throws `NotReplaced` where one still goes on.
 */
export async function clearDeadRuns(connection: Connection, name: string): Promise<void> {
  for (const build of (await runsOf(connection, name)).keys()) {
    const alive = !diedHere(build) && (await isActive(connection, name, build));
    if (alive) throw anotherRuns(connection, build);
    await dropBuild(connection, name, build);
  }
}

/**
 * Of two runs that began at the same moment the one whose first index was made later stops: throws
 * `NotReplaced` where that is this one. To be asked when the indexes of this build are made.
 */
export async function giveWay(connection: Connection, name: string, build: string): Promise<void> {
  const runs = await runsOf(connection, name);
  const own = runs.get(build) ?? Infinity;
  for (const [other, madeAt] of runs) {
    if (madeAt < own || (madeAt === own && other < build)) throw anotherRuns(connection, other);
  }
}
