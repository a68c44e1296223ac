import type { ApiProblem } from '../api/problem.ts';
import { changed, NOTHING_ASKED, type Search } from '../address/search.ts';

/**
 * The search without what the server would not take, for instance a kind there is not, and a
 * sentence on each part left out. Null where the problem is another, or nothing can be left out.
 */
export function withoutRefused(
  search: Search,
  problem: ApiProblem,
): { search: Search; sentences: string[] } | null {
  if (problem.situation !== 'refused') return null;
  const bad = problem.details.filter(({ parameter }) => {
    const name = parameter as keyof Search;
    return name in search && String(search[name]) !== String(NOTHING_ASKED[name]);
  });
  if (bad.length === 0) return null;
  const plain = bad.map(({ parameter }) => [parameter, NOTHING_ASKED[parameter as keyof Search]]);
  return {
    search: changed(search, Object.fromEntries(plain) as Partial<Search>),
    sentences: bad.map(({ parameter }) => {
      const given = String(search[parameter as keyof Search]).replaceAll(',', ', ');
      return `“${parameter}=${given}” was left out: the reviews here have no such value.`;
    }),
  };
}
