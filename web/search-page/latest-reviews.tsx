import type { Hit } from '../../search/result.ts';
import { reviewAddress } from '../address/place.ts';
import { yearWords } from '../words/dates.ts';

/** The reviews published last, as far as their years are known; of each, a hit. */
export function LatestReviews({ hits }: { hits: readonly Hit[] }) {
  return (
    <section aria-labelledby="latest-title">
      <h2 class="govuk-heading-m" id="latest-title">
        Latest reviews
      </h2>
      <ul class="govuk-list">
        {hits.map(({ reviewId, reviewTitle, partnership, year, yearBasis }) => (
          <li key={reviewId} class="latest-review">
            <a class="govuk-link" href={reviewAddress(reviewId)}>
              {reviewTitle}
            </a>
            <span class="quiet">
              {partnership.label} · {yearWords(year, yearBasis)}
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
