/** The three indexes a collection is kept in on a Meilisearch server. */
export type IndexNames = {
  /** One document a passage: what searches are asked of. */
  passages: string;
  /** One document a review, and one that says what the whole is. */
  records: string;
  /** Words, themes, partnerships, case names and phrases, found by how they begin and despite slips. */
  suggestions: string;
};

/** Between the name of an installation and what is put behind it, so that `reviews2` is not `reviews`. */
const BETWEEN = '_';
/** Marks the indexes of a run that has not finished, or did not. */
const NEW = 'new';

/** The indexes of an installation. `name` is what `MEILI_INDEX` says: letters, digits, `-` and `_`. */
export function namesOf(name: string): IndexNames {
  return {
    passages: name,
    records: [name, 'records'].join(BETWEEN),
    suggestions: [name, 'suggestions'].join(BETWEEN),
  };
}

/** The indexes that a run fills beside those in use, before they change places. */
export function newNamesOf(name: string, build: string): IndexNames {
  return namesOf([name, NEW, build].join(BETWEEN));
}

/** What a key must be given to reach the indexes of an installation, and no others. */
export function patternsOf(name: string): string[] {
  return [name, `${name}${BETWEEN}*`];
}

/** The build that a name of `newNamesOf` belongs to; null for any other index. */
export function buildIn(name: string, index: string): string | null {
  const start = [name, NEW, ''].join(BETWEEN);
  if (!index.startsWith(start)) return null;
  return index.slice(start.length).split(BETWEEN)[0] ?? null;
}
