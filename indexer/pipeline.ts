import type { ReviewWithPassages, SearchEngine } from '../search/engine.ts';
import { EmptyCollection } from '../search/errors.ts';
import { writeSidecars, type DraftedSidecars } from './curate/write-sidecars.ts';
import type { FieldData } from './data-file.ts';
import type { FoundFile } from './reading/find-files.ts';
import { ReadingCache } from './reading/reading-cache.ts';
import { readFiles, type FileRead } from './reading/read-files.ts';
import type { Summary } from './reading/reading.ts';
import { findCopies, isSameDocument } from './reading/same-document.ts';
import { totalsOf, type FileReport, type RunReport } from './report.ts';
import { shownTheme } from './tag/vocabulary.ts';

/** What a run is made of. */
export type Run = {
  files: FoundFile[];
  data: FieldData;
  engine: SearchEngine;
  /** Where what was read is kept for the next run. */
  cacheFolder: string;
  /** True for a file of the sample reviews that come with the project. */
  invented: (file: FoundFile) => boolean;
  /** Everything but the replacing. */
  dryRun: boolean;
  /** Drafts a sidecar for each file that is read and has none. */
  writeSidecars?: boolean;
  /** Told of each file when it is read, in no particular order. */
  onFile?: (file: FileRead) => void;
  /** Told while the index is made how many of the reviews the engine has taken; at first none. */
  onIndexing?: (taken: number, of: number) => void;
  /** Ends the run early, with the index as it was. */
  signal?: AbortSignal;
};

function leftOut(file: string, reason: string, sameAs: string | null = null): FileReport {
  const nothing = { reviewId: null, title: null, passages: 0, warnings: [] };
  return { file, status: 'skipped', reason, ...nothing, unchanged: false, sameAs };
}

/** A file that was read, with what is known of its document. */
type Readable = Omit<FileRead, 'key' | 'reading'> & { key: string; summary: Summary };

/**
 * Files that have their name in common, having been given from several folders: each but the first of
 * a name, with that first one. Another file that holds the same document is no namesake.
 */
function namesakesIn(readable: Readable[]): Map<Readable, Readable> {
  const named = new Map<string, Readable>();
  const namesakes = new Map<Readable, Readable>();
  for (const one of readable) {
    const first = named.get(one.summary.reviewId);
    if (!first) named.set(one.summary.reviewId, one);
    else if (!isSameDocument(first.summary, one.summary)) namesakes.set(one, first);
  }
  return namesakes;
}

/**
 * The files to index and what is said of each file. A document that stands twice is taken once, and of
 * files that have their name in common the first.
 */
function decide(read: FileRead[]): { keys: string[]; reports: FileReport[] } {
  const readable = read.flatMap(({ found, key, unchanged, reading }): Readable[] =>
    reading.outcome === 'read' && key !== null
      ? [{ found, key, unchanged, summary: reading.summary }]
      : [],
  );
  const reports = new Map<FoundFile, FileReport>();
  const namesakes = namesakesIn(readable);
  for (const [{ found }, namesake] of namesakes) {
    const reason = `It has the same name as ${JSON.stringify(namesake.found.path)}, which is indexed: give the folder above both.`;
    reports.set(found, leftOut(found.file, reason));
  }
  const named = readable.filter((one) => !namesakes.has(one));
  const copies = findCopies(named.map(({ summary }) => summary));
  const keys: string[] = [];
  named.forEach(({ found, key, unchanged, summary }, place) => {
    const { file } = found;
    const { reviewId, title, passages, warnings } = summary;
    const original = copies.get(place);
    if (original !== undefined) {
      const other = named[original]!.found.file;
      const reason = `It is the same document as ${JSON.stringify(other)}, which is indexed.`;
      reports.set(found, leftOut(file, reason, other));
      return;
    }
    const about = { reviewId, title, passages, warnings, unchanged, sameAs: null };
    reports.set(found, { file, status: 'indexed', reason: null, ...about });
    keys.push(key);
  });
  for (const { found, reading } of read) {
    if (reading.outcome === 'unreadable') reports.set(found, leftOut(found.file, reading.reason));
  }
  return { keys, reports: read.map(({ found }) => reports.get(found)!) };
}

function draftSidecars(read: FileRead[], cache: ReadingCache): Promise<DraftedSidecars> {
  const without = read.flatMap(({ found: { path, file, sidecar }, key, reading }) =>
    sidecar === null && key !== null && reading.outcome === 'read'
      ? [{ path, file, review: () => cache.review(key) }]
      : [],
  );
  return writeSidecars(without);
}

async function* reviewsOf(
  keys: string[],
  cache: ReadingCache,
  { signal, onIndexing }: Pick<Run, 'signal' | 'onIndexing'>,
): AsyncGenerator<ReviewWithPassages> {
  for (const [taken, key] of keys.entries()) {
    onIndexing?.(taken, keys.length);
    signal?.throwIfAborted();
    yield await cache.review(key);
  }
}

/** No file could be read, and the index is as it was; `report` says why, file by file. */
export class NothingRead extends EmptyCollection {
  override name = 'NothingRead';
  readonly report: RunReport;
  constructor(report: RunReport) {
    super();
    this.report = report;
  }
}

/**
 * Reads files into reviews and puts them in place of the engine's index. A file that cannot be read
 * is reported and left out, and so is a document that stands in another file as well. Throws
 * `NothingRead`, with the index as it was, where nothing can be read.
 */
export async function indexFiles(run: Run): Promise<RunReport> {
  const startedAt = new Date().toISOString();
  const onFile = run.onFile ?? (() => undefined);
  const cache = new ReadingCache(run.cacheFolder);
  const read = await readFiles({ ...run, onFile, signal: run.signal });
  const { keys, reports } = decide(read);
  const sidecars = run.writeSidecars ? await draftSidecars(read, cache) : null;
  const reportOf = (replaced: boolean): RunReport => ({
    startedAt,
    finishedAt: new Date().toISOString(),
    engine: run.engine.name,
    replaced,
    files: reports,
    totals: totalsOf(reports),
    sidecars,
  });
  if (keys.length === 0) throw new NothingRead(reportOf(false));
  if (!run.dryRun) {
    const themes = run.data.themes.map((theme) => shownTheme(theme, run.data.figures));
    const reviews = reviewsOf(keys, cache, run);
    await run.engine.replace({ themes, synonyms: run.data.synonyms, reviews });
  }
  return reportOf(!run.dryRun);
}
