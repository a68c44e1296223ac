import type { ThemeFigures } from '../../search/theme.ts';
import { number } from '../words/count.ts';
import { f1, givenIn, labelledIn, percent } from '../words/figures.ts';
import { TEST } from './test-facts.ts';

/** What the test showed over all themes, and how that compares. */
export function Overall({ all }: { all: ThemeFigures }) {
  const given = givenIn(all);
  const labelled = labelledIn(all);
  return (
    <section>
      <h2 class="govuk-heading-m">What the test showed</h2>
      <ul>
        <li>
          <strong>{percent(all.right, given)} of the tags given were right:</strong>{' '}
          {number(all.right)} of {number(given)}.
        </li>
        <li>
          <strong>{percent(all.right, labelled)} of what should have been tagged was found:</strong>{' '}
          {number(all.right)} of {number(labelled)}.
        </li>
      </ul>
      <p>
        Put together as one figure from 0 to 1 (called F1) that is {f1(all).toFixed(2)}. The aim was
        at least {TEST.aim.toFixed(2)}. It depends on how a document is written:{' '}
        {TEST.byManner.indirect.toFixed(2)} where two thirds of the passages avoid the obvious words
        on purpose, {TEST.byManner.mixed.toFixed(2)} where half of them do, and{' '}
        {TEST.byManner.official.toFixed(2)} in answers and action plans that use them throughout.
      </p>
      <p>
        On published documents the figure is {TEST.published.toFixed(2)}, but only three were
        measured, all of them responses to reviews, and they were at hand while the tagging was
        made. No full report of a review has been measured. The tags of the invented sample reviews
        that come with Cross-review look better than those of other reviews will, as the tagger
        learned from the samples or was adjusted on them.
      </p>
    </section>
  );
}
