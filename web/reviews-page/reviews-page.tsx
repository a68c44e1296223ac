import type { ReviewsReply } from '../../server/contract.ts';
import { reviewsAddress } from '../address/place.ts';
import { useLabels } from '../api/labels.ts';
import { REVIEWS_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { announce } from '../frame/announcer.tsx';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { go } from '../navigation/history.ts';
import { useTitle } from '../navigation/use-title.ts';
import { count } from '../words/count.ts';
import { reviewsWith } from './find-reviews.ts';
import { ReviewEntry } from './review-entry.tsx';

/** Every review there is, with what is known of it, and a box to find one. */
export function ReviewsPage({ find }: { find: string }) {
  const { reply, problem, loading, retry } = useReply<ReviewsReply>(REVIEWS_PATH);
  const labelOf = useLabels();
  useTitle('Reviews');
  useArrival(!loading);
  const all = reply?.reviews ?? [];
  const found = reviewsWith(all, find, labelOf);
  const search = (words: string) => {
    announce(count(reviewsWith(all, words, labelOf).length, 'review'));
    go(reviewsAddress(words), { control: true, replace: true });
  };
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        Reviews
      </h1>
      {problem && <Problem problem={problem} retry={retry} />}
      {loading && !reply && <p class="govuk-body">Loading the reviews …</p>}
      {reply && (
        <>
          <div class="govuk-form-group reviews__find">
            <label class="govuk-label" for="find-review">
              Find in this list
            </label>
            <div class="govuk-hint" id="find-review-hint">
              By title, partnership, case, year or type
            </div>
            <input
              class="govuk-input"
              id="find-review"
              type="search"
              autocomplete="off"
              aria-describedby="find-review-hint"
              value={find}
              onInput={(event) => search(event.currentTarget.value)}
            />
          </div>
          <p class="govuk-body">
            {found.length === all.length
              ? count(all.length, 'review')
              : `${found.length} of ${count(all.length, 'review')}`}
          </p>
          <ul class="reviews">
            {found.map((review) => (
              <ReviewEntry key={review.id} review={review} labelOf={labelOf} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
