import type { ComponentChildren } from 'preact';
import type { Hit } from '../../search/result.ts';
import { reviewAddress } from '../address/place.ts';
import { CopyButton } from '../passage/copy-button.tsx';
import { PassageText } from '../passage/passage-text.tsx';
import { ThemeLinks } from '../passage/theme-links.tsx';
import { WhyTheseThemes } from '../passage/why-these-themes.tsx';
import { quotation } from '../words/quotation.ts';

type Props = {
  passage: Hit;
  /** The same passage as the search found it, with the words marked. */
  match: Hit | undefined;
  /** Themes the search found it by although they are less sure. */
  possible: Hit['possibleThemes'];
  isChosen: boolean;
  kindLabel: string;
  /** Address of the passage on this page. */
  address: string;
  /** What stands in its margin besides. */
  children?: ComponentChildren;
};

/** A passage in its place in the review, with its kind and themes in the margin. */
export function ReviewPassage(props: Props) {
  const { passage, match, possible, isChosen, kindLabel, address, children } = props;
  const link = () => location.origin + reviewAddress(passage.reviewId, { passage: passage.id });
  const classes = ['in-review', match && 'in-review--match', isChosen && 'in-review--chosen'];
  return (
    <article
      class={classes.filter(Boolean).join(' ')}
      id={passage.id}
      tabIndex={-1}
      aria-label={match ? `${kindLabel}, matches your search` : kindLabel}
    >
      <div class="in-review__words">
        {passage.leadIn && <p class="passage__lead-in">{passage.leadIn}</p>}
        <PassageText text={passage.text} marks={match?.highlights ?? []} />
      </div>
      <div class="in-review__margin">
        <p class="in-review__kind">
          <strong class="govuk-tag">{kindLabel}</strong>
          {match && <span class="in-review__match">Matches your search</span>}
        </p>
        {children}
        <ThemeLinks themes={passage.themes} possible={possible} />
        <WhyTheseThemes passage={passage} possible={possible} />
        <ul class="dotted passage__actions no-print">
          <li>
            <a class="govuk-link" href={address}>
              # Link<span class="govuk-visually-hidden"> to this passage</span>
            </a>
          </li>
          <li>
            <CopyButton text={() => quotation(passage, link())}>Copy with citation</CopyButton>
          </li>
        </ul>
      </div>
    </article>
  );
}
