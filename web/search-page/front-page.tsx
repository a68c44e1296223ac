import type { ReviewsReply, ThemesReply } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import { NOTHING_ASKED } from '../address/search.ts';
import { REVIEWS_PATH, THEMES_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';
import { EXAMPLES } from './examples.ts';
import { FrequentThemes, NamedThemes } from './front-themes.tsx';
import { LatestReviews } from './latest-reviews.tsx';

/** What is below the search box while nothing is asked: ways into the reviews. */
export function FrontPage() {
  const themes = useReply<ThemesReply>(THEMES_PATH);
  const reviews = useReply<ReviewsReply>(REVIEWS_PATH);
  useTitle('Search published safeguarding reviews');
  useArrival(!themes.loading && !reviews.loading);
  const problem = themes.problem ?? reviews.problem;
  if (problem) {
    const retry = () => {
      themes.retry();
      reviews.retry();
    };
    return <Problem problem={problem} retry={retry} />;
  }
  return (
    <div class="front">
      {themes.reply && <NamedThemes themes={themes.reply.themes} />}
      <section aria-labelledby="examples-title">
        <h2 class="govuk-heading-m" id="examples-title">
          Questions people bring
        </h2>
        <ul class="govuk-list examples">
          {EXAMPLES.map(({ who, question, search }) => (
            <li key={who}>
              <span class="examples__who">{who}</span>
              <a class="govuk-link" href={searchAddress(search)}>
                {question}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <div class="front__columns">
        {themes.reply && <FrequentThemes themes={themes.reply.themes} />}
        {reviews.reply && <LatestReviews reviews={reviews.reply.reviews} />}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={searchAddress({ ...NOTHING_ASKED, sort: 'newest' })}>
          Look through all passages
        </a>
      </p>
    </div>
  );
}
