/** What became of one file. */
export type FileReport = {
  file: string;
  status: 'indexed' | 'skipped';
  /** Why it was left out; null where it was indexed. */
  reason: string | null;
  reviewId: string | null;
  title: string | null;
  passages: number;
  warnings: string[];
};

/** What `--report` writes: the whole run, file by file. Times are ISO 8601. */
export type RunReport = {
  startedAt: string;
  finishedAt: string;
  engine: string;
  /** True where the index was replaced. */
  replaced: boolean;
  files: FileReport[];
  totals: { files: number; indexed: number; skipped: number; passages: number };
};

/** Adds up what became of the files. */
export function totalsOf(files: FileReport[]): RunReport['totals'] {
  const indexed = files.filter(({ status }) => status === 'indexed').length;
  return {
    files: files.length,
    indexed,
    skipped: files.length - indexed,
    passages: files.reduce((sum, { passages }) => sum + passages, 0),
  };
}

/** The closing words of a run: what was taken, and each file left out with its reason. */
export function summaryOf({ files, totals, replaced }: RunReport): string[] {
  const taken = `${totals.passages} passages of ${totals.indexed} of ${totals.files} files`;
  const left = files.filter(({ status }) => status === 'skipped');
  return [
    replaced ? `Indexed ${taken}.` : `Read ${taken}; the index is as it was.`,
    ...(left.length > 0 ? [`Left out ${left.length}:`] : []),
    ...left.map(({ file, reason }) => `  ${JSON.stringify(file)}: ${reason}`),
  ];
}
