import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SearchEngine } from '../../search/engine.ts';
import { toHit } from '../../search/hit.ts';
import { reviewOfPassage } from '../../search/ids.ts';
import { ErrorReply, PassageReply } from '../contract.ts';
import { NotFound } from '../errors.ts';
import { themeLabels } from '../theme-labels.ts';
import { withIndex } from '../with-index.ts';

/**
 * `GET /api/passages/:id`: one passage with its neighbours and a ready citation. Its link is below
 * `publicUrl`, or where that is empty below the address the request came by.
 */
export function passageRoute(engine: SearchEngine, publicUrl: string): FastifyPluginAsyncZod {
  const publicOrigin = publicUrl === '' ? null : new URL(publicUrl).origin;
  return (app) => {
    app.get(
      '/api/passages/:id',
      {
        schema: {
          summary: 'One passage with its neighbours and citation',
          params: z.strictObject({ id: z.string() }),
          querystring: z.strictObject({}),
          response: { 200: PassageReply, 404: ErrorReply, 503: ErrorReply },
        },
      },
      async (request) => {
        const { id } = request.params;
        const { found, labels } = await withIndex(engine, async (index) => ({
          found: await index.review(reviewOfPassage(id)),
          labels: await themeLabels(index),
        }));
        const at = found?.passages.findIndex((passage) => passage.id === id) ?? -1;
        if (found === null || at < 0) throw new NotFound(`There is no passage “${id}”.`);
        const hits = found.passages
          .slice(Math.max(0, at - 1), at + 2)
          .map((passage) => toHit(passage, found.review, labels));
        const passage = hits.find((hit) => hit.id === id)!;
        const origin = publicOrigin ?? `${request.protocol}://${request.host}`;
        const link = `${origin}/reviews/${found.review.id}#${id}`;
        return {
          passage,
          previous: hits.find((hit) => hit.position === passage.position - 1) ?? null,
          next: hits.find((hit) => hit.position === passage.position + 1) ?? null,
          citation: { text: `${passage.citation}. ${link}`, link },
        };
      },
    );
    return Promise.resolve();
  };
}
