import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { SearchEngine } from '../../search/engine.ts';
import { UNKNOWN } from '../../search/facets.ts';
import type { ReviewRecord } from '../../search/review.ts';
import type { Theme } from '../../search/theme.ts';
import { ErrorReply, ThemesReply, type ThemeWithCounts } from '../contract.ts';
import { withIndex } from '../with-index.ts';

type Year = ThemeWithCounts['years'][number];

/** What the reviews hold on a theme: how much, where, and in which years. */
function withCounts(theme: Theme, reviews: ReviewRecord[]): ThemeWithCounts {
  const carrying = reviews.flatMap(({ themes, year, partnership }) => {
    const own = themes.find(({ id }) => id === theme.id);
    return own ? [{ passages: own.passages, year, partnership: partnership.id }] : [];
  });
  const byYear = new Map<number | null, Year>();
  for (const { year, passages } of carrying) {
    const before = byYear.get(year) ?? { year, passages: 0, reviews: 0 };
    byYear.set(year, {
      year,
      passages: before.passages + passages,
      reviews: before.reviews + 1,
    });
  }
  const years = [...byYear.values()].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const known = years.flatMap(({ year }) => (year === null ? [] : [year]));
  const partnerships = new Set(carrying.map(({ partnership }) => partnership));
  partnerships.delete(UNKNOWN);
  return {
    ...theme,
    passages: carrying.reduce((sum, { passages }) => sum + passages, 0),
    reviews: carrying.length,
    partnerships: partnerships.size,
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
        const { themes, reviews } = await withIndex(engine, async (index) => ({
          themes: (await index.status()).themes,
          reviews: await index.reviews(),
        }));
        const counted = themes.map((theme) => withCounts(theme, reviews));
        return { total: counted.length, themes: counted.sort(namedThenFrequent) };
      },
    );
    return Promise.resolve();
  };
}
