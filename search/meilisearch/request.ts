import type { MultiSearchQuery } from 'meilisearch';
import { isReviewFacet, PASSAGE_FACETS } from '../facet-values.ts';
import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import type { SearchQuery } from '../query.ts';
import { wantedValues, type Wanted } from '../wanted.ts';
import type { IndexFacts } from './facts.ts';
import { guard, inReviewsName, TIES } from './settings.ts';
import type { WordsRequest } from './words-request.ts';

/** So many passages found are read to settle what Meilisearch leaves open. */
export const MOST_CHECKED = 1000;

/** What narrows a search besides its own filters. */
export type Narrowing = {
  /** Of the passages that the words find, only these; null for all. */
  only: string[] | null;
  /** Of the passages that the words find, not these. */
  not: string[];
  /**
   * Where themes are asked of whole reviews: the numbers of the reviews that carry them all, under all
   * filters (`all`) and under all but one facet's.
   */
  reviews: ReadonlyMap<FacetName | 'all', number[]> | null;
};

const NO_NARROWING: Narrowing = { only: null, not: [], reviews: null };

/** One request to Meilisearch, and which of its queries answers what. */
export type Request = {
  queries: MultiSearchQuery[];
  /** The page of hits. */
  hits: number | null;
  /** Every match, counted. */
  counts: number;
  /** What a facet counts that is chosen from: all filters but its own. */
  views: ReadonlyMap<FacetName, number>;
  /** Facets of passages whose counts of reviews need no more than which reviews are found, each whole. */
  whole: ReadonlySet<FacetName>;
  /** The best match of all, for what the scores of a page are measured by; null where the page holds it. */
  best: number | null;
  /** Passages that the words find, to settle what Meilisearch leaves open. */
  toCheck: number | null;
};

/** Holds for no passage, whatever the index. */
const NOTHING = 'id NOT EXISTS';

function anyOf(name: string, values: (string | number)[]): string {
  if (values.length === 0) return NOTHING;
  return `${name} IN [${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

/** The filters of a query, one condition for each of its facets. */
class Conditions {
  readonly wanted: Wanted;
  readonly #query: SearchQuery;
  readonly #facts: IndexFacts;
  readonly #narrowing: Narrowing;

  constructor(query: SearchQuery, facts: IndexFacts, narrowing: Narrowing) {
    this.#query = query;
    this.#facts = facts;
    this.#narrowing = narrowing;
    this.wanted = wantedValues(query, facts.values.year.ids);
  }

  /** True where every chosen theme must be carried by the one passage. */
  get themesByPassage(): boolean {
    return this.#query.themeMatch === 'all' && this.#query.group === 'passage';
  }

  #of(facet: FacetName, wanted: ReadonlySet<string>): string[] {
    const values = [...wanted];
    if (facet === 'theme' && this.themesByPassage) return values.map((id) => anyOf('theme', [id]));
    if (facet === 'review') {
      return [
        anyOf(
          'review',
          values.flatMap((id) => this.#facts.numberOf(id) ?? []),
        ),
      ];
    }
    if (facet === 'year') {
      const years = values.filter((value) => value !== UNKNOWN).map(Number);
      const known = anyOf('year', years);
      return [wanted.has(UNKNOWN) ? `(${known} OR year NOT EXISTS)` : known];
    }
    if (!isReviewFacet(facet)) return [anyOf(facet, values)];
    const known = this.#facts.values[facet].numbers;
    return [
      anyOf(
        facet,
        values.filter((value) => known.has(value)),
      ),
    ];
  }

  /** What no facet can undo: the index, and what the words and the filters outside the facets say. */
  outside(): string[] {
    const { notTheme, possibleTheme } = this.#query;
    const { only, not } = this.#narrowing;
    return [
      guard(this.#facts.build),
      ...(notTheme.length > 0 ? [`NOT ${anyOf('theme', notTheme)}`] : []),
      ...(possibleTheme.length > 0 ? [anyOf('possibleTheme', possibleTheme)] : []),
      ...(only === null ? [] : [anyOf('id', only)]),
      ...(not.length > 0 ? [`NOT ${anyOf('id', not)}`] : []),
    ];
  }

  /** Every filter but that of one facet. */
  but(left: FacetName | null): string[] {
    const conditions = FACET_NAMES.filter((facet) => facet !== left).flatMap((facet) => {
      const wanted = this.wanted[facet];
      return wanted === null ? [] : this.#of(facet, wanted);
    });
    const reviews = this.#narrowing.reviews?.get(left ?? 'all');
    return [...this.outside(), ...conditions, ...(reviews ? [anyOf('review', reviews)] : [])];
  }

  /** True where every passage of the reviews found is let through, with one facet's filter left out. */
  wholeReviews(left: FacetName | null): boolean {
    const { notTheme, possibleTheme } = this.#query;
    const { only, not } = this.#narrowing;
    return (
      only === null &&
      [not, notTheme, possibleTheme].every((list) => list.length === 0) &&
      PASSAGE_FACETS.every((facet) => facet === left || this.wanted[facet] === null)
    );
  }

  /** The facets in use whose counts are taken without their own filter. */
  viewed(): FacetName[] {
    return FACET_NAMES.filter(
      (facet) => this.wanted[facet] !== null && !(facet === 'theme' && this.themesByPassage),
    );
  }
}

/**
 * What a query of Meilisearch counts to tell a facet's counts: passages by value, or reviews. Where whole
 * reviews are found, which they are is enough.
 */
export function countedBy(facet: FacetName, group: SearchQuery['group'], whole: boolean): string {
  if (isReviewFacet(facet) || whole) return 'review';
  return group === 'review' ? inReviewsName(facet) : facet;
}

/** The order that is asked for, or null for the best matches first. */
function sortOf({ sort }: SearchQuery, searched: boolean): string[] | null {
  const wanted = sort ?? (searched ? 'relevance' : 'newest');
  if (wanted === 'relevance') return null;
  const [, ...others] = TIES;
  return [wanted === 'newest' ? 'year:desc' : 'year:asc', ...others];
}

/** Asks for the words of passages found, to see for ourselves what they say. */
const READING = { page: 1, hitsPerPage: MOST_CHECKED, attributesToRetrieve: ['id', 'words'] };

/** For each doubtful exclusion: the passages it may hold for. */
export function doubtsRequest(
  query: SearchQuery,
  words: WordsRequest,
  facts: IndexFacts,
): MultiSearchQuery[] {
  const filter = new Conditions(query, facts, NO_NARROWING).outside();
  return words.doubtful.map(({ term }) => ({
    ...asking(`${term} ${words.q}`, facts),
    ...READING,
    filter,
  }));
}

/** What every search for passages has. */
function asking(q: string, facts: IndexFacts): Pick<MultiSearchQuery, 'indexUid' | 'q'> {
  const strict = { matchingStrategy: 'all', locales: ['eng'] } as const;
  return { indexUid: facts.names.passages, q, ...strict };
}

/**
 * Asks for a page of hits with every facet, or with `countsOnly` for the passages of each review. With
 * `check`, also for what settles the words that Meilisearch leaves open.
 */
export function requestFor(
  query: SearchQuery,
  words: WordsRequest,
  facts: IndexFacts,
  { narrowing, countsOnly, check }: { narrowing: Narrowing; countsOnly: boolean; check: boolean },
): Request {
  const conditions = new Conditions(query, facts, narrowing);
  const queries: MultiSearchQuery[] = [];
  const ask = (rest: Omit<MultiSearchQuery, 'indexUid' | 'q'>) =>
    queries.push({ ...asking(words.q, facts), ...rest }) - 1;
  const counting = { page: 1, hitsPerPage: 0, attributesToRetrieve: [] };
  const everything = conditions.but(null);
  const viewed = countsOnly ? [] : conditions.viewed();
  const inPlace = countsOnly ? [] : PASSAGE_FACETS.filter((facet) => !viewed.includes(facet));
  const whole = new Set<FacetName>(
    PASSAGE_FACETS.filter(
      (facet) =>
        query.group === 'review' &&
        words.q === '' &&
        conditions.wholeReviews(viewed.includes(facet) ? facet : null),
    ),
  );
  const counted = (facet: FacetName) => countedBy(facet, query.group, whole.has(facet));
  const facets = [...new Set(['review', ...inPlace.map(counted)])];

  const { searched } = words;
  const sort = sortOf(query, searched);
  const scored = { showRankingScore: searched };
  const page = {
    filter: everything,
    page: query.page,
    hitsPerPage: query.pageSize,
    attributesToRetrieve: ['passage'],
    ...scored,
    ...(sort === null ? {} : { sort }),
  };
  let hits: number | null = null;
  let counts: number;
  if (countsOnly) counts = ask({ ...counting, filter: everything, facets });
  else if (query.group === 'passage') counts = hits = ask({ ...page, facets });
  else {
    hits = ask({ ...page, distinct: 'review' });
    counts = ask({ ...counting, filter: everything, facets });
  }
  const views = new Map(
    viewed.map((facet) => [
      facet,
      ask({ ...counting, filter: conditions.but(facet), facets: [counted(facet)] }),
    ]),
  );
  const elsewhere = searched && (sort !== null || query.page > 1);
  const best =
    elsewhere && !countsOnly
      ? ask({ ...counting, ...scored, hitsPerPage: 1, filter: everything })
      : null;
  const toCheck =
    check && words.unsettled.length > 0 ? ask({ ...READING, filter: conditions.outside() }) : null;
  return { queries, hits, counts, views, whole, best, toCheck };
}

/** For each facet in use, and for `all`: the queries that tell which reviews carry each chosen theme. */
export function carryingRequest(
  query: SearchQuery,
  words: WordsRequest,
  facts: IndexFacts,
  narrowing: Narrowing,
): { queries: MultiSearchQuery[]; of: (FacetName | 'all')[] } {
  const conditions = new Conditions({ ...query, theme: [] }, facts, narrowing);
  const views: (FacetName | 'all')[] = ['all', ...conditions.viewed()];
  const asked = views.flatMap((view) => query.theme.map((theme) => ({ view, theme })));
  return {
    of: asked.map(({ view }) => view),
    queries: asked.map(({ view, theme }) => ({
      ...asking(words.q, facts),
      filter: [...conditions.but(view === 'all' ? null : view), anyOf('theme', [theme])],
      facets: ['review'],
      page: 1,
      hitsPerPage: 0,
    })),
  };
}
