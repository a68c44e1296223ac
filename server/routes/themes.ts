import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SearchEngine, SearchIndex } from '../../search/engine.ts';
import { UNKNOWN } from '../../search/facets.ts';
import { SearchQuery } from '../../search/query.ts';
import type { Theme } from '../../search/theme.ts';
import { ErrorReply, ThemesReply, type ThemeWithCounts } from '../contract.ts';

/** What the index holds on a theme: how much, where, and in which years. */
async function withCounts(theme: Theme, index: SearchIndex): Promise<ThemeWithCounts> {
  const query = SearchQuery.parse({ theme: [theme.id], pageSize: 1 });
  const found = await index.search(query);
  const grouped = await index.search({ ...query, group: 'review' });
  const reviewsIn = new Map(grouped.facets.year.map(({ value, count }) => [value, count]));
  const years = found.facets.year.map(({ value, count }) => ({
    year: value === UNKNOWN ? null : Number(value),
    passages: count,
    reviews: reviewsIn.get(value) ?? 0,
  }));
  const known = years.flatMap(({ year }) => (year === null ? [] : [year]));
  return {
    ...theme,
    passages: found.total,
    reviews: found.reviews,
    partnerships: found.partnerships,
    firstYear: known.at(-1) ?? null,
    lastYear: known.at(0) ?? null,
    years,
  };
}

function namedThenFrequent(a: ThemeWithCounts, b: ThemeWithCounts): number {
  if (a.named || b.named) return Number(b.named) - Number(a.named);
  return b.reviews - a.reviews || b.passages - a.passages || a.label.localeCompare(b.label, 'en');
}

/** `GET /api/themes`: the vocabulary with what the index holds on each theme. */
export function themesRoute(engine: SearchEngine): FastifyPluginAsyncZod {
  return (app) => {
    app.get(
      '/api/themes',
      {
        schema: {
          summary: 'The theme vocabulary, with counts',
          querystring: z.strictObject({}),
          response: { 200: ThemesReply, 503: ErrorReply },
        },
      },
      async () => {
        const index = await engine.current();
        const { themes } = await index.status();
        const counted = await Promise.all(themes.map((theme) => withCounts(theme, index)));
        return { total: counted.length, themes: counted.sort(namedThenFrequent) };
      },
    );
    return Promise.resolve();
  };
}
