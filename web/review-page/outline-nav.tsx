import { useState } from 'preact/hooks';
import { count } from '../words/count.ts';
import type { ShownHeading } from './outline.ts';

/** Width from which there is room for the outline beside the text. */
const WIDE = '(min-width: 64em)';
/** Deeper headings are indented no further. */
const DEEPEST = 4;

type Props = { headings: readonly ShownHeading[]; addressOf: (anchor: string) => string };

/** The headings of a review as links, with a mark at those that have matching passages. */
export function OutlineNav({ headings, addressOf }: Props) {
  const [startsOpen] = useState(() => matchMedia(WIDE).matches);
  if (headings.length === 0) return null;
  return (
    <nav class="outline no-print" aria-label="Headings of this review">
      <details class="outline__fold" open={startsOpen}>
        <summary class="outline__title">Headings</summary>
        <ul class="outline__list">
          {headings.map(({ anchor, text, depth, matches }) => (
            <li key={anchor} class={`outline__item outline__item--${Math.min(depth, DEEPEST)}`}>
              <a class="govuk-link" href={addressOf(anchor)}>
                {text}
              </a>
              {matches > 0 && (
                <span class="outline__matches">{count(matches, 'match', 'matches')}</span>
              )}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
