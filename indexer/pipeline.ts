import { readFile } from 'node:fs/promises';
import type { ReviewWithPassages, SearchEngine } from '../search/engine.ts';
import { EmptyCollection } from '../search/errors.ts';
import { BadDataFile, type FieldData } from './data-file.ts';
import { Unreadable } from './extract/document.ts';
import type { FoundFile } from './find-files.ts';
import { ReviewReader } from './read-review.ts';
import { totalsOf, type FileReport, type RunReport } from './report.ts';
import { shownTheme } from './tag/vocabulary.ts';

/** What a run is made of. */
export type Run = {
  files: FoundFile[];
  data: FieldData;
  engine: SearchEngine;
  /** True for the sample reviews that come with the project. */
  invented: boolean;
  /** Everything but the replacing. */
  dryRun: boolean;
  /** Told of each file when it is done. */
  onFile: (report: FileReport, done: number, of: number) => void;
};

function skipped(file: string, reason: string): FileReport {
  return {
    file,
    status: 'skipped',
    reason,
    reviewId: null,
    title: null,
    passages: 0,
    warnings: [],
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof Unreadable || error instanceof BadDataFile) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code) return `It could not be opened (${code}).`;
  // Whatever a library stumbles over in one document, the other documents are still to be read.
  return `It could not be read: ${(error as Error).message}`;
}

/** Reads the files one by one, so that only one document is held at a time. */
async function* readAll(run: Run, reports: FileReport[]): AsyncGenerator<ReviewWithPassages> {
  const reader = new ReviewReader(run.data);
  for (const { path, file, sidecar } of run.files) {
    let read: ReviewWithPassages | null = null;
    let report: FileReport;
    try {
      const byHand = sidecar === null ? undefined : await readFile(sidecar, 'utf8');
      read = await reader.read(await readFile(path), file, run.invented, byHand);
      const { id, title, passages, warnings } = read.review;
      report = { file, status: 'indexed', reason: null, reviewId: id, title, passages, warnings };
    } catch (error) {
      report = skipped(file, reasonOf(error));
    }
    reports.push(report);
    run.onFile(report, reports.length, run.files.length);
    if (read) yield read;
  }
}

/**
 * Reads files into reviews and puts them in place of the engine's index. A file that cannot be read
 * is reported and left out. Throws `EmptyCollection`, with the index as it was, where none can.
 */
export async function indexFiles(run: Run): Promise<RunReport> {
  const startedAt = new Date().toISOString();
  const files: FileReport[] = [];
  const reviews = readAll(run, files);
  if (run.dryRun) {
    let any = false;
    for await (const review of reviews) any = any || review.passages.length > 0;
    if (!any) throw new EmptyCollection();
  } else {
    const themes = run.data.themes.map(shownTheme);
    await run.engine.replace({ themes, synonyms: run.data.synonyms, reviews });
  }
  return {
    startedAt,
    finishedAt: new Date().toISOString(),
    engine: run.engine.name,
    replaced: !run.dryRun,
    files,
    totals: totalsOf(files),
  };
}
