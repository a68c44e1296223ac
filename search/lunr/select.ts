import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import type { SearchQuery } from '../query.ts';
import type { Column } from './columns.ts';

/** A passage that passes everything, or is rejected; otherwise the one facet it fails. */
const PASSES = 'passes';
const REJECTED = 'rejected';
type Verdict = typeof PASSES | typeof REJECTED | FacetName;

/** Which values of a facet a query asks for: null where it does not narrow by that facet. */
type Wanted = Record<FacetName, Set<string> | null>;

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

/** What a query asks for in each facet. `years` are the values of the year column. */
function wantedValues(query: SearchQuery, years: string[]): Wanted {
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

/** Says of each passage whether the filters let it through, or which single filter stops it. */
export class Selection {
  readonly wanted: Wanted;
  readonly #query: SearchQuery;
  readonly #columns: Record<FacetName, Column>;
  readonly #possible: string[][];
  readonly #verdicts: Verdict[];
  /** First passage of each review and the end, by review number. */
  readonly #reviewOf: number[];

  /** `possible` holds the themes that each passage may carry. */
  constructor(
    query: SearchQuery,
    columns: Record<FacetName, Column>,
    possible: string[][],
    scores: Float64Array,
  ) {
    this.#query = query;
    this.#columns = columns;
    this.#possible = possible;
    this.#reviewOf = columns.review.of.map(([review]) => review!);
    this.wanted = wantedValues(query, columns.year.values);
    const tests = this.#tests();
    this.#verdicts = Array.from(scores, (score, passage) =>
      score < 0 ? REJECTED : this.#verdict(passage, tests),
    );
  }

  /** True where a theme must be carried by the review as a whole, not by one passage. */
  get #themesByReview(): boolean {
    return this.#query.group === 'review' && this.#query.themeMatch === 'all';
  }

  #tests(): [FacetName, (passage: number) => boolean][] {
    return FACET_NAMES.flatMap((name) => {
      const wanted = this.wanted[name];
      if (wanted === null) return [];
      const { values, of } = this.#columns[name];
      const chosen = values.map((value) => wanted.has(value));
      const all = name === 'theme' && this.#query.themeMatch === 'all' && !this.#themesByReview;
      const test = (passage: number) => {
        const has = of[passage]!.filter((value) => chosen[value]).length;
        return all ? has === wanted.size : has > 0;
      };
      return [[name, test]];
    });
  }

  #verdict(passage: number, tests: [FacetName, (passage: number) => boolean][]): Verdict {
    const { values, of } = this.#columns.theme;
    if (of[passage]!.some((theme) => this.#query.notTheme.includes(values[theme]!)))
      return REJECTED;
    const { possibleTheme } = this.#query;
    const may = (id: string) => possibleTheme.includes(id);
    if (possibleTheme.length > 0 && !this.#possible[passage]!.some(may)) return REJECTED;
    const failed = tests.filter(([, test]) => !test(passage));
    if (failed.length === 0) return PASSES;
    return failed.length === 1 ? failed[0]![0] : REJECTED;
  }

  /** The passages every filter lets through, lowest number first. */
  matches(): number[] {
    return this.#qualified((verdict) => verdict === PASSES);
  }

  /**
   * The passages a facet's counts are taken from: all filters but its own. With `themeMatch=all`
   * the theme facet keeps its own filter, since each further theme narrows.
   */
  countedFor(facet: FacetName): number[] {
    const keepsOwn = facet === 'theme' && this.#query.themeMatch === 'all' && !this.#themesByReview;
    return keepsOwn
      ? this.matches()
      : this.#qualified((verdict) => verdict === PASSES || verdict === facet);
  }

  #qualified(accepts: (verdict: Verdict) => boolean): number[] {
    const passages: number[] = [];
    this.#verdicts.forEach((verdict, passage) => {
      if (accepts(verdict)) passages.push(passage);
    });
    const wanted = this.wanted.theme;
    return this.#themesByReview && wanted !== null ? this.#carryingAll(passages, wanted) : passages;
  }

  /** Keeps the passages of those reviews that carry every wanted theme between them. */
  #carryingAll(passages: number[], wanted: Set<string>): number[] {
    const { values, of } = this.#columns.theme;
    const carried = new Map<number, Set<string>>();
    for (const passage of passages) {
      const review = this.#reviewOf[passage]!;
      const themes = carried.get(review) ?? new Set<string>();
      for (const theme of of[passage]!) if (wanted.has(values[theme]!)) themes.add(values[theme]!);
      carried.set(review, themes);
    }
    return passages.filter(
      (passage) => carried.get(this.#reviewOf[passage]!)!.size === wanted.size,
    );
  }
}
