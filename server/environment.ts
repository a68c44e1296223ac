import { z } from 'zod';

/** What the server reads from its environment, with the defaults of the commands contract. */
const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, or 0 for a free one')
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535'),
  ENGINE: z.enum(['lunr'], 'must be lunr').default('lunr'),
  INDEX_DIR: z.string().min(1).default('data/index'),
});
export type Environment = z.infer<typeof Environment>;

/** A variable of the environment that makes no sense; the message names it. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment';
}

/** Reads the variables the server knows. Throws `BadEnvironment` naming those that make no sense. */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const read = Environment.safeParse(variables);
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `${path.join('.')}: ${message} (it is "${variables[String(path[0])]}")`,
  );
  throw new BadEnvironment(problems.join('\n'));
}
