import type { ComponentChildren } from 'preact';
import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';

/** Where the reviews come from, what is done to them, and how far that can be trusted. */
export function AboutPage() {
  useTitle('About the data');
  useArrival(true);
  return (
    <div class="measure prose">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        About the data
      </h1>
      <p class="govuk-body">
        Cross-review lets you search what published safeguarding reviews say, passage by passage,
        across partnerships and years. This page says what is done to a review before you can search
        it, and what to be careful about.
      </p>

      <Part title="Where the reviews come from">
        <p>
          The people who run this copy of Cross-review choose the documents and give them to it as
          files. It does not collect reviews from the web, and it is not a complete national
          collection: what you find says what is in{' '}
          <a class="govuk-link" href="/reviews">
            these reviews
          </a>
          , not what is in all reviews. Partnerships often take a report down after a year or so, so
          each review here says from which file it was read and, where that is known, where it was
          published.
        </p>
      </Part>

      <Part title="How a review becomes passages">
        <p>
          A passage is the smallest part that makes sense quoted alone: one finding, one
          recommendation, one paragraph of the story. Each keeps the headings it stands under, and
          an item of a list keeps the sentence that introduces the list.
        </p>
        <p>
          The words are exactly those of the document. Only two things are changed: text that a page
          end had parted is joined, and headers and footers that repeat on every page are taken out.
          Spelling, names and pseudonyms stay as published.
        </p>
        <p>
          Each passage has a kind, such as finding, lesson, recommendation or response. It comes
          from rules for headings, numbering and wording and, where these are not sure, from a
          program that learned from examples. It can be wrong.
        </p>
      </Part>

      <Part title="How themes are given">
        <p>
          A passage carries a theme when what it says is about that theme. The{' '}
          <a class="govuk-link" href="/themes">
            list of themes
          </a>{' '}
          says what each one covers. A word in passing does not count, and a sentence such as
          “domestic abuse was not a feature” should not earn the theme.
        </p>
        <p>
          This is done by a program, not by a person reading each passage. It has rules, which look
          for words and phrases that are listed for each theme, and a small language model, which
          reads each passage for its meaning; how the two are weighed it learned from invented
          passages that were labelled by hand. All of it runs where Cross-review runs: no text is
          sent anywhere, and nothing is learned from your reviews.
        </p>
        <p>
          Every tag shows its words: open “Why these themes?” under a passage to see the words that
          earned each theme, or the heading above the passage that did. Themes set by hand say so.
        </p>
        <p>
          Tags are sometimes wrong, and some passages are missed. How often, theme by theme, stands
          in{' '}
          <a class="govuk-link" href="/trust">
            how far the tags can be trusted
          </a>
          .
        </p>
      </Part>

      <Part title="Stated, inferred, set by hand, unknown">
        <p>Everything said about a review tells how it came to be known:</p>
        <dl class="meanings">
          <dt>Stated</dt>
          <dd>The document says it. Open the word to read the sentence.</dd>
          <dt>Inferred</dt>
          <dd>
            The document does not say it outright, but something in it shows it: for instance a year
            taken from the latest date mentioned. A citation of such a year says so.
          </dd>
          <dt>Set by hand</dt>
          <dd>Somebody looked it up and wrote it down. It wins over anything read in the file.</dd>
          <dt>Unknown</dt>
          <dd>It could not be told. It is left open rather than guessed.</dd>
        </dl>
        <p>
          The year is the year of publication. The events are often several years earlier. Reviews
          without a known year are left out when you ask for certain years, unless you tick “Also
          where the year is unknown”.
        </p>
      </Part>

      <Part title="How the search reads your words">
        <p>
          All words must be in the passage itself. Endings do not matter (“father” finds “fathers”),
          and common short forms and other words for the same thing are looked for as well. Put
          words in "quotation marks" to find them together, and a minus before a word to leave it
          out. A count is exactly how many passages were found, which is not how many there are on a
          subject.
        </p>
        <p>
          Within one list of filters, ticking more finds more. Each further list narrows the search
          down. The number beside a value is what you would find with it.
        </p>
      </Part>

      <Part title="What to be careful about">
        <ul>
          <li>
            How often something comes up here is not how often it happens. Reviews are written about
            the most serious incidents, and each for its own questions.
          </li>
          <li>
            A theme that is not found may still be in a review, in words the tagger does not know.
          </li>
          <li>
            Tables, drawings and scanned pages may be missing or out of order. Problems with reading
            a file are told with the review.
          </li>
          <li>
            Read a passage in its review before you rely on it, and quote it with its citation.
          </li>
          <li>
            Passages describe harm to children, and families may recognise themselves in them.
            Handle them with care, and look after yourself and the people you share them with.
          </li>
        </ul>
      </Part>

      <Part id="your-own" title="Add your own reviews">
        <p>
          This is done on the computer that Cross-review runs on. Put the published documents into a
          folder and run, in the folder of Cross-review:
        </p>
        <pre class="command" tabIndex={0}>
          <code>npm run index -- &lt;folder&gt;</code>
        </pre>
        <p>
          That replaces what can be searched, the invented sample reviews included, with the reviews
          in your folder. A file that cannot be read is named with the reason, and the others go on.
          Nothing is sent anywhere. This page can stay open meanwhile.
        </p>
        <p>
          Where you know better than the document, for instance the date of publication, write it
          into a small file beside it, named like the document with <code>.meta.yaml</code> at the
          end: <code>published: 2015-03</code>, for instance, in <code>review.pdf.meta.yaml</code>.
          What stands there is shown as “set by hand”.
        </p>
      </Part>
    </div>
  );
}

type PartProps = { id?: string; title: string; children: ComponentChildren };

function Part({ id, title, children }: PartProps) {
  return (
    <section>
      <h2 class="govuk-heading-m" id={id} tabIndex={id ? -1 : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}
