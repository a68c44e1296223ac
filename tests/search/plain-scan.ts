import { stems } from '../../search/analysis/tokens.ts';
import type { ReviewWithPassages } from '../../search/engine.ts';
import type { FacetName } from '../../search/facets.ts';
import type { Passage } from '../../search/passage.ts';
import type { SearchQuery } from '../../search/query.ts';
import type { Review } from '../../search/review.ts';

/**
 * What a search must find, worked out the plain way: every passage is read for every question. It
 * shares only the tokeniser with the engines, so that it can tell when they are wrong.
 */

/** The text of a query in parts, so that no parser is needed to know what it means. */
export type AskedText = {
  words: string[];
  phrases: string[][];
  notWords: string[];
  notPhrases: string[][];
};

type Row = { review: Review; passage: Passage; stems: string[] };

const FACETS: FacetName[] = [
  'theme', 'partnership', 'kind', 'reviewType', 'documentType', 'outcome', 'ageBand', 'agency', 'review', 'year',
]; // prettier-ignore

function has(row: Row, phrase: string[]): boolean {
  const wanted = phrase.flatMap(stems).join(' ');
  return ` ${row.stems.join(' ')} `.includes(` ${wanted} `);
}

function saysSo(row: Row, asked: AskedText): boolean {
  return (
    asked.words.every((word) => has(row, [word])) &&
    asked.phrases.every((phrase) => has(row, phrase)) &&
    !asked.notWords.some((word) => has(row, [word])) &&
    !asked.notPhrases.some((phrase) => has(row, phrase))
  );
}

/** The values a row has in a facet. */
function valuesOf({ review, passage }: Row, facet: FacetName): string[] {
  switch (facet) {
    case 'theme':
      return passage.themes.map(({ id }) => id);
    case 'partnership':
      return [review.partnership.id];
    case 'kind':
      return [passage.kind];
    case 'agency':
      return passage.agencies.length > 0 ? passage.agencies : ['unknown'];
    case 'review':
      return [review.id];
    case 'year':
      return [review.year === null ? 'unknown' : String(review.year)];
    default:
      return [review[facet]];
  }
}

function mayCarry({ passage }: Row, themes: string[]): boolean {
  const own = passage.possibleThemes.map(({ id }) => id);
  return themes.length === 0 || themes.some((theme) => own.includes(theme));
}

function passes(row: Row, facet: FacetName, query: SearchQuery): boolean {
  if (facet === 'year') {
    const { yearFrom, yearTo, yearUnknown } = query;
    if (yearFrom === undefined && yearTo === undefined) return true;
    if (row.review.year === null) return yearUnknown;
    return row.review.year >= (yearFrom ?? 0) && row.review.year <= (yearTo ?? 9999);
  }
  const wanted: string[] = query[facet];
  if (wanted.length === 0) return true;
  const own = valuesOf(row, facet);
  const all = facet === 'theme' && query.themeMatch === 'all' && query.group === 'passage';
  return all
    ? wanted.every((value) => own.includes(value))
    : wanted.some((value) => own.includes(value));
}

/** Drops the reviews that do not carry every chosen theme between their rows. */
function carryingAll(rows: Row[], query: SearchQuery): Row[] {
  if (query.group === 'passage' || query.themeMatch === 'any') return rows;
  return rows.filter(({ review }) => {
    const own = rows.filter((row) => row.review.id === review.id);
    return query.theme.every((theme) => own.some((row) => valuesOf(row, 'theme').includes(theme)));
  });
}

/** What a plain reading of every passage finds. */
export type Scan = {
  /** Ids of the passages found, without order. */
  ids: string[];
  reviews: string[];
  partnerships: number;
  /** Counts above 0 by facet and value. */
  facets: Record<string, Record<string, number>>;
};

/** Answers a query over a collection by reading every passage. */
export function plainScan(
  collection: ReviewWithPassages[],
  asked: AskedText,
  query: SearchQuery,
): Scan {
  const rows = collection.flatMap(({ review, passages }) =>
    passages.map((passage): Row => ({ review, passage, stems: stems(passage.text) })),
  );
  const told = rows.filter(
    (row) =>
      saysSo(row, asked) &&
      !query.notTheme.some((theme) => valuesOf(row, 'theme').includes(theme)) &&
      mayCarry(row, query.possibleTheme),
  );
  const found = carryingAll(
    told.filter((row) => FACETS.every((facet) => passes(row, facet, query))),
    query,
  );
  const facets = FACETS.map((facet): [string, Record<string, number>] => {
    const keepsOwn = facet === 'theme' && query.themeMatch === 'all' && query.group === 'passage';
    const others = keepsOwn ? FACETS : FACETS.filter((name) => name !== facet);
    const counted = carryingAll(
      told.filter((row) => others.every((name) => passes(row, name, query))),
      query,
    );
    const units = new Map<string, Set<string>>();
    for (const row of counted) {
      const unit = query.group === 'review' ? row.review.id : row.passage.id;
      for (const value of valuesOf(row, facet)) {
        units.set(value, (units.get(value) ?? new Set()).add(unit));
      }
    }
    return [facet, Object.fromEntries([...units].map(([value, set]) => [value, set.size]))];
  });
  return {
    ids: found.map(({ passage }) => passage.id),
    reviews: [...new Set(found.map(({ review }) => review.id))],
    partnerships: new Set(
      found.map(({ review }) => review.partnership.id).filter((id) => id !== 'unknown'),
    ).size,
    facets: Object.fromEntries(facets),
  };
}
