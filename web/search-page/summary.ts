import type { SearchReply } from '../../server/contract.ts';
import type { LabelOf } from '../api/labels.ts';
import type { Search } from '../address/search.ts';
import { chosenFilters } from '../filters/chosen.ts';
import { count, yearRange } from '../words/count.ts';
import { yearsFound } from '../years/year-counts.ts';

/** What was found: `23 passages in 9 reviews from 7 partnerships, 2014 to 2023`. */
export function foundWords(reply: SearchReply, search: Search): string {
  if (reply.total === 0) return 'No passage found';
  const { first, last } = yearsFound(reply.facets.year, search);
  const years = yearRange(first, last);
  return (
    `${count(reply.total, 'passage')} in ${count(reply.reviews, 'review')} ` +
    `from ${count(reply.partnerships, 'partnership')}${years && `, ${years}`}`
  );
}

/** What was asked, in a few words for the title of the document: the words, else the filters. */
export function askedWords(search: Search, labelOf: LabelOf): string {
  if (search.q.trim() !== '') return search.q.trim();
  const labels = chosenFilters(search, labelOf).map(({ label }) => label);
  return labels.join(', ') || 'All passages';
}

/** The line a printed page of results starts with: everything that was asked, and the content note. */
export function printedWords(search: Search, labelOf: LabelOf): string {
  const filters = chosenFilters(search, labelOf).map(({ label }) => label);
  const asked = [search.q.trim(), ...filters].filter((words) => words !== '').join(' · ');
  return `Cross-review, search for: ${asked || 'all passages'}. Passages describe harm to children.`;
}

/** How many pages the results fill; grouped results have one hit for each review. */
export function pageCount({ total, reviews, pageSize }: SearchReply, search: Search): number {
  return Math.ceil((search.group === 'review' ? reviews : total) / pageSize);
}
