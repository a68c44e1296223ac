import type { Settings } from 'meilisearch';
import { PASSAGE_FACETS } from '../facet-values.ts';
import { FACET_NAMES } from '../facets.ts';
import type { FieldUse } from '../field-use.ts';
import { PASSAGE_FIELDS } from '../passage.ts';
import { SLIP_FROM, TWO_SLIPS_FROM } from '../spelling.ts';

/** Far more than a reply ever lists or a page reaches, so that no count is cut short. */
const NO_LIMIT = 1_000_000_000;

/** The name under which reviews with a value of a passage's facet are counted. */
export function inReviewsName(facet: string): string {
  return `${facet}InReviews`;
}

/**
 * Only an index of this build lets itself be filtered by this name. Every search does, so that one that
 * meets another build is refused as a whole and never answered from both.
 */
function guardName(build: string): string {
  return `build-${build}`;
}

/** Lets through every document of an index of this build. */
export function guard(build: string): string {
  return `${guardName(build)} NOT EXISTS`;
}

/** Filters of the query that are no facets, by their name in the API. */
const FILTERS = (Object.values(PASSAGE_FIELDS) as FieldUse[]).flatMap(({ filter }) => filter ?? []);

/** The order of passages that are equally good, and the names they are sorted by. */
export const TIES = ['year:desc', 'review:asc', 'position:asc'] as const;

function filterable(build: string, names: string[]): NonNullable<Settings['filterableAttributes']> {
  return [
    {
      attributePatterns: [guardName(build), ...names],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
  ];
}

const PLAIN: Settings = {
  // Whatever language Meilisearch would guess a text to be in, words are cut in the same way.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  stopWords: [],
  pagination: { maxTotalHits: NO_LIMIT },
  faceting: { maxValuesPerFacet: NO_LIMIT },
  facetSearch: false,
};

/** Words are found as they are: neither by how they begin nor despite slips. */
const EXACT: Settings = { ...PLAIN, typoTolerance: { enabled: false }, prefixSearch: 'disabled' };

/** The settings of the index of passages. `cutOffMs` is when Meilisearch gives up ranking what it found. */
export function passageSettings(build: string, cutOffMs: number): Settings {
  return {
    ...EXACT,
    searchableAttributes: ['words', 'synonyms'],
    displayedAttributes: ['id', 'words', 'passage'],
    filterableAttributes: filterable(build, [
      'id',
      ...FACET_NAMES,
      ...FILTERS,
      ...PASSAGE_FACETS.map(inReviewsName),
    ]),
    sortableAttributes: TIES.map((tie) => tie.split(':')[0]!),
    rankingRules: ['sort', 'words', 'proximity', 'wordPosition', ...TIES],
    searchCutoffMs: cutOffMs,
  };
}

/** The settings of the index of reviews, which is read and never searched. */
export function recordSettings(build: string): Settings {
  return {
    ...EXACT,
    searchableAttributes: ['id'],
    filterableAttributes: filterable(build, ['id', 'number']),
    sortableAttributes: ['number'],
  };
}

/** The settings of the index of suggestions: prefixes and slips of the keyboard allowed, the frequent first. */
export function suggestionSettings(build: string): Settings {
  return {
    ...PLAIN,
    searchableAttributes: ['label'],
    filterableAttributes: filterable(build, ['type', 'stem']),
    rankingRules: ['words', 'typo', 'proximity', 'wordPosition', 'exactness', 'rank:asc'],
    typoTolerance: {
      enabled: true,
      disableOnNumbers: true,
      minWordSizeForTypos: { oneTypo: SLIP_FROM, twoTypos: TWO_SLIPS_FROM },
    },
  };
}
