import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { SearchEngine } from '../../search/engine.ts';
import { SearchQuery } from '../../search/query.ts';
import { checkQuery } from '../check-query.ts';
import { ErrorReply, SearchReply } from '../contract.ts';
import { plainJson } from '../plain-json.ts';
import { withIndex } from '../with-index.ts';

/** `GET /api/search`: passages or reviews by text, theme, partnership, year and more. */
export function searchRoute(engine: SearchEngine): FastifyPluginAsyncZod {
  return (app) => {
    app.get(
      '/api/search',
      {
        serializerCompiler: plainJson,
        schema: {
          summary: 'Search passages',
          querystring: SearchQuery,
          response: { 200: SearchReply, 400: ErrorReply, 503: ErrorReply },
        },
      },
      async ({ query }) => {
        const started = performance.now();
        const result = await withIndex(engine, async (index) => {
          await checkQuery(query, index);
          return index.search(query);
        });
        const tookMs = Number((performance.now() - started).toFixed(1));
        return { ...result, engine: engine.name, tookMs };
      },
    );
    return Promise.resolve();
  };
}
