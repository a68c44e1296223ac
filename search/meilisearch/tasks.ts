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

/** What a task ended with, as a sentence for whoever runs the indexer. */
function failed({ type, error }: Pick<Task, 'type' | 'error'>, url: string): Error {
  const { code = '', message = 'It was stopped.' } = error ?? {};
  return failureOf(new Refusal(500, code, `it could not finish ${type}: ${message}`), url);
}

/**
 * True for a refusal that waiting does not mend. A key for certain indexes is told for a moment that a task
 * is not to be found, while the server puts it from one list into another.
 */
function isFinal(refusal: Refusal): boolean {
  return isFull(refusal) || (refusal.status < 500 && refusal.code !== 'task_not_found');
}

/**
 * Asks for something that may be asked twice without harm, and goes on asking while the server cannot be
 * reached: it may be restarting. Throws what the connection throws once patience ends, and at once where the
 * server says no.
 */
export async function patiently<T>(connection: Connection, ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const cause = thrown(error);
      const final = cause instanceof Refusal && isFinal(cause);
      if (final || Date.now() > until) return connection.asked(Promise.reject(cause as Error));
      await wait(AGAIN_MS);
    }
  }
}

/** Waits until a task is done, however long that takes. Throws `EngineUnavailable` where it failed. */
export async function ended(connection: Connection, taskUid: number): Promise<void> {
  let pause = LOOK_MS.first;
  for (;;) {
    const task = await patiently(connection, () => connection.client.tasks.getTask(taskUid));
    if (task.status === 'succeeded') return;
    if (task.status === 'failed' || task.status === 'canceled') {
      throw failed(task, connection.url);
    }
    await wait(pause);
    pause = Math.min(pause * LOOK_MS.growth, LOOK_MS.longest);
  }
}

/** Starts a task that may be started twice without harm, and waits until it is done, as `ended` does. */
export async function done(
  connection: Connection,
  start: () => Promise<EnqueuedTask>,
): Promise<void> {
  const { taskUid } = await patiently(connection, start);
  await ended(connection, taskUid);
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
