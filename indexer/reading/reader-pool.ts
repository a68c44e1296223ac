import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cuttingLimit, HEAP_MEGABYTES, meaningLimit, READERS } from './limits.ts';
import {
  READY,
  type Cut,
  type ReaderSetUp,
  type ReaderTask,
  type Stuck,
} from './reader-messages.ts';
import { CannotKeep } from './reading-cache.ts';
import type { Reading } from './reading.ts';

const PROGRAM = new URL('reader-process.ts', import.meta.url);
const OPTIONS = ['--import', 'tsx', `--max-old-space-size=${HEAP_MEGABYTES}`];

const BROKE_DOWN = 'It breaks what it is read with: it is damaged, or of a kind not met before.';

/** Kept of what a process that broke down says, to find the reason in. */
const LAST_WORDS = 4000;

function unreadable(reason: string): Reading {
  return { outcome: 'unreadable', reason };
}

const STOPPED = unreadable('The reading was stopped.');

/** One reading process, started when the first file comes and again after each that broke it. */
class Reader {
  readonly #setUp: ReaderSetUp;
  #process: ChildProcess | null = null;
  #lastWords = '';
  #stopped = false;

  constructor(setUp: ReaderSetUp) {
    this.#setUp = setUp;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(PROGRAM, [], {
      execArgv: OPTIONS,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#process = child;
    this.#lastWords = '';
    // One that ends while nothing is read, for instance for want of memory, is started anew for the next file.
    const gone = () => {
      if (this.#process === child) this.#process = null;
    };
    child.on('exit', gone).on('error', gone).on('disconnect', gone);
    child.stderr!.setEncoding('utf8').on('data', (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-LAST_WORDS);
    });
    child.send(this.#setUp);
    const ready = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (ready[0] === READY || this.#stopped) return child;
    throw new Error(`A reading process cannot be started:\n${this.#lastWords}`);
  }

  #reasonForBreaking(): string {
    if (!this.#lastWords.includes('heap out of memory')) return BROKE_DOWN;
    return 'Reading it takes more memory than there is for one file.';
  }

  /** Reads one file. Where that breaks the process or takes too long, says so. Throws `CannotKeep`. */
  async read(task: ReaderTask, bytes: number): Promise<Reading> {
    if (this.#stopped) return STOPPED;
    const child = this.#process ?? (await this.#start());
    // It may have been stopped, and this process with it, while it was starting.
    if (this.#stopped) return STOPPED;
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout;
      const end = () => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', broken);
      };
      const finish = (reading: Reading) => {
        end();
        resolve(reading);
      };
      const broken = () => finish(unreadable(this.#reasonForBreaking()));
      const stopAfter = (limit: number) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          this.#process = null;
          child.kill('SIGKILL');
          finish(unreadable(`Reading it took more than ${Math.round(limit / 1000)} seconds.`));
        }, limit);
      };
      const onMessage = (message: Cut | Reading | Stuck) => {
        if ('pieces' in message) stopAfter(meaningLimit(message.pieces));
        else if ('why' in message) {
          end();
          reject(new CannotKeep(message.why));
        } else finish(message);
      };
      stopAfter(cuttingLimit(bytes));
      child.on('message', onMessage).on('exit', broken);
      child.send(task);
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#process?.kill('SIGKILL');
  }
}

/** The processes that read files, a few at a time, each file in one of them. */
export class ReaderPool {
  readonly #readers: Reader[];
  readonly #idle: Reader[];
  readonly #waiting: ((reader: Reader) => void)[] = [];

  /** No process is started before there is something to read. */
  constructor(setUp: ReaderSetUp) {
    this.#readers = Array.from({ length: READERS }, () => new Reader(setUp));
    this.#idle = [...this.#readers];
  }

  /**
   * Reads a file of this many bytes as soon as a process is free. Never throws for a document, but
   * `CannotKeep`.
   */
  async read(task: ReaderTask, bytes: number): Promise<Reading> {
    const reader =
      this.#idle.shift() ?? (await new Promise<Reader>((resolve) => this.#waiting.push(resolve)));
    try {
      return await reader.read(task, bytes);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(reader);
      else this.#idle.push(reader);
    }
  }

  /** Ends the processes, whatever they are doing. */
  stop(): void {
    for (const reader of this.#readers) reader.stop();
  }
}
