import { count } from '../words/count.ts';
import { TEST } from './test-facts.ts';

/** How the figures came about, and what the best figure could be. */
export function HowMeasured() {
  const { learnedFrom, chosenOn, measuredOn, readersAgree } = TEST;
  return (
    <>
      <section>
        <h2 class="govuk-heading-m">How the figures were made</h2>
        <ol>
          <li>
            Writers made up documents in the manner of published reviews, and each passage was
            labelled by hand with the themes it is about, twice, by two readers apart from each
            other. No place, person or event in them is real.
          </li>
          <li>
            The tagger learned from {count(learnedFrom.documents, 'document')} with{' '}
            {count(learnedFrom.passages, 'passage')}. How sure it has to be before it gives a tag
            was chosen on {chosenOn.documents} others.
          </li>
          <li>
            Then it was measured on {count(measuredOn.documents, 'document')} with{' '}
            {count(measuredOn.passages, 'passage')} by five other writers, which were labelled
            before any tagger read them. Nothing was learned from those, and no threshold was chosen
            on them. But they were measured again after each round of changes, and two of the five
            write much like others that the tagger learned from.
          </li>
        </ol>
        <p>
          Where one reader gives a theme and the other does not, it counts neither as right nor as
          wrong. Expect the tags of your own reviews to be right less often: invented documents are
          not yours. No safeguarding practitioner from outside the project has checked the labels
          yet.
        </p>
      </section>
      <section>
        <h2 class="govuk-heading-m">What careful readers agree on</h2>
        <p>
          The two readers of the test agree with each other at {readersAgree.all.toFixed(2)} on the
          same scale from 0 to 1, and at {readersAgree.withoutOptional.toFixed(2)} when themes that
          one of them calls optional are left out. No tagger can be expected to do better than that.
        </p>
      </section>
    </>
  );
}
