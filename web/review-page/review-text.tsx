import { Fragment, type JSX } from 'preact';
import type { ReviewReply } from '../../server/contract.ts';
import type { Hit } from '../../search/result.ts';
import type { Search } from '../address/search.ts';
import type { LabelOf } from '../api/labels.ts';
import { possiblyAsked } from '../passage/possibly-asked.ts';
import { AnswerLinks } from './answer-links.tsx';
import type { ShownHeading } from './outline.ts';
import { ReviewPassage } from './review-passage.tsx';

/** The review's own headings start below the page's. */
const FIRST_LEVEL = 2;
const LAST_LEVEL = 6;

type Props = {
  review: ReviewReply;
  headings: readonly ShownHeading[];
  /** The search one came from, and what it found. */
  from: Search | null;
  matches: readonly Hit[];
  /** The passage the address names. */
  passage: string | null;
  labelOf: LabelOf;
  addressOf: (anchor: string) => string;
};

/** The whole review in its own order: headings at their place, passages, the pages they are on. */
export function ReviewText(props: Props) {
  const { review, headings, from, matches, passage, labelOf, addressOf } = props;
  const matching = new Map(matches.map((match) => [match.id, match]));
  const after = headings.filter(({ position }) => position >= review.passages.length);
  return (
    <section class="review-text" aria-labelledby="text-title">
      <h2 class="govuk-visually-hidden" id="text-title">
        The review
      </h2>
      {review.passages.map((one, i) => (
        <Fragment key={one.id}>
          {headings
            .filter(({ position }) => position === i)
            .map((heading) => (
              <Heading key={heading.anchor} heading={heading} />
            ))}
          {one.page !== null && one.page !== review.passages[i - 1]?.page && (
            <p class="page-mark">Page {one.page}</p>
          )}
          <ReviewPassage
            passage={one}
            match={matching.get(one.id)}
            possible={possiblyAsked(one, from)}
            isChosen={one.id === passage}
            kindLabel={labelOf('kind', one.kind)}
            address={addressOf(one.id)}
          >
            <AnswerLinks passage={one} passages={review.passages} addressOf={addressOf} />
          </ReviewPassage>
        </Fragment>
      ))}
      {after.map((heading) => (
        <Heading key={heading.anchor} heading={heading} />
      ))}
    </section>
  );
}

function Heading({ heading }: { heading: ShownHeading }) {
  const level = Math.min(heading.depth + FIRST_LEVEL, LAST_LEVEL);
  const Tag = `h${level}` as keyof JSX.IntrinsicElements & 'h3';
  return (
    <Tag id={heading.anchor} tabIndex={-1} class={`review-text__heading depth-${heading.depth}`}>
      {heading.text}
    </Tag>
  );
}
