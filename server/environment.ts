import { z } from 'zod';
import { EngineVariables } from '../search/engine-choice.ts';

/** What the server reads from its environment, with the defaults of the commands contract. */
export const Environment = EngineVariables.extend({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, or 0 for a free one')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535'),
  /** Where people reach the page, for the links of citations; left empty, the address each request names. */
  PUBLIC_URL: z
    .union([
      z.literal(''),
      z.url({
        protocol: /^https?$/,
        error: 'must be an address such as https://reviews.example.org',
      }),
    ])
    .default(''),
  /** Lets the server start with a Meilisearch key that may change the index. */
  MEILI_ALLOW_WRITE_KEY: z.enum(['true', 'false'], 'must be true or false').default('false'),
});
