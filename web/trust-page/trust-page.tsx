import type { ThemesReply } from '../../server/contract.ts';
import { THEMES_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';
import { labelledIn, together } from '../words/figures.ts';
import { Correcting } from './correcting.tsx';
import { FiguresTable } from './figures-table.tsx';
import { HowMeasured } from './how-measured.tsx';
import { Overall } from './overall.tsx';
import { TEST } from './test-facts.ts';
import { WeakThemes } from './weak-themes.tsx';

/** How often tags are right, theme by theme, how that was measured, and what to do about it. */
export function TrustPage() {
  const { reply, problem, loading, retry } = useReply<ThemesReply>(THEMES_PATH);
  useTitle('How far the tags can be trusted');
  useArrival(!loading);
  const themes = reply?.themes ?? [];
  const measured = themes.flatMap(({ label, figures }) => (figures ? [{ label, figures }] : []));
  const all = together(measured.map(({ figures }) => figures));
  const labelled = measured.map(({ figures }) => labelledIn(figures));
  const [fewest, most] = [Math.min(...labelled), Math.max(...labelled)];
  return (
    <div class="measure prose">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        How far the tags can be trusted
      </h1>
      <p>
        Themes are given to passages by a program, not by a person reading each passage. Every tag
        shows the words that weighed most, so that you can disagree with it; that does not make it
        right. This page says how often tags were right when we tested them, and what that means for
        your work.
      </p>
      {problem && <Problem problem={problem} retry={retry} />}
      {loading && !reply && <p>Loading the figures …</p>}
      {reply && measured.length === 0 && <p>The tags of this index were not measured yet.</p>}
      {measured.length > 0 && <Overall all={all} />}

      <section>
        <h2 class="govuk-heading-m">What to do</h2>
        <ul>
          <li>
            <strong>Read the passages before you quote a count.</strong> Some will not be on the
            theme.
          </li>
          <li>
            <strong>Take a count as the number of passages found,</strong> not of all there are. A
            theme that is not found in a review may still be in it.
          </li>
          <li>
            <strong>Where nothing may be missed, search for words as well,</strong> those that staff
            and families would use for it, without any theme chosen.
          </li>
        </ul>
        <Correcting />
      </section>

      {measured.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Where the tags are weak</h2>
          <ul>
            <WeakThemes themes={measured} />
            <li>
              <strong>What is said to be absent.</strong> A passage that names a theme only to say
              that it played no part should not carry it. When this was counted,{' '}
              {TEST.denied.tagged} of {TEST.denied.of} did.
            </li>
            <li>
              <strong>What is said without its words.</strong> “The letter went to the old address”
              is about information sharing, and none of its words says so.
            </li>
            <li>
              <strong>Kinds of passage.</strong> When this was counted, {TEST.kindsRight} in 100
              were right. Background, what happened, and findings are the ones most often taken for
              one another.
            </li>
          </ul>
        </section>
      )}
      {measured.length > 0 && (
        <section>
          <h2 class="govuk-heading-m">Each theme</h2>
          <p>
            Each theme stood in only {fewest} to {most} passages of the test, so take its figures as
            rough. A few passages more or less would change them.
          </p>
          <FiguresTable themes={themes} all={all} />
        </section>
      )}
      <HowMeasured />
    </div>
  );
}
