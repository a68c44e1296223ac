import type { ReviewReply } from '../../server/contract.ts';
import type { Case, Known, Partnership, Period } from '../../search/review.ts';
import type { LabelOf } from '../api/labels.ts';
import { dateWords } from '../words/dates.ts';

/** One thing known of a review, in words; `value` is empty where it is not known. */
type Fact = { name: string; value: string } & Pick<Known<unknown>, 'basis' | 'evidence'>;

/** What is known of a review, each with how it came to be known, in the order people ask for it. */
export function factsOf(review: ReviewReply, labelOf: LabelOf): Fact[] {
  const m = review.metadata;
  const agencies = m.agencies.value.map((id) => labelOf('agency', id));
  return [
    fact('Title', m.title, m.title.value),
    fact('Partnership', m.partnership, partnershipWords(m.partnership.value)),
    fact('Published', m.published, m.published.value ? dateWords(m.published.value) : ''),
    fact('Year', m.year, m.year.value === null ? '' : String(m.year.value)),
    fact('Review type', m.reviewType, labelOf('reviewType', m.reviewType.value)),
    fact('Document type', m.documentType, labelOf('documentType', m.documentType.value)),
    fact('Cases', m.caseNames, casesWords(review.cases, m.caseNames.value, labelOf)),
    fact('Outcome', m.outcome, labelOf('outcome', m.outcome.value)),
    fact('Age of the child', m.ageBand, labelOf('ageBand', m.ageBand.value)),
    fact('Agencies', m.agencies, agencies.join(', ')),
    fact('Lead reviewer', m.leadReviewer, m.leadReviewer.value ?? ''),
    fact('Period looked at', m.reviewPeriod, periodWords(m.reviewPeriod.value)),
  ];
}

function fact(name: string, { basis, evidence }: Known<unknown>, value: string): Fact {
  return { name, value: basis === 'unknown' ? '' : value, basis, evidence };
}

function periodWords(period: Period | null): string {
  return period === null ? '' : `${dateWords(period.from)} to ${dateWords(period.to)}`;
}

function partnershipWords({ label, asPublished }: Partnership): string {
  if (asPublished === '' || asPublished === label) return label;
  return `${asPublished} (listed under ${label})`;
}

function casesWords(cases: readonly Case[], names: readonly string[], labelOf: LabelOf): string {
  if (cases.length === 0) return names.join(', ');
  return cases
    .map(({ name, age, outcome }) => {
      const harm = outcome === 'unknown' ? null : labelOf('outcome', outcome).toLowerCase();
      return [name, age, harm].filter(Boolean).join(', ');
    })
    .join('; ');
}
