import { z } from 'zod';

/**
 * The controlled values of the project. An id is what stands in data, the API and addresses; the
 * label is what people read. `unknown` is a value of every vocabulary and is shown as such.
 */

/** What a passage is in its document. A heading is never a passage. */
export const KINDS = {
  background: 'Background',
  'case-summary': 'Case summary',
  finding: 'Finding',
  lesson: 'Lesson',
  recommendation: 'Recommendation',
  response: 'Response',
  measure: 'How impact will be known',
  question: 'Question for reflection',
  'good-practice': 'Good practice',
  unknown: 'Kind unknown',
} as const;

/** Which statutory or local process the review belongs to. */
export const REVIEW_TYPES = {
  scr: 'Serious case review',
  lcspr: 'Local child safeguarding practice review',
  national: 'National child safeguarding practice review',
  'rapid-review': 'Rapid review',
  'thematic-review': 'Thematic review',
  'learning-review': 'Learning review',
  cpr: 'Child practice review (Wales)',
  susr: 'Single unified safeguarding review (Wales)',
  cmr: 'Case management review (Northern Ireland)',
  'scotland-learning-review': 'Learning review (Scotland)',
  dhr: 'Domestic homicide review',
  sar: 'Safeguarding adults review',
  mhhr: 'Mental health homicide review',
  unknown: 'Review type unknown',
} as const;

/** What the published document is in relation to its review. */
export const DOCUMENT_TYPES = {
  'overview-report': 'Overview report',
  'executive-summary': 'Executive summary',
  'partnership-response': 'Partnership response',
  statement: 'Statement',
  'action-plan': 'Action plan',
  'learning-briefing': 'Learning briefing',
  unknown: 'Document type unknown',
} as const;

/** What happened to the child. */
export const OUTCOMES = {
  death: 'Death',
  'serious-harm': 'Serious harm',
  other: 'Other',
  unknown: 'Outcome unknown',
} as const;

/** Age of the child at the incident, in the bands of the national analyses. */
export const AGE_BANDS = {
  unborn: 'Unborn',
  'under-1': 'Under 1',
  '1-5': '1 to 5',
  '6-10': '6 to 10',
  '11-15': '11 to 15',
  '16-17': '16 to 17',
  adult: 'Adult',
  unknown: 'Age unknown',
} as const;

/** Who took part in a review, or is addressed by a passage. */
export const AGENCIES = {
  'childrens-social-care': 'Children’s social care',
  police: 'Police',
  gp: 'GP',
  'health-visiting': 'Health visiting',
  maternity: 'Maternity',
  hospital: 'Hospital',
  'community-health': 'Community health',
  'mental-health': 'Mental health services',
  'substance-misuse-services': 'Substance misuse services',
  school: 'School',
  'early-years': 'Early years',
  'early-help': 'Early help',
  housing: 'Housing',
  probation: 'Probation',
  'youth-justice': 'Youth justice',
  'adult-social-care': 'Adult social care',
  ambulance: 'Ambulance',
  'domestic-abuse-services': 'Domestic abuse services',
  'voluntary-sector': 'Voluntary sector',
  'courts-and-cafcass': 'Courts and Cafcass',
  'nhs-england': 'NHS England',
  partnership: 'Partnership or board',
  unknown: 'No agency named',
} as const;

export type KindId = keyof typeof KINDS;
/** The kinds in the vocabulary's order, which is that of what is learned of them. */
export const KIND_IDS = Object.keys(KINDS) as KindId[];
export type ReviewTypeId = keyof typeof REVIEW_TYPES;
export type DocumentTypeId = keyof typeof DOCUMENT_TYPES;
export type OutcomeId = keyof typeof OUTCOMES;
export type AgeBandId = keyof typeof AGE_BANDS;
export type AgencyId = keyof typeof AGENCIES;

/** The ids of a vocabulary, in the order they are written above, as a zod enum. */
export function idsOf<const T extends Record<string, string>>(vocabulary: T) {
  return z.enum(Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]]);
}
