import { Synonyms } from '../analysis/synonyms.ts';
import type { IndexStatus, ReviewWithPassages } from '../engine.ts';
import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import { highlight } from '../highlight.ts';
import { toHit } from '../hit.ts';
import type { SearchQuery } from '../query.ts';
import { parseQueryText, type ParsedText } from '../query-text.ts';
import type { FacetValue, Hit, SearchResult } from '../result.ts';
import { columnsOf, type Column } from './columns.ts';
import { byCount, byYear, countValues } from './count.ts';
import { comparePlace, entriesOf, type Entry } from './entries.ts';
import { Postings } from './postings.ts';
import type { SavedIndex } from './saved-index.ts';
import { Selection } from './select.ts';

/** Enough digits to tell hits apart, few enough to read. */
const SCORE_DIGITS = 4;

/** One saved index, opened: everything a search needs, never changed once made. */
export class Snapshot {
  readonly status: IndexStatus;
  readonly reviews: ReadonlyMap<string, ReviewWithPassages>;
  readonly #entries: Entry[];
  readonly #postings: Postings;
  readonly #columns: Record<FacetName, Column>;
  readonly #possible: string[][];
  readonly #reviewOf: number[];
  readonly #synonyms: Synonyms;
  readonly #themeLabels: ReadonlyMap<string, string>;

  constructor({ about, reviews }: SavedIndex) {
    this.reviews = new Map(reviews.map((entry) => [entry.review.id, entry]));
    this.#entries = entriesOf(reviews);
    this.#postings = new Postings(this.#entries.map(({ passage }) => passage.text));
    this.#columns = columnsOf(this.#entries, about.themes);
    this.#possible = this.#entries.map(({ passage }) => passage.possibleThemes.map(({ id }) => id));
    this.#reviewOf = this.#columns.review.of.map(([review]) => review!);
    this.#synonyms = new Synonyms(about.synonyms);
    this.#themeLabels = new Map(about.themes.map(({ id, label }) => [id, label]));
    this.status = {
      builtAt: about.builtAt,
      reviews: reviews.length,
      passages: this.#entries.length,
      partnerships: this.#known('partnership', [...this.#entries.keys()]).size,
      sample: reviews.some(({ review }) => review.invented),
      themes: about.themes,
    };
  }

  /** Answers a query; see the contract of `SearchEngine.search`. */
  search(query: SearchQuery): SearchResult {
    const text = parseQueryText(query.q, this.#synonyms);
    const scores = this.#postings.score(text);
    const selection = new Selection(query, this.#columns, this.#possible, scores);
    const matches = selection.matches();
    const groups = this.#grouped(this.#sorted(matches, scores, query, text), query);
    const start = (query.page - 1) * query.pageSize;
    const top = matches.reduce((best, passage) => Math.max(best, scores[passage]!), 0);
    return {
      query: { q: query.q, ignored: text.ignored },
      total: matches.length,
      reviews: new Set(matches.map((passage) => this.#reviewOf[passage])).size,
      partnerships: this.#known('partnership', matches).size,
      page: query.page,
      pageSize: query.pageSize,
      hits: groups.slice(start, start + query.pageSize).map(({ best, others }) => {
        const score = top > 0 ? Number((scores[best]! / top).toFixed(SCORE_DIGITS)) : 0;
        return this.#hit(best, text, score, others);
      }),
      facets: this.#facets(query, selection, matches),
    };
  }

  #hit(number: number, text: ParsedText, score: number, otherMatches: number): Hit {
    const { passage, review } = this.#entries[number]!;
    const highlights = highlight(passage.text, text.required);
    return toHit(passage, review, this.#themeLabels, { highlights, score, otherMatches });
  }

  #known(facet: FacetName, passages: number[]): Set<number> {
    const { values, of } = this.#columns[facet];
    return new Set(
      passages.flatMap((passage) => of[passage]!).filter((v) => values[v] !== UNKNOWN),
    );
  }

  #sorted(
    passages: number[],
    scores: Float64Array,
    query: SearchQuery,
    text: ParsedText,
  ): number[] {
    const sort = query.sort ?? (text.required.length > 0 ? 'relevance' : 'newest');
    if (sort === 'newest') return passages;
    if (sort === 'relevance') return passages.toSorted((a, b) => scores[b]! - scores[a]! || a - b);
    const yearOf = (passage: number) => this.#entries[passage]!.review.year ?? Infinity;
    return passages.toSorted(
      (a, b) =>
        (yearOf(a) === yearOf(b) ? 0 : yearOf(a) - yearOf(b)) ||
        comparePlace(this.#entries[a]!, this.#entries[b]!),
    );
  }

  /** With `group=review`, the best passage of each review with the number of its others. */
  #grouped(sorted: number[], { group }: SearchQuery): { best: number; others: number }[] {
    if (group === 'passage') return sorted.map((best) => ({ best, others: 0 }));
    const byReview = new Map<number, { best: number; others: number }>();
    for (const passage of sorted) {
      const seen = byReview.get(this.#reviewOf[passage]!);
      if (seen) seen.others += 1;
      else byReview.set(this.#reviewOf[passage]!, { best: passage, others: 0 });
    }
    return [...byReview.values()];
  }

  #facets(
    query: SearchQuery,
    selection: Selection,
    matches: number[],
  ): Record<FacetName, FacetValue[]> {
    const counted = FACET_NAMES.map((name): [FacetName, FacetValue[]] => {
      const wanted = selection.wanted[name];
      const passages = wanted === null ? matches : selection.countedFor(name);
      const reviewOf = query.group === 'review' ? this.#reviewOf : null;
      const values = countValues(this.#columns[name], passages, wanted, reviewOf);
      if (name === 'year') return [name, values.filter(({ count }) => count > 0).sort(byYear)];
      return [name, [...values, ...this.#absent(name, wanted)].sort(byCount)];
    });
    return Object.fromEntries(counted) as Record<FacetName, FacetValue[]>;
  }

  /** Values asked for that no passage of the index has: they stay listed, at 0. */
  #absent(name: FacetName, wanted: ReadonlySet<string> | null): FacetValue[] {
    const missing = [...(wanted ?? [])].filter(
      (value) => !this.#columns[name].values.includes(value),
    );
    return missing.map((value) => ({
      value,
      label: (name === 'theme' ? this.#themeLabels.get(value) : undefined) ?? value,
      count: 0,
      selected: true,
    }));
  }
}
