import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SearchEngine } from '../../search/engine.ts';
import { toHit } from '../../search/hit.ts';
import { SearchQuery } from '../../search/query.ts';
import { checkQuery } from '../check-query.ts';
import { ErrorReply, ReviewReply, ReviewsReply } from '../contract.ts';
import { NotFound } from '../errors.ts';
import { plainJson } from '../plain-json.ts';
import { themeLabels } from '../theme-labels.ts';
import { withIndex } from '../with-index.ts';

/** `GET /api/reviews` and `GET /api/reviews/:id`. */
export function reviewRoutes(engine: SearchEngine): FastifyPluginAsyncZod {
  return (app) => {
    app.get(
      '/api/reviews',
      {
        serializerCompiler: plainJson,
        schema: {
          summary: 'List reviews',
          description: 'With filters, the reviews that have a passage they let through.',
          querystring: SearchQuery.omit({ sort: true, group: true, page: true, pageSize: true }),
          response: { 200: ReviewsReply, 400: ErrorReply, 503: ErrorReply },
        },
      },
      async (request) => {
        const query = SearchQuery.parse(request.query);
        const { matching, all } = await withIndex(engine, async (index) => {
          await checkQuery(query, index);
          return { matching: await index.matchingByReview(query), all: await index.reviews() };
        });
        const reviews = all.flatMap((review) => {
          const count = matching.get(review.id);
          return count === undefined ? [] : [{ ...review, matching: count }];
        });
        return { total: reviews.length, reviews };
      },
    );

    app.get(
      '/api/reviews/:id',
      {
        schema: {
          summary: 'One review, whole',
          params: z.strictObject({ id: z.string() }),
          querystring: z.strictObject({}),
          response: { 200: ReviewReply, 404: ErrorReply, 503: ErrorReply },
        },
      },
      async ({ params: { id } }) => {
        const { found, labels } = await withIndex(engine, async (index) => ({
          found: await index.review(id),
          labels: await themeLabels(index),
        }));
        if (found === null) throw new NotFound(`There is no review “${id}”.`);
        const { review, passages } = found;
        return { ...review, passages: passages.map((passage) => toHit(passage, review, labels)) };
      },
    );
    return Promise.resolve();
  };
}
