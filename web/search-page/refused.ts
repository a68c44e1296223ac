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
  let rest = search;
  const sentences: string[] = [];
  for (const detail of problem.details) {
    const next = without(rest, detail);
    if (next === null) continue;
    sentences.push(sentenceOn(rest, detail));
    rest = next;
  }
  return sentences.length === 0 ? null : { search: rest, sentences };
}

type Detail = ApiProblem['details'][number];

/** Without the value at fault, or the whole parameter where none is named; null where neither is there. */
function without(search: Search, { parameter, value }: Detail): Search | null {
  if (!(parameter in search)) return null;
  const name = parameter as keyof Search;
  const given = search[name];
  const left =
    Array.isArray(given) && value !== undefined
      ? given.filter((one) => one !== value)
      : NOTHING_ASKED[name];
  return String(left) === String(given) ? null : changed(search, { [name]: left });
}

function sentenceOn(search: Search, { parameter, value, message }: Detail): string {
  if (value !== undefined) {
    return `“${parameter}=${value}” in the address was left out: the reviews here have nothing of that name.`;
  }
  const given = String(search[parameter as keyof Search]).replaceAll(',', ', ');
  return `“${parameter}=${given}” was left out. ${message}`;
}
