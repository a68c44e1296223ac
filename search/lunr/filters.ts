import { isReviewFacet, type ReviewFacet } from '../facet-values.ts';
import { FACET_NAMES, type FacetName } from '../facets.ts';
import type { SearchQuery } from '../query.ts';
import { wantedValues, type Wanted } from '../wanted.ts';
import {
  allBits,
  countBits,
  countBoth,
  fillBits,
  hasBit,
  keepBits,
  noBits,
  placesOf,
  setBit,
  type Bits,
} from './bits.ts';
import type { Columns } from './columns.ts';
import type { Found } from './found.ts';
import { startOf } from './start-of.ts';

/** What the filters make of what the words found. */
export type Sifted = {
  /** The passages every filter lets through. */
  matches: Found;
  /** The same as bits. */
  matching: Bits;
  /**
   * The passages a facet's counts are taken from: all filters but its own. With `themeMatch=all` the
   * theme facet keeps its own filter, since each further theme narrows.
   */
  countedFor: (facet: FacetName) => Bits;
};

/** The filters of a query, made ready for the columns of an index. */
export class Filters {
  readonly wanted: Wanted;
  readonly #query: SearchQuery;
  readonly #columns: Columns;
  /** The passages that each filter in use lets through. */
  readonly #passing: [facet: FacetName, passages: Bits][];

  constructor(query: SearchQuery, columns: Columns) {
    this.#query = query;
    this.#columns = columns;
    this.wanted = wantedValues(query, columns.values.year.ids);
    this.#passing = FACET_NAMES.flatMap((facet): [FacetName, Bits][] => {
      const wanted = this.wanted[facet];
      return wanted === null ? [] : [[facet, this.#letThrough(facet, wanted)]];
    });
  }

  /** True where chosen themes must be carried by the review as a whole, not by one passage. */
  get #themesByReview(): boolean {
    return this.#query.group === 'review' && this.#query.themeMatch === 'all';
  }

  /** True where every chosen theme must be carried by the one passage. */
  get #themesByPassage(): boolean {
    return this.#query.group === 'passage' && this.#query.themeMatch === 'all';
  }

  /** The numbers of those values that the index has. */
  #numbers(facet: FacetName, wanted: Iterable<string>): number[] {
    const { numbers } = this.#columns.values[facet];
    return [...wanted].flatMap((id) => numbers.get(id) ?? []);
  }

  #letThrough(facet: FacetName, wanted: ReadonlySet<string>): Bits {
    const numbers = this.#numbers(facet, wanted);
    if (isReviewFacet(facet)) return this.#ofReviews(facet, new Set(numbers));
    const all = facet === 'theme' && this.#themesByPassage;
    // A theme that no passage has is carried by none, whatever the others.
    if (all && numbers.length < wanted.size) return noBits(this.#columns.reviewOf.length);
    return this.#columns.ofPassage[facet].with(numbers, all);
  }

  #ofReviews(facet: ReviewFacet, wanted: ReadonlySet<number>): Bits {
    const { ofReview, reviewOf, reviewEnds } = this.#columns;
    const bits = noBits(reviewOf.length);
    ofReview[facet].forEach((value, review) => {
      const start = startOf(reviewEnds, review);
      if (wanted.has(value)) fillBits(bits, start, reviewEnds[review]!, true);
    });
    return bits;
  }

  /** What the words found and no filter outside the facets leaves out. */
  #found({ passages }: Found): Bits {
    const { notTheme, possibleTheme } = this.#query;
    const { ofPassage, possible, reviewOf } = this.#columns;
    const everything = passages.length === reviewOf.length;
    const found = everything ? allBits(reviewOf.length) : noBits(reviewOf.length);
    if (!everything) for (const passage of passages) setBit(found, passage);
    const not = this.#numbers('theme', notTheme);
    for (const theme of not) keepBits(found, ofPassage.theme.having[theme]!, true);
    if (possibleTheme.length > 0) {
      keepBits(found, possible.with(this.#numbers('theme', possibleTheme), false));
    }
    return found;
  }

  /** Parts what the words of the query found by what the filters say of it. */
  sift(words: Found): Sifted {
    const found = this.#found(words);
    const through = (but: FacetName | null) => {
      const passages = found.slice();
      for (const [facet, passing] of this.#passing) if (facet !== but) keepBits(passages, passing);
      return this.#carryingAll(passages);
    };
    const matching = through(null);
    const keepsOwn = (facet: FacetName) => facet === 'theme' && this.#themesByPassage;
    return {
      matches: this.#listed(words, matching),
      matching,
      countedFor: (facet) =>
        this.wanted[facet] === null || keepsOwn(facet) ? matching : through(facet),
    };
  }

  /** Those of the passages found that are set, with their scores. */
  #listed({ passages, scores }: Found, set: Bits): Found {
    const count = countBoth(set, set);
    if (passages.length === this.#columns.reviewOf.length) {
      const places = placesOf(set, count);
      return { passages: places, scores: places.map((passage) => scores[passage]!) };
    }
    const listed = { passages: new Uint32Array(count), scores: new Uint32Array(count) };
    let length = 0;
    for (let i = 0; i < passages.length; i++) {
      if (!hasBit(set, passages[i]!)) continue;
      listed.passages[length] = passages[i]!;
      listed.scores[length] = scores[i]!;
      length += 1;
    }
    return listed;
  }

  /** Where themes are asked of whole reviews: drops those that do not carry all of them between their passages. */
  #carryingAll(passages: Bits): Bits {
    const { ofPassage, ofReview, values, reviewEnds } = this.#columns;
    const wanted = this.wanted.theme;
    if (!this.#themesByReview || wanted === null) return passages;
    const carried = [...wanted].map((id) => {
      const theme = values.theme.numbers.get(id);
      const bits = passages.slice();
      if (theme === undefined) bits.fill(0);
      else keepBits(bits, ofPassage.theme.having[theme]!);
      return bits;
    });
    for (let review = 0; review < ofReview.review.length; review++) {
      const [start, end] = [startOf(reviewEnds, review), reviewEnds[review]!];
      const lacks = carried.some((bits) => countBits(bits, start, end) === 0);
      if (lacks) fillBits(passages, start, end, false);
    }
    return passages;
  }
}
