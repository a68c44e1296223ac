import type { ReviewRecord } from '../../search/review.ts';
import { reviewAddress, searchAddress } from '../address/place.ts';
import { NOTHING_ASKED, type Search } from '../address/search.ts';
import type { LabelOf } from '../api/labels.ts';
import { count } from '../words/count.ts';
import { yearWords } from '../words/dates.ts';

/** Themes named for a review in the list. */
const TOP_THEMES = 5;

/** A review in the list: what it is, whom it is about, and what comes up most in it. */
export function ReviewEntry({ review, labelOf }: { review: ReviewRecord; labelOf: LabelOf }) {
  const all: Search = { ...NOTHING_ASKED, review: [review.id] };
  const top = [...review.themes].sort((a, b) => b.passages - a.passages).slice(0, TOP_THEMES);
  return (
    <li class="review-entry">
      <h2 class="govuk-heading-s review-entry__title">
        <a class="govuk-link" href={reviewAddress(review.id)}>
          {review.title}
        </a>{' '}
        {review.invented && <strong class="govuk-tag govuk-tag--grey">Invented sample</strong>}
      </h2>
      <p class="review-entry__origin">
        {review.partnership.label} · {yearWords(review.year, review.yearBasis)}
      </p>
      <p class="quiet">{whatItIs(review, labelOf)}</p>
      <ul class="dotted review-entry__themes">
        <li>
          <a class="govuk-link" href={searchAddress(all)}>
            {count(review.passages, 'passage')}
          </a>
        </li>
        {top.map((theme) => (
          <li key={theme.id}>
            <a class="govuk-link" href={searchAddress({ ...all, theme: [theme.id] })}>
              {theme.label} {theme.passages}
              <span class="govuk-visually-hidden"> passages</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

function whatItIs(review: ReviewRecord, labelOf: LabelOf): string {
  return [
    labelOf('reviewType', review.reviewType),
    labelOf('documentType', review.documentType),
    review.caseNames.join(', '),
    labelOf('outcome', review.outcome),
    `age ${labelOf('ageBand', review.ageBand).toLowerCase().replace('age ', '')}`,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}
