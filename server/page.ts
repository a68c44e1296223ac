import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

/** Addresses the page answers itself; everything else that is not a file is not found. */
const ADDRESSES = ['/', '/themes', '/reviews', '/reviews/:id', '/about', '/accessibility'];

/** The built page: its files, and the same document for each of its addresses. */
export function page(folder: string): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: path.resolve(folder),
      index: false,
      // Only these carry a digest of their content in their name.
      immutable: true,
      maxAge: '1y',
    });
    for (const address of ADDRESSES) {
      app.get(address, { schema: { hide: true } }, (_request, reply) =>
        reply.sendFile('index.html', { immutable: false, maxAge: 0 }),
      );
    }
  };
}
