import { FACET_NAMES, UNKNOWN, type FacetName } from './facets.ts';
import type { Passage } from './passage.ts';
import { REVIEW_FIELDS, type ReviewRecord } from './review.ts';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  KINDS,
  OUTCOMES,
  REVIEW_TYPES,
} from './vocabulary.ts';

/** So many reviews are listed in their facet; a list of thousands is nobody's filter. */
const MOST_REVIEWS = 100;

/** The facets that are the same for all passages of a review. */
export const REVIEW_FACETS = Object.values(REVIEW_FIELDS).flatMap((use) =>
  'facet' in use ? [use.facet] : [],
);
export type ReviewFacet = (typeof REVIEW_FACETS)[number];

/** The facets that each passage has for itself. */
export type PassageFacet = Exclude<FacetName, ReviewFacet>;

/** True for a facet that is the same for all passages of a review. */
export function isReviewFacet(name: FacetName): name is ReviewFacet {
  return (REVIEW_FACETS as FacetName[]).includes(name);
}

export const PASSAGE_FACETS = FACET_NAMES.filter(
  (name): name is PassageFacet => !isReviewFacet(name),
);

/** A value of a facet, with the words people read for it. */
export type LabelledValue = [id: string, label: string];

/** The words for the values of a facet, where a vocabulary of ours has them. */
const VOCABULARIES: Partial<Record<FacetName, Readonly<Record<string, string>>>> = {
  reviewType: REVIEW_TYPES,
  documentType: DOCUMENT_TYPES,
  outcome: OUTCOMES,
  ageBand: AGE_BANDS,
  kind: KINDS,
  agency: AGENCIES,
};

/** What people read for a value of a facet, also where no passage has it; the value itself where nothing tells. */
export function labelOf(
  facet: FacetName,
  value: string,
  themeLabels: ReadonlyMap<string, string>,
): string {
  const label = facet === 'theme' ? themeLabels.get(value) : VOCABULARIES[facet]?.[value];
  return label ?? value;
}

/** The value a review has in each of its facets. */
export function reviewValue(review: ReviewRecord, facet: ReviewFacet): LabelledValue {
  switch (facet) {
    case 'partnership':
      return [review.partnership.id, review.partnership.label];
    case 'reviewType':
      return [review.reviewType, REVIEW_TYPES[review.reviewType]];
    case 'documentType':
      return [review.documentType, DOCUMENT_TYPES[review.documentType]];
    case 'outcome':
      return [review.outcome, OUTCOMES[review.outcome]];
    case 'ageBand':
      return [review.ageBand, AGE_BANDS[review.ageBand]];
    case 'review':
      return [review.id, review.title];
    case 'year':
      return review.year === null
        ? [UNKNOWN, 'Year unknown']
        : [String(review.year), String(review.year)];
  }
}

/** The values a passage has in each of its facets. */
export function passageValues(
  passage: Passage,
  facet: PassageFacet,
  themeLabels: ReadonlyMap<string, string>,
): LabelledValue[] {
  return idsOf(passage, facet).map((id) => [id, labelOf(facet, id, themeLabels)]);
}

function idsOf({ themes, kind, agencies }: Passage, facet: PassageFacet): string[] {
  switch (facet) {
    case 'theme':
      return themes.map(({ id }) => id);
    case 'kind':
      return [kind];
    case 'agency':
      return agencies.length > 0 ? agencies : [UNKNOWN];
  }
}

const byLabel = new Intl.Collator('en', { numeric: true });

/** The order in which values of equal count stand in a facet: by label, numbers as numbers, then by id. */
export function compareLabels(
  [id, label]: LabelledValue,
  [other, otherLabel]: LabelledValue,
): number {
  return byLabel.compare(label, otherLabel) || (id < other ? -1 : 1);
}

/** How many values of a facet a reply lists besides those chosen. */
export function mostListed(facet: FacetName): number {
  return facet === 'review' ? MOST_REVIEWS : Infinity;
}

/** The order of years in their facet: newest first, unknown last. */
export function newestFirst(a: { value: string }, b: { value: string }): number {
  return (Number(b.value) || 0) - (Number(a.value) || 0);
}
