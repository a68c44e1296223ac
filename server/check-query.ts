import type { SearchIndex } from '../search/engine.ts';
import type { SearchQuery } from '../search/query.ts';
import type { ErrorReply } from './contract.ts';
import { InvalidParameters } from './errors.ts';

/** Checks what no schema can: themes against the vocabulary, and years against each other. */
export async function checkQuery(query: SearchQuery, index: SearchIndex): Promise<void> {
  const { themes } = await index.status();
  const known = new Set(themes.map(({ id }) => id));
  const details: ErrorReply['details'] = (['theme', 'notTheme', 'possibleTheme'] as const).flatMap(
    (parameter) =>
      query[parameter]
        .filter((id) => !known.has(id))
        .map((id) => ({ parameter, message: `There is no theme “${id}”.`, value: id })),
  );
  const { yearFrom, yearTo } = query;
  if (yearFrom !== undefined && yearTo !== undefined && yearFrom > yearTo) {
    details.push({ parameter: 'yearFrom', message: 'The first year is after the last.' });
  }
  if (details.length > 0) throw new InvalidParameters(details);
}
