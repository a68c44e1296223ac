import { z } from 'zod';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  idsOf,
  KINDS,
  OUTCOMES,
  REVIEW_TYPES,
} from './vocabulary.ts';
import { ThemeId } from './theme.ts';

/** Longest query text a search takes, in UTF-16 code units. */
export const MAX_QUERY_LENGTH = 500;
/** Most hits on one page. */
const MAX_PAGE_SIZE = 100;

const year = z.int().min(1900).max(2100);

/** What can be asked of an engine. Values within one facet are alternatives; facets combine. */
export const SearchQuery = z.strictObject({
  q: z.string().max(MAX_QUERY_LENGTH).default(''),
  theme: z.array(ThemeId).default([]),
  themeMatch: z.enum(['any', 'all']).default('any'),
  notTheme: z.array(ThemeId).default([]),
  /** Only passages that may carry one of these, as far as the tagger can tell; they do not carry it. */
  possibleTheme: z.array(ThemeId).default([]),
  partnership: z.array(z.string()).default([]),
  kind: z.array(idsOf(KINDS)).default([]),
  reviewType: z.array(idsOf(REVIEW_TYPES)).default([]),
  documentType: z.array(idsOf(DOCUMENT_TYPES)).default([]),
  outcome: z.array(idsOf(OUTCOMES)).default([]),
  ageBand: z.array(idsOf(AGE_BANDS)).default([]),
  agency: z.array(idsOf(AGENCIES)).default([]),
  review: z.array(z.string()).default([]),
  yearFrom: year.optional(),
  yearTo: year.optional(),
  /** With a year given, also take passages of reviews whose year is not known. */
  yearUnknown: z.boolean().default(false),
  /** Absent: relevance where there is text to match, otherwise newest. */
  sort: z.enum(['relevance', 'newest', 'oldest']).optional(),
  group: z.enum(['passage', 'review']).default('passage'),
  page: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(MAX_PAGE_SIZE).default(20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;
