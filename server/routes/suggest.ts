import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SearchEngine } from '../../search/engine.ts';
import { MAX_QUERY_LENGTH } from '../../search/query.ts';
import { ErrorReply, SuggestReply } from '../contract.ts';
import { withIndex } from '../with-index.ts';

/** `GET /api/suggest`: what may follow what a person has begun to type. */
export function suggestRoute(engine: SearchEngine): FastifyPluginAsyncZod {
  return (app) => {
    app.get(
      '/api/suggest',
      {
        schema: {
          summary: 'Complete what is being typed',
          querystring: z.strictObject({ q: z.string().max(MAX_QUERY_LENGTH).default('') }),
          response: { 200: SuggestReply, 400: ErrorReply, 503: ErrorReply },
        },
      },
      async ({ query: { q } }) => {
        return { q, suggestions: await withIndex(engine, (index) => index.suggest(q)) };
      },
    );
    return Promise.resolve();
  };
}
