import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

/** Addresses the page answers itself. */
const ADDRESSES = [
  '/',
  '/themes',
  '/reviews',
  '/reviews/:id',
  '/about',
  '/accessibility',
  '/trust',
];

/** The built files carry a digest of their content in their name; the document that names them does not. */
const ASSETS = '/assets/';
const YEAR = 31_536_000;

/** Sends the page's one document, which then shows what stands at the address. */
export function sendPage(reply: FastifyReply): FastifyReply {
  return reply.sendFile('index.html');
}

/** True for a person following a link to an address that is nobody's, which the page explains. */
export function wantsPage({ method, url, headers }: FastifyRequest): boolean {
  const api = url.startsWith('/api/') || url.startsWith('/docs') || url.startsWith(ASSETS);
  return method === 'GET' && !api && (headers.accept ?? '').includes('text/html');
}

/** The built page: its files, and the same document for each of its addresses. */
export function page(folder: string): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(fastifyStatic, {
      root: path.resolve(folder),
      index: false,
      cacheControl: false,
      setHeaders: (reply, file) => {
        const lasting = file.includes(`${path.sep}assets${path.sep}`);
        void reply.header(
          'cache-control',
          lasting ? `public, max-age=${YEAR}, immutable` : 'no-cache',
        );
      },
    });
    for (const address of ADDRESSES) {
      app.get(address, { schema: { hide: true } }, (_request, reply) => sendPage(reply));
    }
  };
}
