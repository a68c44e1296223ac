import swaggerUi from '@fastify/swagger-ui';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

/** The contract for machines at `/api/openapi.json` and for people at `/docs`. */
export const apiDocs: FastifyPluginAsyncZod = async (app) => {
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  // Swagger UI brings a policy of its own: it needs inline styles, which the page never does. Like
  // the page it is served over plain HTTP on a desk as well.
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    transformStaticCSP: (policy) => policy.replace('upgrade-insecure-requests;', ''),
  });
};
