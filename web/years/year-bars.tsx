import { count as counted } from '../words/count.ts';
import { withGaps, type YearCount } from './year-counts.ts';

/** Width of a year and height of the chart, in units of the drawing. */
const YEAR = 10;
const HEIGHT = 40;
/** Even one passage must be seen. */
const LEAST = 3;

type Props = {
  counts: readonly YearCount[];
  /** First and last year to show; otherwise those of the counts. */
  range?: readonly [number, number] | null;
  /** What is counted, in the singular. */
  unit: string;
  /** What the years are about, where a page has several charts. */
  about?: string;
  /** Address of the search behind a year. */
  addressOf: (year: number) => string;
  /** Whether a year is among those chosen. */
  chosen?: (year: number) => boolean;
  /** Whether following a bar changes the page in place. */
  inPlace?: boolean;
};

/**
 * Bars by year, each a link. Bars are too narrow for keyboards and screen readers to be fair to, so
 * the same links are in the table below.
 */
export function YearBars({
  counts,
  range = null,
  unit,
  about,
  addressOf,
  chosen = () => true,
  inPlace,
}: Props) {
  const years = withGaps(counts, range);
  if (years.length === 0) return null;
  const most = Math.max(...years.map(({ count }) => count), 1);
  const link = (year: number) => ({ href: addressOf(year), 'data-control': inPlace || undefined });
  return (
    <div class="years">
      <svg
        class="years__chart"
        viewBox={`0 0 ${years.length * YEAR} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {years.map(({ year, count }, i) => {
          if (count === 0) return null;
          const height = Math.max(LEAST, (count / most) * HEIGHT);
          return (
            <a key={year} {...link(year)} tabindex={-1}>
              <title>{`${year}: ${counted(count, unit)}`}</title>
              <rect class="years__room" x={i * YEAR} y={0} width={YEAR} height={HEIGHT} />
              <rect
                class={chosen(year) ? 'years__bar' : 'years__bar years__bar--outside'}
                x={i * YEAR + 1}
                y={HEIGHT - height}
                width={YEAR - 2}
                height={height}
              />
            </a>
          );
        })}
      </svg>
      <p class="years__ends" aria-hidden="true">
        <span>{years[0]!.year}</span>
        {years.length > 1 && <span>{years.at(-1)!.year}</span>}
      </p>
      <details class="small-details">
        <summary>
          Years as a table{about && <span class="govuk-visually-hidden">: {about}</span>}
        </summary>
        <table class="govuk-table govuk-table--small-text-until-tablet years__table">
          <thead class="govuk-table__head">
            <tr>
              <th scope="col">Year</th>
              <th scope="col">{unit === 'review' ? 'Reviews' : 'Passages'}</th>
            </tr>
          </thead>
          <tbody>
            {[...counts].reverse().map(({ year, count }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>
                  <a class="govuk-link" {...link(year)}>
                    {counted(count, unit)}
                    <span class="govuk-visually-hidden"> in {year}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
