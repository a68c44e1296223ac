import { FACET_NAMES, UNKNOWN, type FacetName } from '../facets.ts';
import type { Theme } from '../theme.ts';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  KINDS,
  OUTCOMES,
  REVIEW_TYPES,
} from '../vocabulary.ts';
import type { Entry } from './entries.ts';

/** One facet over all passages: its values, and for each passage the numbers of those it has. */
export type Column = { values: string[]; labels: string[]; of: number[][] };

/** Reads a facet's values off an entry as pairs of id and label. */
type Reader = (entry: Entry) => [id: string, label: string][];

function readers(themeLabels: ReadonlyMap<string, string>): Record<FacetName, Reader> {
  return {
    theme: ({ passage }) => passage.themes.map(({ id }) => [id, themeLabels.get(id) ?? id]),
    partnership: ({ review: { partnership } }) => [[partnership.id, partnership.label]],
    kind: ({ passage: { kind } }) => [[kind, KINDS[kind]]],
    reviewType: ({ review: { reviewType } }) => [[reviewType, REVIEW_TYPES[reviewType]]],
    documentType: ({ review: { documentType } }) => [[documentType, DOCUMENT_TYPES[documentType]]],
    outcome: ({ review: { outcome } }) => [[outcome, OUTCOMES[outcome]]],
    ageBand: ({ review: { ageBand } }) => [[ageBand, AGE_BANDS[ageBand]]],
    agency: ({ passage: { agencies } }) =>
      agencies.length > 0
        ? agencies.map((id) => [id, AGENCIES[id]])
        : [[UNKNOWN, AGENCIES.unknown]],
    review: ({ review }) => [[review.id, review.title]],
    year: ({ review: { year } }) => [
      year === null ? [UNKNOWN, 'Year unknown'] : [String(year), String(year)],
    ],
  };
}

function columnOf(entries: Entry[], read: Reader): Column {
  const column: Column = { values: [], labels: [], of: [] };
  const numbers = new Map<string, number>();
  for (const entry of entries) {
    column.of.push(
      read(entry).map(([id, label]) => {
        const known = numbers.get(id);
        if (known !== undefined) return known;
        numbers.set(id, column.values.length);
        column.labels.push(label);
        return column.values.push(id) - 1;
      }),
    );
  }
  return column;
}

/** Every facet of the model as a column over the entries, in their order. */
export function columnsOf(entries: Entry[], themes: Theme[]): Record<FacetName, Column> {
  const read = readers(new Map(themes.map(({ id, label }) => [id, label])));
  return Object.fromEntries(
    FACET_NAMES.map((name) => [name, columnOf(entries, read[name])]),
  ) as Record<FacetName, Column>;
}
