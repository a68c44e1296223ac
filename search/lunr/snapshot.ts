import { Synonyms } from '../analysis/synonyms.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { IndexStatus, ReviewWithPassages, SearchIndex } from '../engine.ts';
import { facetOf } from '../facet-list.ts';
import { PASSAGE_FACETS, REVIEW_FACETS } from '../facet-values.ts';
import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import { highlight } from '../highlight.ts';
import { shareOf, toHit } from '../hit.ts';
import type { Passage } from '../passage.ts';
import { SearchQuery } from '../query.ts';
import { parseQueryText, type ParsedText } from '../query-text.ts';
import type { FacetValue, Hit, SearchResult, Suggestion } from '../result.ts';
import { newestThenTitle, type Review, type ReviewRecord } from '../review.ts';
import { lettersOf, Nearest } from '../spelling.ts';
import { MOST_OFFERED, quoted } from '../suggesting.ts';
import { partnershipsAmong, reviewsAmong, ValueTable } from '../value-table.ts';
import type { Arrays } from './arrays-file.ts';
import type { Bits } from './bits.ts';
import { ManyValued, type Columns } from './columns.ts';
import { Filters } from './filters.ts';
import { seek, type Found } from './found.ts';
import { bestFirst, bestOfEach, byReviews } from './order.ts';
import type { SavedIndex } from './saved-index.ts';
import { startOf } from './start-of.ts';
import { Offers, offeredValues, type OfferedValue } from './suggestions.ts';
import { countsOf, perReview } from './tally.ts';
import type { TextFile } from './text-file.ts';
import { WordTable } from './word-table.ts';
import { WordsIndex, type WordArrays } from './words-index.ts';

type Places = { at: Uint32Array; bytes: Uint32Array };

function manyValued(arrays: Arrays, name: string, { ids }: { ids: string[] }): ManyValued {
  const [ends, of] = [arrays[`${name}.ends`], arrays[`${name}.of`]] as [Uint32Array, Uint16Array];
  return new ManyValued({ ends, of }, ids.length);
}

/** By review, one more than its last passage. */
function endsOf(reviewOf: Uint32Array, reviews: number): Uint32Array {
  const ends = new Uint32Array(reviews);
  reviewOf.forEach((review, passage) => (ends[review] = passage + 1));
  return ends;
}

function columnsOf({ about, arrays, names }: SavedIndex): Columns {
  const reviewOf = arrays.reviewOf as Uint32Array;
  return {
    reviewOf,
    reviewEnds: endsOf(reviewOf, about.reviews),
    ofReview: Object.fromEntries(
      REVIEW_FACETS.map((name) => [name, arrays[`${name}.of`]]),
    ) as Columns['ofReview'],
    ofPassage: Object.fromEntries(
      PASSAGE_FACETS.map((name) => [name, manyValued(arrays, name, names.values[name])]),
    ) as Columns['ofPassage'],
    possible: manyValued(arrays, 'possible', names.values.theme),
    values: Object.fromEntries(
      FACET_NAMES.map((name) => [name, new ValueTable(names.values[name])]),
    ) as Columns['values'],
  };
}

/** One saved index, opened: everything a search needs, never changed once made. */
export class Snapshot implements SearchIndex {
  readonly #status: IndexStatus;
  readonly #columns: Columns;
  readonly #words: WordsIndex;
  readonly #written: WordTable;
  readonly #reviewOf: Uint32Array;
  readonly #oldestFirst: Uint32Array;
  readonly #newestFirst: Uint32Array;
  readonly #texts: TextFile;
  readonly #passageAt: Places;
  readonly #reviewAt: Places;
  readonly #recordAt: Places;
  readonly #reviewNumbers: ReadonlyMap<string, number>;
  readonly #synonyms: Synonyms;
  readonly #themeLabels: ReadonlyMap<string, string>;
  readonly #offered: {
    themes: Offers<OfferedValue>;
    partnerships: Offers<OfferedValue>;
    caseNames: Offers<string>;
    phrases: Offers<string>;
  };
  #records: (ReviewRecord | undefined)[];
  #usualWords: { word: string; letters: number }[] | null = null;

  constructor(saved: SavedIndex) {
    const { about, names, texts } = saved;
    const arrays = saved.arrays as Record<string, Uint32Array>;
    this.#columns = columnsOf(saved);
    const stems = new WordTable({
      bytes: saved.arrays.stemBytes as Uint8Array,
      ends: arrays.stemEnds!,
    });
    this.#words = new WordsIndex(stems, saved.arrays as WordArrays);
    this.#written = new WordTable({
      bytes: saved.arrays.writtenBytes as Uint8Array,
      ends: arrays.writtenEnds!,
    });
    this.#reviewOf = arrays.reviewOf!;
    this.#oldestFirst = arrays.oldestFirst!;
    this.#newestFirst = Uint32Array.from({ length: about.reviews }, (_, i) => i);
    this.#texts = texts;
    this.#passageAt = { at: arrays.passageAt!, bytes: arrays.passageBytes! };
    this.#reviewAt = { at: arrays.reviewAt!, bytes: arrays.reviewBytes! };
    this.#recordAt = { at: arrays.recordAt!, bytes: arrays.recordBytes! };
    this.#records = new Array<ReviewRecord | undefined>(about.reviews);
    const { review, partnership } = this.#columns.values;
    this.#reviewNumbers = new Map(
      Array.from(this.#columns.ofReview.review, (value, number) => [review.ids[value]!, number]),
    );
    this.#synonyms = new Synonyms(about.synonyms);
    this.#themeLabels = new Map(about.themes.map(({ id, label }) => [id, label]));
    const themes = new Map(offeredValues('theme', this.#columns).map((one) => [one.value, one]));
    const partnerships = offeredValues('partnership', this.#columns);
    this.#offered = {
      themes: new Offers(
        about.themes.flatMap(({ id }) => themes.get(id) ?? []),
        ({ label }) => label,
      ),
      partnerships: new Offers(
        partnerships.filter(({ value }) => value !== UNKNOWN),
        ({ label }) => label,
      ),
      caseNames: new Offers(names.caseNames, (name) => name),
      phrases: new Offers(names.phrases, (phrase) => phrase),
    };
    this.#status = {
      builtAt: about.builtAt,
      reviews: about.reviews,
      passages: about.passages,
      partnerships: partnership.ids.filter((id) => id !== UNKNOWN).length,
      invented: about.invented,
      themes: about.themes,
    };
  }

  /** Nothing may be asked of it afterwards but its status. */
  close(): void {
    this.#texts.close();
  }

  status(): Promise<IndexStatus> {
    return Promise.resolve(this.#status);
  }

  /** What is in memory always answers. */
  check(): Promise<void> {
    return Promise.resolve();
  }

  #read<T>({ at, bytes }: Places, number: number): T {
    return JSON.parse(this.#texts.read(at[number]!, bytes[number]!)) as T;
  }

  #record(number: number): ReviewRecord {
    return (this.#records[number] ??= this.#read<ReviewRecord>(this.#recordAt, number));
  }

  review(id: string): Promise<ReviewWithPassages | null> {
    const number = this.#reviewNumbers.get(id);
    if (number === undefined) return Promise.resolve(null);
    const review = this.#read<Review>(this.#reviewAt, number);
    const first = startOf(this.#columns.reviewEnds, number);
    const passages = Array.from({ length: review.passages }, (_, i) =>
      this.#read<Passage>(this.#passageAt, first + i),
    );
    return Promise.resolve({ review, passages });
  }

  reviews(): Promise<ReviewRecord[]> {
    const all = Array.from(this.#newestFirst, (number) => this.#record(number));
    return Promise.resolve(all.sort(newestThenTitle));
  }

  matchingByReview(query: SearchQuery): Promise<Map<string, number>> {
    const { matching } = this.#found(query, parseQueryText(query.q, this.#synonyms));
    const counts = perReview(matching, this.#columns.reviewEnds);
    const { review } = this.#columns.values;
    return Promise.resolve(
      new Map(
        Array.from(this.#columns.ofReview.review, (value, number): [string, number] => [
          review.ids[value]!,
          counts[number]!,
        ]).filter(([, count]) => count > 0),
      ),
    );
  }

  #found(query: SearchQuery, text: ParsedText) {
    const filters = new Filters(query, this.#columns);
    return { ...filters.sift(this.#words.find(text)), wanted: filters.wanted };
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const text = parseQueryText(query.q, this.#synonyms);
    const { matches, matching, countedFor, wanted } = this.#found(query, text);
    const inReviews = perReview(matching, this.#columns.reviewEnds);
    let top = 0;
    for (const score of matches.scores) top = Math.max(top, score);
    const others = (passage: number) =>
      query.group === 'review' ? inReviews[this.#reviewOf[passage]!]! - 1 : 0;
    const page = this.#page(matches, inReviews, query, text);
    return {
      query: { q: query.q, ignored: text.ignored },
      total: matches.passages.length,
      reviews: reviewsAmong(inReviews),
      partnerships: partnershipsAmong(
        this.#columns.values.partnership,
        this.#columns.ofReview.partnership,
        inReviews,
      ),
      page: query.page,
      pageSize: query.pageSize,
      hits: Array.from(page, (passage) => {
        const score = matches.scores[seek(matches.passages, passage, 0)]!;
        return this.#hit(passage, text, shareOf(score, top), others(passage));
      }),
      facets: this.#facets(query, { wanted, countedFor, matching, inReviews }),
      didYouMean: matches.passages.length > 0 ? [] : await this.#didYouMean(query, text),
    };
  }

  #page(matches: Found, inReviews: Uint32Array, query: SearchQuery, text: ParsedText): Uint32Array {
    const start = (query.page - 1) * query.pageSize;
    const end = start + query.pageSize;
    const sort = query.sort ?? (text.required.length > 0 ? 'relevance' : 'newest');
    const listed =
      query.group === 'passage'
        ? matches
        : bestOfEach(matches, this.#reviewOf, sort === 'relevance');
    if (sort === 'relevance') return bestFirst(listed, start, end);
    if (sort === 'newest') return listed.passages.slice(start, end);
    const counts =
      query.group === 'passage' ? inReviews : inReviews.map((count) => Math.min(1, count));
    return byReviews(listed.passages, this.#oldestFirst, counts, this.#columns.reviewEnds, {
      start,
      end,
    });
  }

  #hit(number: number, text: ParsedText, score: number, otherMatches: number): Hit {
    const passage = this.#read<Passage>(this.#passageAt, number);
    const highlights = highlight(passage.text, text.required);
    const record = this.#record(this.#reviewOf[number]!);
    return toHit(passage, record, this.#themeLabels, { highlights, score, otherMatches });
  }

  #facets(
    query: SearchQuery,
    {
      wanted,
      countedFor,
      matching,
      inReviews,
    }: {
      wanted: Filters['wanted'];
      countedFor: (facet: FacetName) => Bits;
      matching: Bits;
      inReviews: Uint32Array;
    },
  ): Record<FacetName, FacetValue[]> {
    const byReview = query.group === 'review';
    const entries = FACET_NAMES.map((name): [FacetName, FacetValue[]] => {
      const passages = countedFor(name);
      const own = passages === matching ? inReviews : perReview(passages, this.#columns.reviewEnds);
      const counted = { passages, inReviews: own, byReview };
      const counts = countsOf(name, this.#columns, counted);
      const listing = { wanted: wanted[name], themeLabels: this.#themeLabels };
      return [name, facetOf(name, this.#columns.values[name], counts, listing)];
    });
    return Object.fromEntries(entries) as Record<FacetName, FacetValue[]>;
  }

  /** The word of the collection that a typed one is nearest to. */
  #nearest(word: string): string | null {
    this.#usualWords ??= Array.from({ length: this.#written.size }, (_, term) => {
      const known = this.#written.at(term);
      return { word: known, letters: lettersOf(known) };
    });
    const nearest = new Nearest(word);
    this.#usualWords.forEach(({ word: known, letters }, term) =>
      nearest.offer(known, this.#words.holdingTerm(term), letters),
    );
    return nearest.best;
  }

  #didYouMean(query: SearchQuery, text: ParsedText): Promise<SearchResult['didYouMean']> {
    return didYouMean(query.q, text, {
      occur: (stems) => Promise.resolve(stems.map((stem) => this.#words.holding(stem) > 0)),
      nearest: (words) => Promise.resolve(words.map((word) => this.#nearest(word))),
      total: (q) => {
        const again = this.#found({ ...query, q }, parseQueryText(q, this.#synonyms));
        return Promise.resolve(again.matches.passages.length);
      },
    });
  }

  suggest(typed: string): Promise<Suggestion[]> {
    const { themes, partnerships, caseNames, phrases } = this.#offered;
    const count = (q: string) => {
      const found = this.#found(SearchQuery.parse({ q }), parseQueryText(q, this.#synonyms));
      return found.matches.passages.length;
    };
    const byValue =
      (type: 'theme' | 'partnership') =>
      (one: OfferedValue): Suggestion => ({ type, ...one });
    const bySearch =
      (type: 'caseName' | 'phrase') =>
      (words: string): Suggestion => {
        const value = quoted(words);
        return { type, value, label: words, passages: count(value) };
      };
    const offered = [
      ...themes.beginning(typed, MOST_OFFERED).map(byValue('theme')),
      ...partnerships.beginning(typed, MOST_OFFERED).map(byValue('partnership')),
      ...caseNames.beginning(typed, MOST_OFFERED).map(bySearch('caseName')),
      ...phrases.beginning(typed, MOST_OFFERED).map(bySearch('phrase')),
    ];
    return Promise.resolve(offered.filter(({ passages }) => passages > 0));
  }
}
