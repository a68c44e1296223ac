import type { EnqueuedTask, Task } from 'meilisearch';
import type { Connection } from './connection.ts';
import { failureOf, isFull } from './failures.ts';
import { Refusal, thrown } from './transport.ts';

/** How often a task is looked after: soon at first, then less so. */
const LOOK_MS = { first: 10, longest: 500, growth: 1.5 };
/** A server that restarts is waited for so long. */
const PATIENCE_MS = 60_000;
/** Pause before what failed is tried again. */
const AGAIN_MS = 500;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks again and again, with pauses that grow, until `look` says that it is done. */
async function until(look: () => Promise<boolean>): Promise<void> {
  let pause = LOOK_MS.first;
  while (!(await look())) {
    await wait(pause);
    pause = Math.min(pause * LOOK_MS.growth, LOOK_MS.longest);
  }
}

/** What a task ended with, as a sentence for whoever runs the indexer. */
function failed({ type, error }: Pick<Task, 'type' | 'error'>, url: string): Error {
  const { code = '', message = 'It was stopped.' } = error ?? {};
  return failureOf(new Refusal(500, code, `it could not finish ${type}: ${message}`), url);
}

/**
 * Asks for something that may be asked twice without harm, and goes on asking while the server cannot be
 * reached: it may be restarting. Throws what the connection throws once patience ends, and at once where the
 * server says no.
 */
export async function patiently<T>(connection: Connection, ask: () => Promise<T>): Promise<T> {
  const latest = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const cause = thrown(error);
      const final = cause instanceof Refusal && (cause.status < 500 || isFull(cause));
      if (final || Date.now() > latest) return connection.asked(Promise.reject(cause as Error));
      await wait(AGAIN_MS);
    }
  }
}

function throwIfFailed({ status, ...task }: Task, { url }: Connection): void {
  if (status === 'failed' || status === 'canceled') throw failed(task, url);
}

/**
 * Starts a task that may be started twice without harm, and waits until it is done, however long that takes.
 * Throws `EngineUnavailable` where it fails.
 */
export async function done(
  connection: Connection,
  start: () => Promise<EnqueuedTask>,
): Promise<void> {
  const { taskUid } = await patiently(connection, start);
  await until(async () => {
    const task = await patiently(connection, () => connection.client.tasks.getTask(taskUid));
    throwIfFailed(task, connection);
    return task.status === 'succeeded';
  });
}

/** A task of several indexes is waited for so long: others may stand before it. */
const SEVERAL_MS = 600_000;

/**
 * Starts a task of several indexes, once, and waits until `isDone`. It is known by what it does, since a key
 * for certain indexes is never shown such a task. Throws `EngineUnavailable` where it fails.
 */
export async function doneWithSeveral(
  connection: Connection,
  start: () => Promise<EnqueuedTask>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const { taskUid } = await connection.asked(start());
  const latest = Date.now() + SEVERAL_MS;
  await until(async () => {
    if (await isDone()) return true;
    const task = await connection.client.tasks.getTask(taskUid).catch(() => null);
    if (task !== null) throwIfFailed(task, connection);
    if (Date.now() > latest) {
      const message = `it has not done what was asked in ${SEVERAL_MS / 60_000} minutes`;
      throw failureOf(new Refusal(500, '', message), connection.url);
    }
    return false;
  });
}

/** More indexes than a server has. */
const MOST_INDEXES = 10_000;

/** The indexes that the connection's key may see. */
export async function allIndexes(
  connection: Connection,
): Promise<{ uid: string; createdAt?: string | Date | undefined }[]> {
  const { results } = await patiently(connection, () =>
    connection.client.getIndexes({ limit: MOST_INDEXES }),
  );
  return results;
}
