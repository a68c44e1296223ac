import { SearchQuery } from '../../../search/query.ts';

/** How common the words of a query are, for the table. */
export type QueryKind = 'rare' | 'common' | 'several' | 'phrase' | 'no words';

const TEXTS: Record<QueryKind, string[]> = {
  rare: ['genogram', 'armchair', 'interpreter', 'methadone', 'stepfather'],
  common: ['child', 'mother', 'health', 'school', 'police'],
  several: [
    'social worker visit',
    'mother police night',
    'school nurse',
    'father not asked',
    'health visitor home',
  ],
  phrase: [
    '"social worker"',
    '"health visitor"',
    '"at the time"',
    '"of the family"',
    '"strategy meeting" mother',
  ],
  'no words': ['', '', '', '', ''],
};

/** Two filters for each: a theme or kind, and a year range or partnership. */
const FILTERS: Partial<SearchQuery>[] = [
  { theme: ['fathers'], yearFrom: 2015, yearTo: 2024 },
  { theme: ['safe-sleep', 'neglect'], partnership: ['place-1', 'place-2', 'place-3'] },
  { kind: ['finding', 'lesson'], yearFrom: 2012 },
  { theme: ['domestic-abuse'], kind: ['recommendation', 'case-summary'] },
  { agency: ['police', 'gp'], partnership: ['place-0', 'place-4'] },
];

/** The fixed mix: every text with every pair of filters. */
export function queryMix(
  more: Partial<SearchQuery> = {},
): { kind: QueryKind; query: SearchQuery }[] {
  return (Object.entries(TEXTS) as [QueryKind, string[]][]).flatMap(([kind, texts]) =>
    texts.flatMap((q) =>
      FILTERS.map((filters) => ({ kind, query: SearchQuery.parse({ q, ...filters, ...more }) })),
    ),
  );
}
