import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import type { SearchQuery } from '../query.ts';
import { countChosen, PASSAGE_FACETS, REVIEW_FACETS, type Columns } from './columns.ts';
import { merged, type Found } from './found.ts';

/** A passage that passes all filters or is rejected; otherwise one more than the number of the facet it fails. */
const PASSES = 0;
const REJECTED = 255;

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

/** The filters of a query, made ready for the columns of an index. */
export class Filters {
  readonly wanted: Wanted;
  readonly #query: SearchQuery;
  readonly #columns: Columns;
  readonly #reviewOf: Uint32Array;
  /** By review: what becomes of it by the facets it has as a whole. */
  readonly #ofReviews: Uint8Array;

  constructor(query: SearchQuery, columns: Columns, reviewOf: Uint32Array) {
    this.#query = query;
    this.#columns = columns;
    this.#reviewOf = reviewOf;
    this.wanted = wantedValues(query, columns.values.year.ids);
    this.#ofReviews = this.#judgeReviews();
  }

  /** True where chosen themes must be carried by the review as a whole, not by one passage. */
  get #themesByReview(): boolean {
    return this.#query.group === 'review' && this.#query.themeMatch === 'all';
  }

  /** By number of value: 1 where it is in the list. Values the index does not have are in none. */
  #chosen(facet: FacetName, wanted: Iterable<string>): Uint8Array {
    const { ids, numbers } = this.#columns.values[facet];
    const chosen = new Uint8Array(ids.length);
    for (const id of wanted) {
      const number = numbers.get(id);
      if (number !== undefined) chosen[number] = 1;
    }
    return chosen;
  }

  #judgeReviews(): Uint8Array {
    const verdicts = new Uint8Array(this.#columns.ofReview.review.length);
    for (const facet of REVIEW_FACETS) {
      const wanted = this.wanted[facet];
      if (wanted === null) continue;
      const chosen = this.#chosen(facet, wanted);
      const values = this.#columns.ofReview[facet];
      const failed = FACET_NAMES.indexOf(facet) + 1;
      for (let review = 0; review < verdicts.length; review++) {
        if (chosen[values[review]!] === 1) continue;
        verdicts[review] = verdicts[review] === PASSES ? failed : REJECTED;
      }
    }
    return verdicts;
  }

  /** Tests on passages that are alternatives to no facet's counts: who fails one is out. */
  #outright(): ((passage: number) => boolean)[] {
    const { notTheme, possibleTheme } = this.#query;
    const { ofPassage, possible } = this.#columns;
    const not = this.#chosen('theme', notTheme);
    const may = this.#chosen('theme', possibleTheme);
    return [
      ...(notTheme.length > 0
        ? [(passage: number) => countChosen(ofPassage.theme, passage, not) === 0]
        : []),
      ...(possibleTheme.length > 0
        ? [(passage: number) => countChosen(possible, passage, may) > 0]
        : []),
    ];
  }

  #ofPassages(): { failed: number; test: (passage: number) => boolean }[] {
    return PASSAGE_FACETS.flatMap((facet) => {
      const wanted = this.wanted[facet];
      if (wanted === null) return [];
      const chosen = this.#chosen(facet, wanted);
      const column = this.#columns.ofPassage[facet];
      const all = facet === 'theme' && this.#query.themeMatch === 'all' && !this.#themesByReview;
      const least = all ? wanted.size : 1;
      return [
        {
          failed: FACET_NAMES.indexOf(facet) + 1,
          test: (passage: number) => countChosen(column, passage, chosen) >= least,
        },
      ];
    });
  }

  /** Parts what the words of the query found by what the filters say of it. */
  sift({ passages, scores }: Found): Sifted {
    const outright = this.#outright();
    const tests = this.#ofPassages();
    const verdicts = new Uint8Array(passages.length);
    const sizes = new Uint32Array(REJECTED + 1);
    for (let i = 0; i < passages.length; i++) {
      const passage = passages[i]!;
      let verdict = this.#ofReviews[this.#reviewOf[passage]!]!;
      for (const test of outright) {
        if (verdict !== REJECTED && !test(passage)) verdict = REJECTED;
      }
      for (const { failed, test } of tests) {
        if (verdict === REJECTED) break;
        if (!test(passage)) verdict = verdict === PASSES ? failed : REJECTED;
      }
      verdicts[i] = verdict;
      sizes[verdict]! += 1;
    }
    const take = (verdict: number, from: Found['scores'] | Uint32Array) => {
      const taken = new Uint32Array(sizes[verdict]!);
      let length = 0;
      for (let i = 0; i < verdicts.length; i++) {
        if (verdicts[i] === verdict) taken[length++] = from[i]!;
      }
      return taken;
    };
    const near = (facet: FacetName) => take(FACET_NAMES.indexOf(facet) + 1, passages);
    const matches = { passages: take(PASSES, passages), scores: take(PASSES, scores) };
    const carrying = (list: Uint32Array) => this.#carryingAll(list);
    const kept = this.#keepWithAll(matches);
    return {
      matches: kept,
      countedFor: (facet) => {
        const keepsOwn =
          facet === 'theme' && this.#query.themeMatch === 'all' && !this.#themesByReview;
        if (this.wanted[facet] === null || keepsOwn) return kept.passages;
        return carrying(merged(matches.passages, near(facet)));
      },
    };
  }

  #keepWithAll(matches: Found): Found {
    if (!this.#themesByReview || this.wanted.theme === null) return matches;
    const kept = new Set(this.#carryingAll(matches.passages));
    const places = [...matches.passages.keys()].filter((i) => kept.has(matches.passages[i]!));
    return {
      passages: Uint32Array.from(places, (i) => matches.passages[i]!),
      scores: Uint32Array.from(places, (i) => matches.scores[i]!),
    };
  }

  /** Where themes are asked of whole reviews: the passages of those that carry all of them between them. */
  #carryingAll(passages: Uint32Array): Uint32Array {
    const wanted = this.wanted.theme;
    if (!this.#themesByReview || wanted === null) return passages;
    const { ofPassage, values } = this.#columns;
    const { ends, of } = ofPassage.theme;
    const carried = new Map<number, Set<string>>();
    for (const passage of passages) {
      const review = this.#reviewOf[passage]!;
      const themes = carried.get(review) ?? new Set<string>();
      for (let at = passage === 0 ? 0 : ends[passage - 1]!; at < ends[passage]!; at++) {
        const id = values.theme.ids[of[at]!]!;
        if (wanted.has(id)) themes.add(id);
      }
      carried.set(review, themes);
    }
    return passages.filter(
      (passage) => carried.get(this.#reviewOf[passage]!)!.size === wanted.size,
    );
  }
}

/** What the filters make of what the words found. */
export type Sifted = {
  /** The passages every filter lets through. */
  matches: Found;
  /**
   * The passages a facet's counts are taken from: all filters but its own. With `themeMatch=all` the
   * theme facet keeps its own filter, since each further theme narrows.
   */
  countedFor: (facet: FacetName) => Uint32Array;
};
