import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import lunr from 'lunr';
import { stems, tokens } from '../../../search/analysis/tokens.ts';
import type { Passage } from '../../../search/passage.ts';
import { SearchQuery } from '../../../search/query.ts';
import { LunrEngine } from '../../../search/lunr/engine.ts';
import { THEMES } from '../collection.ts';
import { drawnCollection, drawnWords } from '../drawn.ts';

const COLLECTIONS = 40;
const QUESTIONS = 10;

const folder = await mkdtemp(path.join(tmpdir(), 'cross-review-'));
const engine = new LunrEngine(folder);
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

/** lunr's own index over our words, so that only finding and weighing are compared. */
function lunrIndex(passages: Passage[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field('text');
  builder.tokenizer = ((text: string) =>
    stems(text).map((stem) => new lunr.Token(stem, {}))) as typeof lunr.tokenizer;
  for (const { id, text } of passages) builder.add({ id, text });
  return builder.build();
}

test('the passages found, and their order, are those of lunr', async () => {
  await fc.assert(
    fc.asyncProperty(
      drawnCollection,
      fc.array(drawnWords, { minLength: QUESTIONS, maxLength: QUESTIONS }),
      async (reviews, questions) => {
        await engine.replace({ themes: THEMES, synonyms: [], reviews });
        const index = await engine.current();
        const oracle = lunrIndex(reviews.flatMap(({ passages }) => passages));
        for (const words of questions) {
          const found = oracle.query((query) => {
            for (const { stem } of words.flatMap(tokens)) {
              query.term(stem, { presence: lunr.Query.presence.REQUIRED });
            }
          });
          const scores = new Map(found.map(({ ref, score }) => [ref, score]));
          const { hits } = await index.search(
            SearchQuery.parse({ q: words.join(' '), sort: 'relevance', pageSize: 100 }),
          );
          expect(hits.map(({ id }) => id).toSorted()).toEqual([...scores.keys()].toSorted());
          // lunr leaves the order of equals open; it rounds each weight, and so do we.
          const ours = hits.map(({ id }) => scores.get(id)!);
          ours.slice(1).forEach((score, i) => expect(score).toBeLessThanOrEqual(ours[i]! + 0.002));
        }
      },
    ),
    { numRuns: COLLECTIONS },
  );
});
