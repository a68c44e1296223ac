import type { FileReport } from './report.ts';

/** What a run tells while it goes. */
export type Progress = {
  onFile: (report: FileReport, done: number, of: number) => void;
  /** Leaves the terminal's line as it should be. */
  end: () => void;
};

/** One line that changes on a terminal, nothing elsewhere or when quiet. It goes to standard error. */
export function progress(quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { onFile: () => undefined, end: () => undefined };
  let passages = 0;
  return {
    onFile: (report, done, of) => {
      passages += report.passages;
      process.stderr.write(`\r${done} of ${of} files, ${passages} passages\u001b[K`);
    },
    end: () => process.stderr.write('\r\u001b[K'),
  };
}
