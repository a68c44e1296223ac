import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';

/** The accessibility statement. */
export function AccessibilityPage() {
  useTitle('Accessibility statement');
  useArrival(true);
  return (
    <div class="measure prose">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        Accessibility statement
      </h1>
      <p class="govuk-body">
        Cross-review is meant to be usable by everyone whose work it is to learn from reviews. It
        aims to meet level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.
      </p>
      <section>
        <h2 class="govuk-heading-m">What you can do</h2>
        <ul>
          <li>use every part with a keyboard alone, with the focus always to be seen</li>
          <li>hear what changed, such as the number of passages, from a screen reader</li>
          <li>make text as large as you need; on a narrow window nothing scrolls sideways</li>
          <li>read every chart as a table</li>
          <li>use your own colours, and ask for less movement: nothing here moves by itself</li>
          <li>print results and reviews without the controls around them</li>
        </ul>
      </section>
      <section>
        <h2 class="govuk-heading-m">What is known not to work well</h2>
        <ul>
          <li>
            Headings and lists inside a review are as good as they could be read from its file. In a
            scanned or badly made file they may be missing.
          </li>
          <li>The original documents are not part of Cross-review and may not be accessible.</li>
          <li>
            The description of the API is made by another piece of software and was not tested.
          </li>
          <li>The page needs JavaScript.</li>
        </ul>
      </section>
      <section>
        <h2 class="govuk-heading-m">How it was tested</h2>
        <p>
          Every page and state is checked with the axe rules for WCAG 2.2 A and AA in Chromium, at
          widths of 1280, 640 and 320 pixels, and gone through by keyboard. It has not yet been
          tested by people who use assistive technology every day, and not with every screen reader.
        </p>
      </section>
      <section>
        <h2 class="govuk-heading-m">If something does not work for you</h2>
        <p>
          Tell the team that runs this copy of Cross-review; they can also give you a passage or a
          review in another form. Say which page it was, what you wanted to do and what you use to
          read the screen.
        </p>
      </section>
    </div>
  );
}
