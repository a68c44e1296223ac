import { z } from 'zod';
import { SearchQuery } from '../search/query.ts';

type Reading = (written: string[]) => unknown;

/** A parameter given more often than it can be stays a list, which its schema then refuses. */
function single(read: (written: string) => unknown): Reading {
  return (written) => (written.length === 1 ? read(written[0]!) : written);
}

function readNumber(written: string): unknown {
  return /^-?\d{1,15}$/.test(written) ? Number(written) : written;
}

function readBoolean(written: string): unknown {
  return written === 'true' ? true : written === 'false' ? false : written;
}

function readingOf(field: z.ZodType): Reading {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) {
    return readingOf(field.unwrap() as z.ZodType);
  }
  if (field instanceof z.ZodArray) return (written) => [...new Set(written)];
  if (field instanceof z.ZodNumber) return single(readNumber);
  if (field instanceof z.ZodBoolean) return single(readBoolean);
  return single((written) => written);
}

const READINGS = new Map(
  Object.entries(SearchQuery.shape).map(([name, field]) => [name, readingOf(field)]),
);

/**
 * Reads a query string into the shapes the search schema asks for: lists, each value once, for what may
 * be repeated, numbers and booleans for what is one. What does not fit is left as written, so that validation
 * can name it. Empty values are as good as absent, since forms send them.
 */
export function readQueryString(text: string): Record<string, unknown> {
  const written = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(text)) {
    if (value !== '') written.set(name, [...(written.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...written].map(([name, values]) => {
      const read = READINGS.get(name) ?? single((value) => value);
      return [name, read(values)];
    }),
  );
}
