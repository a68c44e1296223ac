import { UNKNOWN, type FacetName } from './facets.ts';
import type { SearchQuery } from './query.ts';

/** Which values of a facet a query asks for, or null where it does not narrow by that facet. */
export type Wanted = Record<FacetName, ReadonlySet<string> | null>;

function listed(values: string[]): Set<string> | null {
  return values.length > 0 ? new Set(values) : null;
}

/** The years a query lets through, out of those there are. */
function wantedYears(query: SearchQuery, years: string[]): Set<string> | null {
  const { yearFrom = -Infinity, yearTo = Infinity, yearUnknown } = query;
  if (query.yearFrom === undefined && query.yearTo === undefined) return null;
  return new Set(
    years.filter((year) =>
      year === UNKNOWN ? yearUnknown : Number(year) >= yearFrom && Number(year) <= yearTo,
    ),
  );
}

/** What a query asks for in each facet. `years` are the values that the index has of the year facet. */
export function wantedValues(query: SearchQuery, years: string[]): Wanted {
  return {
    theme: listed(query.theme),
    partnership: listed(query.partnership),
    kind: listed(query.kind),
    reviewType: listed(query.reviewType),
    documentType: listed(query.documentType),
    outcome: listed(query.outcome),
    ageBand: listed(query.ageBand),
    agency: listed(query.agency),
    review: listed(query.review),
    year: wantedYears(query, years),
  };
}
