import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import { didYouMean } from '../did-you-mean.ts';
import type { IndexStatus, ReviewWithPassages, SearchIndex } from '../engine.ts';
import { IndexReplaced } from '../errors.ts';
import type { FacetName } from '../facets.ts';
import type { Passage } from '../passage.ts';
import { SearchQuery } from '../query.ts';
import { parseQueryText, type ParsedText } from '../query-text.ts';
import type { SearchResult, Suggestion } from '../result.ts';
import { newestThenTitle, type Review, type ReviewRecord } from '../review.ts';
import { slug } from '../ids.ts';
import { Nearest } from '../spelling.ts';
import { MOST_OFFERED, quoted } from '../suggesting.ts';
import type { Connection } from './connection.ts';
import type { IndexFacts } from './facts.ts';
import {
  carryingRequest,
  doubtsRequest,
  MOST_CHECKED,
  requestFor,
  type Narrowing,
  type Request,
} from './request.ts';
import { countsByReview, resultOf, totalOf, type FoundPassage, type Reply } from './response.ts';
import { guard } from './settings.ts';
import { shortened, type SuggestionDocument } from './suggestion-documents.ts';
import { meets, wordsRequest, type WordsRequest } from './words-request.ts';

/** So many words near to a typed one are compared with it. */
const MOST_NEAR = 50;

/** What is asked, and what came back. */
type Asked = { request: Request; replies: Reply[]; ignored: string[] };

/**
 * One build of an index on a Meilisearch server. Whatever it is asked, it throws `IndexReplaced` once
 * another build has taken its place, and `EngineUnavailable` where the server cannot answer.
 */
export class OpenedIndex implements SearchIndex {
  readonly #connection: Connection;
  readonly #facts: IndexFacts;
  /** True once it was told that another build has taken its place. */
  replaced = false;

  constructor(connection: Connection, facts: IndexFacts) {
    this.#connection = connection;
    this.#facts = facts;
  }

  async #search<T>(queries: MultiSearchQuery[]): Promise<SearchResponse<T>[]> {
    try {
      return await this.#connection.multiSearch<T>(queries);
    } catch (error) {
      this.replaced ||= error instanceof IndexReplaced;
      throw error;
    }
  }

  status(): Promise<IndexStatus> {
    return Promise.resolve(this.#facts.status);
  }

  async check(): Promise<void> {
    const { names, build } = this.#facts;
    await this.#search([{ indexUid: names.passages, q: '', filter: [guard(build)], limit: 0 }]);
  }

  reviews(): Promise<ReviewRecord[]> {
    return Promise.resolve([...this.#facts.records].sort(newestThenTitle));
  }

  async review(id: string): Promise<ReviewWithPassages | null> {
    const { names, build, records } = this.#facts;
    const number = this.#facts.numberOf(id);
    if (number === null) return null;
    const of = (name: string) => [guard(build), `${name} = ${number}`];
    const [whole, parts] = await this.#search<FoundPassage & { review: string }>([
      { indexUid: names.records, q: '', filter: of('number'), attributesToRetrieve: ['review'] },
      {
        indexUid: names.passages,
        q: '',
        filter: of('review'),
        sort: ['position:asc'],
        page: 1,
        hitsPerPage: records[number]!.passages,
        attributesToRetrieve: ['passage'],
      },
    ]);
    return {
      review: JSON.parse(whole!.hits[0]!.review) as Review,
      passages: parts!.hits.map(({ passage }) => JSON.parse(passage) as Passage),
    };
  }

  async matchingByReview(query: SearchQuery): Promise<Map<string, number>> {
    const { request, replies } = await this.#ask(query, this.#parse(query), true);
    const counts = countsByReview(replies[request.counts]!, this.#facts);
    return new Map(
      this.#facts.records
        .map(({ id }, number): [string, number] => [id, counts[number]!])
        .filter(([, count]) => count > 0),
    );
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const text = this.#parse(query);
    const asked = await this.#ask(query, text, false);
    const result = resultOf(query, text, asked, this.#facts);
    result.query.ignored.push(...asked.ignored);
    return { ...result, didYouMean: result.total > 0 ? [] : await this.#didYouMean(query, text) };
  }

  #parse({ q }: SearchQuery): ParsedText {
    return parseQueryText(q, this.#facts.synonyms);
  }

  /** Asks until nothing is left open that Meilisearch cannot tell by itself. */
  async #ask(query: SearchQuery, text: ParsedText, countsOnly: boolean): Promise<Asked> {
    const { words, not } = await this.#withoutDoubts(
      query,
      wordsRequest(text, this.#facts.synonymWords),
    );
    const send = async (only: string[] | null, others: string[], check: boolean) => {
      const reviews = await this.#carrying(query, words, { only, not: others, reviews: null });
      const narrowing = { only, not: others, reviews };
      const request = requestFor(query, words, this.#facts, { narrowing, countsOnly, check });
      return { request, replies: await this.#search<FoundPassage>(request.queries) };
    };
    const first = await send(null, not, true);
    if (first.request.toCheck === null) return { ...first, ignored: [] };
    const settled = settle(words, first.replies[first.request.toCheck]!);
    if (settled.only === null && settled.not.length === 0) {
      return { ...first, ignored: settled.ignored };
    }
    const again = await send(settled.only, [...not, ...settled.not], false);
    return { ...again, ignored: settled.ignored };
  }

  /** Decides for each doubtful exclusion which passages it leaves out. */
  async #withoutDoubts(
    query: SearchQuery,
    words: WordsRequest,
  ): Promise<{ words: WordsRequest; not: string[] }> {
    if (words.doubtful.length === 0) return { words, not: [] };
    const replies = await this.#search<FoundPassage>(doubtsRequest(query, words, this.#facts));
    const not: string[] = [];
    let { q } = words;
    words.doubtful.forEach(({ term, clause }, i) => {
      const reply = replies[i]!;
      // Among too many to read, a few in which the words stand apart are left out with the others.
      if (totalOf(reply) > MOST_CHECKED) q = `-${term} ${q}`;
      else not.push(...reply.hits.filter((hit) => meets(hit.words, [clause])).map(({ id }) => id));
    });
    return { words: { ...words, q }, not };
  }

  /** Where themes are asked of whole reviews, the reviews that carry all of them; otherwise null. */
  async #carrying(
    query: SearchQuery,
    words: WordsRequest,
    narrowing: Narrowing,
  ): Promise<Narrowing['reviews']> {
    const { theme, themeMatch, group } = query;
    if (group !== 'review' || themeMatch !== 'all' || theme.length === 0) return null;
    const { queries, of } = carryingRequest(query, words, this.#facts, narrowing);
    const replies = await this.#search<FoundPassage>(queries);
    const carrying = new Map<FacetName | 'all', number[]>();
    replies.forEach((reply, i) => {
      const own = countsByReview(reply, this.#facts);
      const others = carrying.get(of[i]!) ?? [...own.keys()];
      carrying.set(
        of[i]!,
        others.filter((number) => own[number]! > 0),
      );
    });
    // Themes are what the reviews carry; leaving the theme filter out does not change which do.
    return carrying.set('theme', carrying.get('all')!);
  }

  #didYouMean(query: SearchQuery, text: ParsedText): Promise<SearchResult['didYouMean']> {
    return didYouMean(query.q, text, {
      occur: (stems) => this.#occur(stems),
      nearest: (words) => this.#nearest(words),
      total: async (q) => {
        const meant = { ...query, q };
        const { request, replies } = await this.#ask(meant, this.#parse(meant), true);
        return totalOf(replies[request.counts]!);
      },
    });
  }

  #suggesting(filter: string[], rest: Omit<MultiSearchQuery, 'indexUid'>): MultiSearchQuery {
    const { names, build } = this.#facts;
    return { indexUid: names.suggestions, filter: [guard(build), ...filter], ...rest };
  }

  async #occur(stems: string[]): Promise<boolean[]> {
    const wanted = JSON.stringify([...new Set(stems.map(shortened))]);
    const [reply] = await this.#search<SuggestionDocument>([
      this.#suggesting([`stem IN ${wanted}`], { q: '', limit: stems.length }),
    ]);
    const known = new Set(reply!.hits.map(({ stem }) => stem));
    return stems.map((stem) => known.has(shortened(stem)));
  }

  async #nearest(words: string[]): Promise<(string | null)[]> {
    const replies = await this.#search<SuggestionDocument>(
      words.map((q) => this.#suggesting(['type = word'], { q, limit: MOST_NEAR })),
    );
    return words.map((word, i) => {
      const nearest = new Nearest(word);
      for (const { label, passages } of replies[i]!.hits) nearest.offer(label, passages ?? 0);
      return nearest.best;
    });
  }

  async suggest(typed: string): Promise<Suggestion[]> {
    if (slug(typed) === '') return [];
    const types = ['theme', 'partnership', 'caseName', 'phrase'] as const;
    const replies = await this.#search<SuggestionDocument>(
      types.map((type) =>
        this.#suggesting([`type = ${type}`], {
          q: typed,
          matchingStrategy: 'all',
          limit: MOST_OFFERED,
        }),
      ),
    );
    const found = replies.flatMap(({ hits }) => hits);
    const offered = await Promise.all(
      found.map(async ({ type, value, label, passages }) => ({
        type: type as Suggestion['type'],
        value: passages === null ? quoted(value) : value,
        label,
        passages: passages ?? (await this.#holding(quoted(value))),
      })),
    );
    return offered.filter((one) => one.passages > 0);
  }

  /** How many passages a search for these words alone finds. */
  async #holding(q: string): Promise<number> {
    const query = SearchQuery.parse({ q });
    const { request, replies } = await this.#ask(query, this.#parse(query), true);
    return totalOf(replies[request.counts]!);
  }
}

/** Settles on the passages read what was left open of the words: only some are meant, or some are not. */
function settle(
  { unsettled, unasked }: WordsRequest,
  reply: Reply,
): { only: string[] | null; not: string[]; ignored: string[] } {
  const meant: string[] = [];
  const others: string[] = [];
  for (const { id, words } of reply.hits) (meets(words, unsettled) ? meant : others).push(id);
  const whole = totalOf(reply) <= MOST_CHECKED;
  if (whole && meant.length < others.length) return { only: meant, not: [], ignored: [] };
  if (whole || unasked.length === 0) return { only: null, not: others, ignored: [] };
  const ignored = 'So many passages hold the longest words that only ten were looked for.';
  return { only: null, not: [], ignored: [ignored] };
}
