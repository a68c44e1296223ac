import type { ThemesReply } from '../../server/contract.ts';
import { THEMES_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';
import { ThemeEntry } from './theme-entry.tsx';

/** The whole vocabulary of themes with what there is on each. */
export function ThemesPage() {
  const { reply, problem, loading, retry } = useReply<ThemesReply>(THEMES_PATH);
  useTitle('Themes');
  useArrival(!loading);
  const known = reply?.themes.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear]) ?? [];
  const years = known.filter((year) => year !== null);
  const range = years.length > 0 ? ([Math.min(...years), Math.max(...years)] as const) : null;
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        Themes
      </h1>
      <p class="govuk-body measure">
        Each passage carries the themes it is about. A word in passing should not count, and neither
        should “domestic abuse was not a feature”. The first four are those that Cross-review sets
        out to do best; the rest follow by how many reviews they appear in.
      </p>
      <p class="govuk-body measure">
        Tags are sometimes wrong, and some passages are missed. Under each theme stands how often,
        as far as it was tested:{' '}
        <a class="govuk-link" href="/trust">
          how far the tags can be trusted
        </a>
        .
      </p>
      {problem && <Problem problem={problem} retry={retry} />}
      {loading && !reply && <p class="govuk-body">Loading the themes …</p>}
      {reply?.themes.map((theme) => (
        <ThemeEntry key={theme.id} theme={theme} years={range} />
      ))}
    </>
  );
}
