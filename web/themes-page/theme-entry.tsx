import type { ThemeWithCounts } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import { NOTHING_ASKED, type Search } from '../address/search.ts';
import { count, yearRange } from '../words/count.ts';
import { figuresSentence } from '../words/figures.ts';
import { YearBars } from '../years/year-bars.tsx';
import type { YearCount } from '../years/year-counts.ts';

type Props = {
  theme: ThemeWithCounts;
  /** First and last year of the chart, so that the charts of all themes line up. */
  years: readonly [number, number] | null;
};

/**
 * One theme: what it covers, what it does not, how often its tags are right, and how much there is on
 * it, year by year.
 */
export function ThemeEntry({ theme, years }: Props) {
  const search: Search = { ...NOTHING_ASKED, theme: [theme.id] };
  const id = `theme-${theme.id}`;
  return (
    <section class="theme" id={theme.id} aria-labelledby={id}>
      <div class="theme__words">
        <h2 class={theme.named ? 'govuk-heading-l' : 'govuk-heading-m'} id={id}>
          <a class="govuk-link" href={searchAddress(search)}>
            {theme.label}
          </a>
        </h2>
        <p class="govuk-body">
          <strong>Covers</strong> {theme.covers}
        </p>
        {theme.notCovered && (
          <p class="govuk-body">
            <strong>Does not cover</strong> {theme.notCovered}
          </p>
        )}
        <p class="govuk-body">
          {figuresSentence(theme.figures)}{' '}
          {theme.figures && (
            <a class="govuk-link" href="/trust">
              How far to trust them
            </a>
          )}
        </p>
        {theme.passages > 0 ? (
          <ThemeNumbers theme={theme} search={search} />
        ) : (
          <p class="govuk-body quiet">No passage has this theme yet.</p>
        )}
      </div>
      <YearBars
        counts={knownYears(theme)}
        range={years}
        unit="passage"
        about={theme.label}
        addressOf={(year) => searchAddress({ ...search, yearFrom: year, yearTo: year })}
      />
    </section>
  );
}

function ThemeNumbers({ theme, search }: { theme: ThemeWithCounts; search: Search }) {
  const byReview: Search = { ...search, group: 'review' };
  const { firstYear, lastYear } = theme;
  const years = yearRange(firstYear, lastYear);
  return (
    <p class="govuk-body theme__numbers">
      <a class="govuk-link" href={searchAddress(search)}>
        {count(theme.passages, 'passage')}
      </a>{' '}
      in{' '}
      <a class="govuk-link" href={searchAddress(byReview)}>
        {count(theme.reviews, 'review')}
      </a>{' '}
      from{' '}
      <a class="govuk-link" href={searchAddress(byReview)}>
        {count(theme.partnerships, 'partnership')}
      </a>
      {years !== '' && (
        <>
          ,{' '}
          <a
            class="govuk-link"
            href={searchAddress({ ...byReview, yearFrom: firstYear, yearTo: lastYear })}
          >
            {years}
          </a>
        </>
      )}
    </p>
  );
}

function knownYears(theme: ThemeWithCounts): YearCount[] {
  return theme.years
    .flatMap(({ year, passages }) => (year === null ? [] : [{ year, count: passages }]))
    .sort((a, b) => a.year - b.year);
}
