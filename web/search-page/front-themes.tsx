import type { ThemeWithCounts } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import { NOTHING_ASKED } from '../address/search.ts';
import { count } from '../words/count.ts';

/** Themes listed as the most frequent. */
const MOST_FREQUENT = 8;

type Props = { themes: readonly ThemeWithCounts[] };

/** The themes the site is named for, large, with how much there is on each. */
export function NamedThemes({ themes }: Props) {
  return (
    <section aria-labelledby="named-title">
      <h2 class="govuk-visually-hidden" id="named-title">
        Themes to start from
      </h2>
      <ul class="named-themes">
        {themes
          .filter((theme) => theme.named)
          .map((theme) => (
            <li key={theme.id}>
              <a class="govuk-link named-themes__link" href={themeAddress(theme.id)}>
                {theme.label}
              </a>
              <ThemeCounts theme={theme} />
            </li>
          ))}
      </ul>
    </section>
  );
}

/** The themes that come up most, apart from those that are shown large. */
export function FrequentThemes({ themes }: Props) {
  const frequent = themes
    .filter((theme) => !theme.named && theme.passages > 0)
    .sort((a, b) => b.passages - a.passages)
    .slice(0, MOST_FREQUENT);
  if (frequent.length === 0) return null;
  return (
    <section aria-labelledby="frequent-title">
      <h2 class="govuk-heading-m" id="frequent-title">
        Most frequent themes
      </h2>
      <ul class="govuk-list">
        {frequent.map((theme) => (
          <li key={theme.id}>
            <a class="govuk-link" href={themeAddress(theme.id)}>
              {theme.label}: {count(theme.passages, 'passage')}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href="/themes">
          All themes
        </a>
      </p>
    </section>
  );
}

function ThemeCounts({ theme }: { theme: ThemeWithCounts }) {
  const byReview = searchAddress({ ...NOTHING_ASKED, theme: [theme.id], group: 'review' });
  return (
    <p class="named-themes__counts">
      <a class="govuk-link" href={themeAddress(theme.id)}>
        {count(theme.passages, 'passage')}
      </a>{' '}
      in{' '}
      <a class="govuk-link" href={byReview}>
        {count(theme.reviews, 'review')}
      </a>
    </p>
  );
}

function themeAddress(id: string): string {
  return searchAddress({ ...NOTHING_ASKED, theme: [id] });
}
