import type { SearchResponse } from 'meilisearch';
import {
  compareLabels,
  isReviewFacet,
  mostListed,
  newestFirst,
  type LabelledValue,
} from '../facet-values.ts';
import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import { highlight } from '../highlight.ts';
import { toHit } from '../hit.ts';
import type { Passage } from '../passage.ts';
import type { SearchQuery } from '../query.ts';
import type { ParsedText } from '../query-text.ts';
import type { FacetValue, Hit, SearchResult } from '../result.ts';
import { wantedValues } from '../wanted.ts';
import { valueInPair } from './documents.ts';
import type { IndexFacts } from './facts.ts';
import { countedBy, type Request } from './request.ts';

/** What the documents of passages hold that a search asks for. */
export type FoundPassage = { id: string; words: string; passage: string };
export type Reply = SearchResponse<FoundPassage>;

/** Enough digits to tell hits apart, few enough to read. */
const SCORE_DIGITS = 4;

function distribution(reply: Reply, name: string): [string, number][] {
  return Object.entries(reply.facetDistribution?.[name] ?? {});
}

/** How many passages of each review a reply counts, by the review's number. */
export function countsByReview(reply: Reply): Map<number, number> {
  return new Map(distribution(reply, 'review').map(([number, count]) => [Number(number), count]));
}

/** How many match in all, of a reply that was asked for a page. */
export function totalOf(reply: Reply): number {
  return reply.totalHits ?? 0;
}

/** The counts of a facet, by value: of passages, or of reviews where hits are grouped by them. */
function countsOf(
  facet: FacetName,
  reply: Reply,
  group: SearchQuery['group'],
  facts: IndexFacts,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string, count: number) => counts.set(value, (counts.get(value) ?? 0) + count);
  if (isReviewFacet(facet)) {
    const values = facts.valuesOf(facet);
    for (const [review, count] of countsByReview(reply)) {
      add(values[review]!, group === 'review' ? 1 : count);
    }
    return counts;
  }
  for (const [value, count] of distribution(reply, countedBy(facet, group))) {
    if (group === 'review') add(facts.values[facet][valueInPair(Number(value))]!, 1);
    else add(value, count);
  }
  return counts;
}

/** The values of a facet as replies list them: those with passages, and at 0 those asked for. */
function listed(
  facet: FacetName,
  counts: Map<string, number>,
  wanted: ReadonlySet<string> | null,
  facts: IndexFacts,
): FacetValue[] {
  const selected = (value: string) => wanted?.has(value) ?? false;
  const absent = [...(wanted ?? [])].filter((value) => !counts.has(value));
  const values = [...counts, ...absent.map((value): [string, number] => [value, 0])].map(
    ([value, count]) => ({
      value,
      label: facts.label(facet, value),
      count,
      selected: selected(value),
    }),
  );
  if (facet === 'year') return values.filter(({ count }) => count > 0).sort(newestFirst);
  const labelled = ({ value, label }: FacetValue): LabelledValue => [value, label];
  return values
    .sort((a, b) => b.count - a.count || compareLabels(labelled(a), labelled(b)))
    .filter((value, place) => place < mostListed(facet) || value.selected);
}

function partnershipsAmong(reviews: Iterable<number>, facts: IndexFacts): number {
  const values = facts.valuesOf('partnership');
  const met = new Set([...reviews].map((number) => values[number]!));
  met.delete(UNKNOWN);
  return met.size;
}

/** Scores of a page, 1 for the best match of the whole query. */
function scoresOf(page: Reply, best: Reply | null): number[] {
  const scores = page.hits.map((hit) => hit._rankingScore ?? 0);
  const top = best?.hits[0]?._rankingScore ?? Math.max(0, ...scores);
  return scores.map((score) =>
    top > 0 ? Number(Math.min(1, score / top).toFixed(SCORE_DIGITS)) : 0,
  );
}

/** The answer to a query, from the replies to its request, but for what may have been meant. */
export function resultOf(
  query: SearchQuery,
  text: ParsedText,
  { request, replies }: { request: Request; replies: Reply[] },
  facts: IndexFacts,
): Omit<SearchResult, 'didYouMean'> {
  const counts = replies[request.counts]!;
  const page = replies[request.hits!]!;
  const best = request.best === null ? null : replies[request.best]!;
  const inReviews = countsByReview(counts);
  const scores = scoresOf(page, best);
  const hits = page.hits.map((found, place): Hit => {
    const passage = JSON.parse(found.passage) as Passage;
    const number = facts.numberOf(passage.reviewId)!;
    return toHit(passage, facts.records[number]!, facts.themeLabels, {
      highlights: highlight(passage.text, text.required),
      score: scores[place]!,
      otherMatches: query.group === 'review' ? (inReviews.get(number) ?? 1) - 1 : 0,
    });
  });
  const wanted = wantedValues(query, [...facts.known('year')]);
  const facets = FACET_NAMES.map((facet): [FacetName, FacetValue[]] => {
    const reply = replies[request.views.get(facet) ?? request.counts]!;
    const counted = countsOf(facet, reply, query.group, facts);
    return [facet, listed(facet, counted, wanted[facet], facts)];
  });
  return {
    query: { q: query.q, ignored: text.ignored },
    total: totalOf(counts),
    reviews: inReviews.size,
    partnerships: partnershipsAmong(inReviews.keys(), facts),
    page: query.page,
    pageSize: query.pageSize,
    hits,
    facets: Object.fromEntries(facets) as SearchResult['facets'],
  };
}
