import type { Known, ReviewMetadata } from '../../search/review.ts';
import type { DocumentTypeId } from '../../search/vocabulary.ts';
import { known, statementsOf, unknown, type Parts } from './evidence.ts';

/** What title pages call the documents. The first that fits counts: a response may hold a plan. */
const NAMES: [Exclude<DocumentTypeId, 'unknown'>, RegExp][] = [
  ['partnership-response', /\bresponses? (?:to|from|of|by)\b|\bresponse\b/iu],
  ['statement', /\bstatement\b/iu],
  ['executive-summary', /\bexecutive summary\b|\bsummary report\b/iu],
  [
    'learning-briefing',
    /\bbriefing\b|\blearning (?:summary|bulletin|brief)\b|\bnewsletter\b|\bone[- ]page\b/iu,
  ],
  ['action-plan', /\baction plan\b/iu],
  ['overview-report', /\boverview report\b|\bfull report\b|\breport\b/iu],
];

const OPENING_STATEMENTS = 3;

/** What the document is: as its title page calls it, else an overview report where it names a review. */
export function findDocumentType(
  parts: Parts,
  reviewType: ReviewMetadata['reviewType'],
): Known<DocumentTypeId> {
  const statements = statementsOf(parts).slice(0, parts.front.length + OPENING_STATEMENTS);
  const front = statements.filter(({ isFront }) => isFront);
  for (const [type, pattern] of NAMES) {
    const naming = front.find(({ text }) => pattern.test(text));
    if (naming) return known(type, 'stated', naming);
  }
  const self = statements.find(({ text }) =>
    /\bthis (?:document|report|briefing|summary|statement|plan)\b/iu.test(text),
  );
  const named = self && NAMES.find(([, pattern]) => pattern.test(self.text));
  if (self && named) return known(named[0], 'inferred', self);
  const onTitlePage = front.some(({ text }) => text === reviewType.evidence?.text);
  return onTitlePage
    ? known('overview-report', 'inferred', reviewType.evidence!)
    : unknown('unknown');
}
