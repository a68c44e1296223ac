import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SearchEngine } from '../../search/engine.ts';
import { EngineUnavailable } from '../../search/errors.ts';
import { HealthReply } from '../contract.ts';
import { withIndex } from '../with-index.ts';

const NOTHING = {
  reviews: 0,
  passages: 0,
  partnerships: 0,
  builtAt: null,
  sample: false,
  invented: 0,
};

/** `GET /api/health`: what is searched, or why searching is not possible. */
export function healthRoute(engine: SearchEngine, version: string): FastifyPluginAsyncZod {
  return (app) => {
    app.get(
      '/api/health',
      {
        schema: {
          summary: 'Is searching possible, and in what',
          querystring: z.strictObject({}),
          response: { 200: HealthReply, 503: HealthReply },
        },
      },
      async (request, reply) => {
        const about = { engine: engine.name, version };
        try {
          const status = await withIndex(engine, async (index) => {
            await index.check();
            return index.status();
          });
          const { reviews, passages, partnerships, builtAt, invented } = status;
          const sample = invented > 0;
          const counts = { reviews, passages, partnerships, builtAt, sample, invented };
          return { status: 'ok' as const, reason: null, ...about, ...counts };
        } catch (error) {
          if (!(error instanceof EngineUnavailable)) throw error;
          request.log.error(error);
          const { reason } = error;
          return reply.code(503).send({ status: 'unavailable', reason, ...about, ...NOTHING });
        }
      },
    );
    return Promise.resolve();
  };
}
