import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { makeCopies } from './copies.ts';
import { runIndex } from './watched-run.ts';

const DOCUMENTS = 300;

/** Seconds that the PDF parser alone takes to give the text of these files, once it is loaded. */
async function parserSeconds(files: string[]): Promise<number> {
  const started = performance.now();
  for (const file of files) {
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(file)), { verbosity: 0 });
    for (let page = 1; page <= pdf.numPages; page++) {
      await (await pdf.getPage(page)).getTextContent();
    }
    await pdf.destroy();
  }
  return (performance.now() - started) / 1000;
}

/** How long a run over many documents takes, first with all of them new, then with none changed. */
export async function benchDocuments(from: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const reviews = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const pdfs = await makeCopies(from, reviews, DOCUMENTS);
  const places = [
    '--index-dir',
    path.join(folder, 'index'),
    '--cache-dir',
    path.join(folder, 'cache'),
  ];
  const first = await runIndex([...places, reviews]);
  const second = await runIndex([...places, reviews]);
  const parser = await parserSeconds(pdfs);
  const said = (name: string, { code, seconds, megabytes }: typeof first) =>
    `${name}: ${seconds.toFixed(1)} s, at most ${Math.round(megabytes)} MB, exit code ${code}\n`;
  process.stdout.write(
    [
      `${DOCUMENTS} documents, ${pdfs.length} of them PDF; the PDF parser alone: ${parser.toFixed(1)} s\n`,
      said('first run', first),
      said('second run, nothing changed', second),
      `first run to parser ${(first.seconds / parser).toFixed(2)}, second run to first ${(second.seconds / first.seconds).toFixed(3)}\n`,
    ].join(''),
  );
  await rm(folder, { recursive: true });
  await rm(reviews, { recursive: true });
}
