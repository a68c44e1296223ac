import type { FileRead } from './reading/read-files.ts';

/** What a run tells while it goes. */
export type Progress = {
  onFile: (file: FileRead) => void;
  onIndexing: (taken: number, of: number) => void;
  /** Leaves the terminal's line as it should be. */
  end: () => void;
};

/** Without a terminal there is a line for each of this many parts of the files. */
const PARTS = 10;

/** True at the end of each part of a whole that is large enough to have parts. */
function beginsPart(done: number, of: number): boolean {
  const part = (number: number) => Math.floor((number * PARTS) / of);
  return of >= PARTS && done > 0 && part(done) > part(done - 1);
}

/** Before this many files were read, what is left cannot be told. */
const FILES_TO_JUDGE_BY = 5;

/** A time in seconds as people say it. */
function spoken(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

/** How far a run has come. */
class SoFar {
  done = 0;
  readonly #of: number;
  readonly #started = performance.now();
  #passages = 0;
  #read = 0;

  constructor(of: number) {
    this.#of = of;
  }

  add({ reading, unchanged }: FileRead): void {
    this.done += 1;
    if (!unchanged) this.#read += 1;
    if (reading.outcome === 'read') this.#passages += reading.summary.passages;
  }

  /** Files that had not changed cost nothing, so the time left is judged by the others. */
  #timeLeft(): string {
    const left = this.#of - this.done;
    if (this.#read < FILES_TO_JUDGE_BY || left === 0) return '';
    const each = (performance.now() - this.#started) / 1000 / this.#read;
    return `, at most ${spoken(each * left)} left`;
  }

  said(): string {
    return `${this.done} of ${this.#of} files, ${this.#passages} passages${this.#timeLeft()}`;
  }
}

/**
 * Tells on standard error how far a run of so many files is: one line that changes on a terminal,
 * plain lines elsewhere, nothing when quiet.
 */
export function progress(quiet: boolean, files: number): Progress {
  const nothing = () => undefined;
  if (quiet) return { onFile: nothing, onIndexing: nothing, end: nothing };
  const soFar = new SoFar(files);
  const show = (words: string) => process.stderr.write(`\r${words}\u001b[K`);
  if (process.stderr.isTTY) {
    return {
      onFile: (file) => {
        soFar.add(file);
        show(soFar.said());
      },
      onIndexing: (taken, of) => show(`Making the index: ${taken} of ${of} reviews`),
      end: () => show(''),
    };
  }
  return {
    onFile: (file) => {
      soFar.add(file);
      if (beginsPart(soFar.done, files)) process.stderr.write(`${soFar.said()}\n`);
    },
    onIndexing: (taken, of) => {
      if (!beginsPart(taken, of)) return;
      process.stderr.write(`Making the index: ${taken} of ${of} reviews\n`);
    },
    end: nothing,
  };
}
