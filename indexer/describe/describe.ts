import type { Case, Known, ReviewMetadata } from '../../search/review.ts';
import type { Block } from '../extract/document.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';
import { findCaseNames } from './case-names.ts';
import { findPublished } from './dates.ts';
import { findDocumentType } from './document-type.ts';
import type { Parts } from './evidence.ts';
import { frontLength, withPublisherJoined } from './front-matter.ts';
import { findAgencies } from './involved-agencies.ts';
import type { PartnershipFinder } from './partnership.ts';
import { findReviewPeriod } from './review-period.ts';
import { findReviewType } from './review-type.ts';
import { findLeadReviewer } from './reviewer.ts';
import { findTitle } from './title.ts';

/** A document described: its parts, what is known of it, and its cases. */
export type Description = {
  parts: Parts;
  metadata: ReviewMetadata;
  cases: Case[];
};

/** What all cases agree on; where they differ the document as a whole has no one value. */
function shared<T extends string>(
  facts: CaseFacts[],
  field: 'outcome' | 'ageBand',
): Known<T | 'unknown'> {
  const values = new Set(facts.map((fact) => fact.case[field]));
  const [value] = values;
  const evidence = facts[0]?.[field] ?? null;
  if (values.size !== 1 || value === 'unknown' || evidence === null) {
    return { value: 'unknown', basis: 'unknown', evidence: null };
  }
  return { value: value as T, basis: 'stated', evidence };
}

/** What a person should check of a description, as sentences. */
export function warningsOf(metadata: ReviewMetadata): string[] {
  const checks: [keyof ReviewMetadata, string][] = [
    ['partnership', 'No partnership was found in the document.'],
    ['published', 'No date was found in the document.'],
    ['reviewType', 'The document does not say which kind of review it belongs to.'],
    ['caseNames', 'No name or letter for a child or family was found.'],
  ];
  const missing = checks.filter(([field]) => metadata[field].basis === 'unknown');
  const inferred = metadata.year.basis === 'inferred';
  return [
    ...missing.map(([, warning]) => warning),
    ...(inferred ? ['The year is inferred from the latest year the document speaks of.'] : []),
  ];
}

/** Describes a document from its blocks. `file` is the title of last resort. */
export function describe(
  blocks: Block[],
  file: string,
  partnerships: PartnershipFinder,
): Description {
  const length = frontLength(blocks);
  const parts = { front: withPublisherJoined(blocks.slice(0, length)), body: blocks.slice(length) };
  const { front } = parts;
  const published = findPublished(parts);
  const caseNames = findCaseNames(parts);
  const facts = caseNames.value.map((name) => caseFacts(name, parts, caseNames.value.length === 1));
  // Without a name there may still be a child the first sentences speak of.
  const described = facts.length > 0 ? facts : [caseFacts('—', parts, true)];
  const reviewType = findReviewType(parts);
  const metadata: ReviewMetadata = {
    title: findTitle(front, file),
    partnership: partnerships.find(parts),
    published,
    year: {
      ...published,
      value: published.value === null ? null : Number(published.value.slice(0, 4)),
    },
    reviewType,
    documentType: findDocumentType(parts, reviewType),
    caseNames,
    outcome: shared(described, 'outcome'),
    ageBand: shared(described, 'ageBand'),
    agencies: findAgencies(parts),
    leadReviewer: findLeadReviewer(parts),
    reviewPeriod: findReviewPeriod(parts),
  };
  return { parts, metadata, cases: facts.map((fact) => fact.case) };
}
