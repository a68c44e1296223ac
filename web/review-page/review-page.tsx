import type { ReviewReply } from '../../server/contract.ts';
import { reviewAddress } from '../address/place.ts';
import type { Search } from '../address/search.ts';
import { useLabels } from '../api/labels.ts';
import { reviewPath } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';
import { yearWords } from '../words/dates.ts';
import { MatchBar } from './match-bar.tsx';
import { OutlineNav } from './outline-nav.tsx';
import { shownHeadings } from './outline.ts';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewText } from './review-text.tsx';
import { useMatches } from './use-matches.ts';

type Props = { id: string; passage: string | null; from: Search | null };

/** One review to read whole, with what is known of it and what the search one came from found. */
export function ReviewPage({ id, passage, from }: Props) {
  const { reply: review, problem, loading, retry } = useReply<ReviewReply>(reviewPath(id));
  const matches = useMatches(id, from);
  const labelOf = useLabels();
  useTitle(...(review ? [review.title, review.partnership.label] : ['Review']));
  useArrival(!loading);

  const bar = from && <MatchBar reviewId={id} from={from} matches={matches} passage={passage} />;
  if (!review) {
    return (
      <>
        {bar}
        <h1 class="govuk-heading-l" tabIndex={-1}>
          {problem ? 'Review' : 'Loading the review …'}
        </h1>
        {problem && <Problem problem={problem} retry={retry} />}
      </>
    );
  }
  const positions = matches.map(({ position }) => position);
  const headings = shownHeadings(review.outline, positions);
  const anchors = [...headings.map(({ anchor }) => anchor), ...review.passages.map((p) => p.id)];
  const addressOf = (anchor: string) => reviewAddress(id, { passage: anchor, from });
  return (
    <>
      {bar}
      <h1 class="govuk-heading-l review__title" tabIndex={-1}>
        {review.title}
      </h1>
      <p class="govuk-body-l review__origin">
        {review.partnership.label} · {yearWords(review.year, review.yearBasis)} ·{' '}
        {labelOf('reviewType', review.reviewType)}{' '}
        {review.invented && <strong class="govuk-tag govuk-tag--grey">Invented sample</strong>}
      </p>
      {passage && !anchors.includes(passage) && (
        <p class="govuk-inset-text" role="status">
          The passage this link led to is not in the review as it was last read. Here is the whole
          review.
        </p>
      )}
      <ReviewFacts review={review} labelOf={labelOf} />
      <div class={headings.length > 0 ? 'reader' : 'reader reader--plain'}>
        <OutlineNav headings={headings} addressOf={addressOf} />
        <ReviewText
          review={review}
          headings={headings}
          from={from}
          matches={matches}
          passage={passage}
          labelOf={labelOf}
          addressOf={addressOf}
        />
      </div>
    </>
  );
}
