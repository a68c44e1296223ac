import type { ReviewRecord } from '../../search/review.ts';
import { reviewAddress } from '../address/place.ts';
import { yearWords } from '../words/dates.ts';

/** Reviews listed as the latest. */
const LATEST = 5;

/** The reviews published last, as far as their years are known. */
export function LatestReviews({ reviews }: { reviews: readonly ReviewRecord[] }) {
  const latest = [...reviews].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, LATEST);
  return (
    <section aria-labelledby="latest-title">
      <h2 class="govuk-heading-m" id="latest-title">
        Latest reviews
      </h2>
      <ul class="govuk-list">
        {latest.map((review) => (
          <li key={review.id} class="latest-review">
            <a class="govuk-link" href={reviewAddress(review.id)}>
              {review.title}
            </a>
            <span class="quiet">
              {review.partnership.label} · {yearWords(review.year, review.yearBasis)}
            </span>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/reviews">
          All reviews
        </a>
      </p>
    </section>
  );
}
