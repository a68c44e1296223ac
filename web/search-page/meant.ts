import type { SearchReply } from '../../server/contract.ts';
import { changed, type Search } from '../address/search.ts';
import { count } from '../words/count.ts';
import { quotedPart, withWordsReplaced } from '../words/query-parts.ts';

/** A search that may have been meant, its words in quotation marks, and how much it finds. */
export type Meant = { search: Search; words: string; finds: string };

/** What may have been meant by a search that found nothing: other words, the same filters. */
export function meantSearch(reply: SearchReply, search: Search): Meant | null {
  const first = reply.didYouMean[0];
  if (reply.total > 0 || !first) return null;
  const q = withWordsReplaced(search.q, reply.didYouMean);
  return {
    search: changed(search, { q }),
    words: quotedPart(q),
    finds: `It finds ${count(first.total, 'passage')}.`,
  };
}

/** What may have been meant as one sentence after the other, to be read out; empty where nothing was. */
export function meantWords(meant: Meant | null): string {
  return meant ? `Did you mean ${meant.words}? ${meant.finds}` : '';
}
