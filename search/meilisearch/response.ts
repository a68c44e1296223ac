import type { SearchResponse } from 'meilisearch';
import { facetOf } from '../facet-list.ts';
import { isReviewFacet } from '../facet-values.ts';
import { FACET_NAMES, type FacetName } from '../facets.ts';
import { highlight } from '../highlight.ts';
import { shareOf, toHit } from '../hit.ts';
import type { Passage } from '../passage.ts';
import type { SearchQuery } from '../query.ts';
import type { ParsedText } from '../query-text.ts';
import type { FacetValue, Hit, SearchResult } from '../result.ts';
import { countsOfReviews, partnershipsAmong, reviewsAmong } from '../value-table.ts';
import { wantedValues } from '../wanted.ts';
import { valueInPair } from './documents.ts';
import type { IndexFacts } from './facts.ts';
import { countedBy, type Request } from './request.ts';

/** What the documents of passages hold that a search asks for. */
export type FoundPassage = { id: string; words: string; passage: string };
export type Reply = SearchResponse<FoundPassage>;

/** How many passages of each review a reply counts, by the review's number. */
export function countsByReview(reply: Reply, facts: IndexFacts): Uint32Array {
  const counts = new Uint32Array(facts.records.length);
  const { review = {} } = reply.facetDistribution ?? {};
  for (const number in review) counts[Number(number)] = review[number]!;
  return counts;
}

/** How many match in all, of a reply that was asked for a page. */
export function totalOf(reply: Reply): number {
  return reply.totalHits ?? 0;
}

/** A reply with what it counts of each review, which most facets are worked out from. */
type Counted = { reply: Reply; inReviews: Uint32Array };

/** The counts of a facet by value number: of passages, or of reviews where hits are grouped by them. */
function countsOf(
  facet: FacetName,
  { reply, inReviews }: Counted,
  { group, whole }: { group: SearchQuery['group']; whole: boolean },
  facts: IndexFacts,
): Uint32Array {
  const { ids, numbers } = facts.values[facet];
  if (isReviewFacet(facet)) {
    return countsOfReviews(facts.ofReviews[facet], ids.length, inReviews, group === 'review');
  }
  const counts = new Uint32Array(ids.length);
  if (whole) {
    inReviews.forEach((count, review) => {
      if (count > 0) for (const value of facts.inReviews[review]![facet]) counts[value]! += 1;
    });
    return counts;
  }
  const distribution = reply.facetDistribution?.[countedBy(facet, group, whole)] ?? {};
  for (const value in distribution) {
    if (group === 'review') counts[valueInPair(Number(value))]! += 1;
    else counts[numbers.get(value)!] = distribution[value]!;
  }
  return counts;
}

/** Scores of a page, 1 for the best match of the whole query. */
function scoresOf(page: Reply, best: Reply | null): number[] {
  const scores = page.hits.map((hit) => hit._rankingScore ?? 0);
  const top = best?.hits[0]?._rankingScore ?? Math.max(0, ...scores);
  return scores.map((score) => shareOf(score, top));
}

/** The answer to a query, from the replies to its request, but for what may have been meant. */
export function resultOf(
  query: SearchQuery,
  text: ParsedText,
  { request, replies }: { request: Request; replies: Reply[] },
  facts: IndexFacts,
): Omit<SearchResult, 'didYouMean'> {
  const counted = (place: number): Counted => ({
    reply: replies[place]!,
    inReviews: countsByReview(replies[place]!, facts),
  });
  const counts = counted(request.counts);
  const { inReviews } = counts;
  const page = replies[request.hits!]!;
  const scores = scoresOf(page, request.best === null ? null : replies[request.best]!);
  const hits = page.hits.map((found, place): Hit => {
    const passage = JSON.parse(found.passage) as Passage;
    const number = facts.numberOf(passage.reviewId)!;
    return toHit(passage, facts.records[number]!, facts.themeLabels, {
      highlights: highlight(passage.text, text.required),
      score: scores[place]!,
      otherMatches: query.group === 'review' ? inReviews[number]! - 1 : 0,
    });
  });
  const wanted = wantedValues(query, facts.values.year.ids);
  const facets = FACET_NAMES.map((facet): [FacetName, FacetValue[]] => {
    const view = request.views.get(facet);
    const how = { group: query.group, whole: request.whole.has(facet) };
    const own = countsOf(facet, view === undefined ? counts : counted(view), how, facts);
    const listing = { wanted: wanted[facet], themeLabels: facts.themeLabels };
    return [facet, facetOf(facet, facts.values[facet], own, listing)];
  });
  return {
    query: { q: query.q, ignored: text.ignored },
    total: totalOf(counts.reply),
    reviews: reviewsAmong(inReviews),
    partnerships: partnershipsAmong(
      facts.values.partnership,
      facts.ofReviews.partnership,
      inReviews,
    ),
    page: query.page,
    pageSize: query.pageSize,
    hits,
    facets: Object.fromEntries(facets) as SearchResult['facets'],
  };
}
