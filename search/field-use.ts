/**
 * How a field of the model is used. Engine columns, the facets of a reply, the checks on a query
 * and the order of results are derived from these, so a new facet is one line beside its field.
 */
export type FieldUse = {
  /** The words of this field answer a text query. */
  searched?: true;
  /** People may narrow and count by it, under this name in the API. */
  facet?: string;
  /** People may narrow by it under this name, but nothing is counted. */
  filter?: string;
  /** Results may be ordered by it. */
  sorted?: true;
};
