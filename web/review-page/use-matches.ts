import { useEffect, useState } from 'preact/hooks';
import type { Hit } from '../../search/result.ts';
import type { SearchReply } from '../../server/contract.ts';
import { inReview, type Search } from '../address/search.ts';
import { get } from '../api/get.ts';
import { searchPath } from '../api/paths.ts';

/** As many as the API gives at once. */
const AT_ONCE = 100;

/**
 * The passages of a review that the search one came from finds, in the order of the review. Empty
 * until they are known, and where they cannot be had: the review can be read without them.
 */
export function useMatches(id: string, from: Search | null): Hit[] {
  const [matches, setMatches] = useState<Hit[]>([]);
  const first = from && pathOf(from, id, 1);
  useEffect(() => {
    setMatches([]);
    if (!from) return;
    const stop = new AbortController();
    allMatches(from, id, stop.signal).then(setMatches, () => undefined);
    return () => stop.abort();
  }, [first]);
  return matches;
}

async function allMatches(from: Search, id: string, signal: AbortSignal): Promise<Hit[]> {
  const hits: Hit[] = [];
  let total = Infinity;
  for (let page = 1; hits.length < total; page++) {
    const reply = await get<SearchReply>(pathOf(from, id, page), signal);
    if (reply.hits.length === 0) break;
    hits.push(...reply.hits);
    total = reply.total;
  }
  return hits.sort((a, b) => a.position - b.position);
}

function pathOf(from: Search, id: string, page: number): string {
  return searchPath({ ...inReview(from, id), pageSize: AT_ONCE, page });
}
