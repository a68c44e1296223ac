import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFieldData } from '../../indexer/data-file.ts';
import { encodable } from '../../indexer/encoder/encoded.ts';
import { Encoder } from '../../indexer/encoder/encoder.ts';
import { findFiles } from '../../indexer/reading/find-files.ts';
import { ReviewReader } from '../../indexer/reading/read-review.ts';
import { Tagger } from '../../indexer/tag/tag.ts';
import type { ReviewWithPassages } from '../../search/engine.ts';
import { LunrEngine } from '../../search/lunr/engine.ts';
import { SearchQuery } from '../../search/query.ts';
import { timesOf } from './search/times.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const COPIES = 25;
const ASKED = 200;
const QUERIES = [
  { q: 'father' },
  { q: '"pre-birth assessment"' },
  { q: 'information police', theme: ['information-sharing'] },
  { theme: ['fathers', 'safe-sleep'], group: 'review' as const },
  { q: 'mother -alcohol', yearFrom: 2016, yearTo: 2022 },
].map((query) => SearchQuery.parse(query));

function passagesIn(reviews: ReviewWithPassages[]): number {
  return reviews.reduce((sum, { passages }) => sum + passages.length, 0);
}

function copyOf({ review, passages }: ReviewWithPassages, copy: number): ReviewWithPassages {
  const id = `${review.id}-${copy}`;
  return {
    review: { ...review, id },
    passages: passages.map((one, at) => ({ ...one, id: `${id}-${at}`, reviewId: id })),
  };
}

/**
 * How fast documents are read and how soon a search answers, over the sample reviews. The copies of
 * each review bear other names, so that they are as many reviews.
 */
export async function benchSamples(): Promise<void> {
  const data = await readFieldData(pathToFileURL(path.join(ROOT, 'data/')));
  const files = await findFiles([path.join(ROOT, 'data', 'sample')]);
  const sources = await Promise.all(
    files.map(async ({ path: at, file }) => ({ bytes: await readFile(at), file })),
  );

  const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
  const reader = new ReviewReader(data, folder);
  const readAll = async (): Promise<ReviewWithPassages[]> => {
    const started = performance.now();
    const read: ReviewWithPassages[] = [];
    for (const { bytes, file } of sources) read.push(await reader.read(bytes, file, true));
    const perSecond = passagesIn(read) / ((performance.now() - started) / 1000);
    process.stdout.write(
      `read ${read.length} documents, ${passagesIn(read)} passages: ${Math.round(perSecond)} passages a second\n`,
    );
    return read;
  };
  const once = await readAll();
  process.stdout.write('the same with the meanings that were kept:\n');
  await readAll();
  const reviews = Array.from({ length: COPIES }, (_, copy) =>
    once.map((review) => copyOf(review, copy)),
  ).flat();
  const passages = passagesIn(reviews);

  const tagger = new Tagger(data.themes, data.learned, data.encoder.themes);
  const tagging = performance.now();
  for (const { review, passages: own } of reviews) {
    for (const passage of own) tagger.tag(passage, review.title, null);
  }
  const tagged = passages / ((performance.now() - tagging) / 1000);
  process.stdout.write(`tagged ${Math.round(tagged)} passages a second by their words\n`);

  const encoder = new Encoder(data.encoder);
  const meant = performance.now();
  for (const { review, passages: own } of once) {
    await encoder.meaningsOf(encodable(own, review.title));
  }
  const perSecond = passagesIn(once) / ((performance.now() - meant) / 1000);
  process.stdout.write(`read the meaning of ${Math.round(perSecond)} passages a second\n`);

  const engine = new LunrEngine(path.join(folder, 'index'));
  await engine.replace({ themes: [], synonyms: data.synonyms, reviews });
  const opening = performance.now();
  await (await engine.current()).status();
  process.stdout.write(`opened the index in ${(performance.now() - opening).toFixed(0)} ms\n`);
  const times: number[] = [];
  for (let asked = 0; asked < ASKED; asked++) {
    const from = performance.now();
    await (await engine.current()).search(QUERIES[asked % QUERIES.length]!);
    times.push(performance.now() - from);
  }
  const { p50, p95 } = timesOf(times);
  process.stdout.write(
    `searched ${ASKED} times: p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms\n`,
  );
  await rm(folder, { recursive: true });
}
