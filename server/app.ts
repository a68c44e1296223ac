import compress from '@fastify/compress';
import etag from '@fastify/etag';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { SearchEngine } from '../search/engine.ts';
import { apiDocs } from './api-docs.ts';
import { NotFound, sendError } from './errors.ts';
import { page, sendPage, wantsPage } from './page.ts';
import { readQueryString } from './query-string.ts';
import { healthRoute } from './routes/health.ts';
import { passageRoute } from './routes/passages.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { searchRoute } from './routes/search.ts';
import { suggestRoute } from './routes/suggest.ts';
import { themesRoute } from './routes/themes.ts';

/** Ids in addresses: a slug, a digest and room to spare. */
const LONGEST_ID = 600;

/** What an application is made of. */
export type AppParts = {
  engine: SearchEngine;
  version: string;
  /** An address people reach the page at, for the links of citations; without it, the one a request names. */
  publicUrl?: string;
  /** Folder of the built page; without it only the API is served. */
  pageFolder?: string;
  /** Where what is not a client's doing is said to whoever runs it; nowhere without one. */
  logger?: FastifyServerOptions['logger'];
};

/** The whole HTTP application, ready to listen or to be asked by `inject`. It never listens itself. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { engine, version, publicUrl = '', pageFolder, logger = false } = parts;
  const app = fastify({
    logger,
    routerOptions: { maxParamLength: LONGEST_ID, querystringParser: readQueryString },
    frameworkErrors: sendError,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => {
    if (pageFolder !== undefined && wantsPage(request)) return sendPage(reply.code(404));
    return sendError(
      new NotFound(`There is nothing at ${request.url.split('?')[0]}.`),
      request,
      reply,
    );
  });

  await app.register(compress);
  await app.register(etag);
  await app.register(helmet, {
    // Served over plain HTTP on a desk as well, where an upgrade to HTTPS would find nobody.
    strictTransportSecurity: false,
    contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } },
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Cross-review',
        version,
        description: 'Search published safeguarding reviews.',
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(searchRoute(engine));
  await app.register(suggestRoute(engine));
  await app.register(reviewRoutes(engine));
  await app.register(passageRoute(engine, publicUrl));
  await app.register(themesRoute(engine));
  await app.register(healthRoute(engine, version));
  await app.register(apiDocs);
  if (pageFolder !== undefined) await app.register(page(pageFolder));
  return app;
}
