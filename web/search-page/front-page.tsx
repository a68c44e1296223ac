import type { SearchReply, ThemesReply } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import { NOTHING_ASKED } from '../address/search.ts';
import { latestPath, THEMES_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';
import { EXAMPLES } from './examples.ts';
import { FrequentThemes, NamedThemes } from './front-themes.tsx';
import { LatestReviews } from './latest-reviews.tsx';

/** Reviews listed as the latest. */
const LATEST = 5;

/** What is below the search box while nothing is asked: ways into the reviews. */
export function FrontPage() {
  const themes = useReply<ThemesReply>(THEMES_PATH);
  const latest = useReply<SearchReply>(latestPath(LATEST));
  useTitle('Search published safeguarding reviews');
  useArrival(!themes.loading && !latest.loading);
  const problem = themes.problem ?? latest.problem;
  if (problem) {
    const retry = () => {
      themes.retry();
      latest.retry();
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
        {latest.reply && <LatestReviews hits={latest.reply.hits} />}
      </div>
      <p class="govuk-body">
        <a class="govuk-link" href={searchAddress({ ...NOTHING_ASKED, sort: 'newest' })}>
          Look through all passages
        </a>
      </p>
    </div>
  );
}
