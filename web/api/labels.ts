import type { SearchReply } from '../../server/contract.ts';
import { EVERYTHING_PATH } from './paths.ts';
import { useReply } from './use-reply.ts';

/** The facets of a reply, by name. */
export type Facets = SearchReply['facets'];
/** What people read for a value of a facet. */
export type LabelOf = (facet: keyof Facets, value: string) => string;

/**
 * Labels of the values in the index: from the facets at hand where there are any, then from those
 * of a search for everything. Until they are there, the id is made readable.
 */
export function useLabels(present: Facets | null = null): LabelOf {
  const { reply } = useReply<SearchReply>(EVERYTHING_PATH);
  return labelsFrom(
    [present, reply?.facets].filter((facets) => facets !== null && facets !== undefined),
  );
}

/** Labels as the given facets have them; the first that knows a value decides. */
export function labelsFrom(sources: readonly Facets[]): LabelOf {
  return (facet, value) => {
    for (const facets of sources) {
      const found = facets[facet].find((known) => known.value === value);
      if (found) return found.label;
    }
    const words = value.replaceAll('-', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  };
}
