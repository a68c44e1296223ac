import type { DraftedSidecars } from './curate/write-sidecars.ts';
import { NEEDS_OCR } from './extract/document.ts';

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
  /** True where it was read by an earlier run and has not changed since. */
  unchanged: boolean;
  /** The file that is indexed in its stead, where that holds the same document. */
  sameAs: string | null;
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
  /** What became of the sidecars that were asked for; null where none were. */
  sidecars: DraftedSidecars | null;
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

/** So many files, in words. */
function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}

function listed(files: FileReport[]): string {
  return files.map(({ file }) => JSON.stringify(file)).join(', ');
}

/** What can be done about the files left out: those that one step helps stand together. */
function leftOutLines(left: FileReport[]): string[] {
  const scans = left.filter(({ reason }) => reason === NEEDS_OCR);
  const others = left.filter((file) => !scans.includes(file));
  const needs = scans.length === 1 ? 'needs' : 'need';
  return [
    ...(scans.length > 0 ? [`${counted(scans.length)} ${needs} OCR: ${listed(scans)}`] : []),
    ...others.map(({ file, reason }) => `${JSON.stringify(file)}: ${reason}`),
  ];
}

/** Which files were left out, with what can be done about each; nothing where none was. */
export function leftOutWords({ files }: RunReport): string[] {
  const left = files.filter(({ status }) => status === 'skipped');
  if (left.length === 0) return [];
  return [`Left out ${left.length}:`, ...leftOutLines(left).map((line) => `  ${line}`)];
}

/** The closing words of a run: what was taken, and what is left for a person to do. */
export function closingWords(report: RunReport): string[] {
  const { files, totals, replaced, sidecars } = report;
  const taken = `${totals.passages} passages of ${totals.indexed} of ${totals.files} files`;
  const unchanged = files.filter((file) => file.unchanged).length;
  const warned = files.filter(({ warnings }) => warnings.length > 0);
  return [
    replaced ? `Indexed ${taken}.` : `Read ${taken}; the index is as it was.`,
    ...(unchanged > 0 ? [`${counted(unchanged)} had not changed since an earlier run.`] : []),
    ...leftOutWords(report),
    ...(warned.length > 0
      ? [`${counted(warned.length)} with warnings, such as a date not found: see --report.`]
      : []),
    ...(sidecars ? [`Drafted a sidecar for ${counted(sidecars.written)}.`] : []),
    ...(sidecars?.problems ?? []),
  ];
}
