import type { FieldUse } from './field-use.ts';
import { PASSAGE_FIELDS } from './passage.ts';
import { REVIEW_FIELDS } from './review.ts';

type FacetNameOf<F> =
  F extends Record<string, infer Use>
    ? Use extends { facet: infer Name extends string }
      ? Name
      : never
    : never;

/** The facets there are, by the name they have in the API. */
export type FacetName = FacetNameOf<typeof PASSAGE_FIELDS> | FacetNameOf<typeof REVIEW_FIELDS>;

const uses: FieldUse[] = [...Object.values(PASSAGE_FIELDS), ...Object.values(REVIEW_FIELDS)];

/** The names of all facets, derived from the field uses. */
export const FACET_NAMES = uses.flatMap(({ facet }) => (facet ? [facet] : [])) as [
  FacetName,
  ...FacetName[],
];

/** The value a facet has for passages whose value is not known. */
export const UNKNOWN = 'unknown';
