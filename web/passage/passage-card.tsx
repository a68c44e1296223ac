import type { Hit } from '../../search/result.ts';
import { reviewAddress, searchAddress } from '../address/place.ts';
import { inReview, type Search } from '../address/search.ts';
import { count } from '../words/count.ts';
import { yearWords } from '../words/dates.ts';
import { citationWithLink, quotation } from '../words/quotation.ts';
import { CopyButton } from './copy-button.tsx';
import { PassageText } from './passage-text.tsx';
import { possiblyAsked } from './possibly-asked.ts';
import { ThemeLinks } from './theme-links.tsx';
import { WhyTheseThemes } from './why-these-themes.tsx';

type Props = { hit: Hit; kindLabel: string; search: Search };

/** One passage as a search shows it: what it is, where it stands, what it says, why it is tagged. */
export function PassageCard({ hit, kindLabel, search }: Props) {
  const heading = `passage-${hit.id}`;
  const possible = possiblyAsked(hit, search);
  const address = reviewAddress(hit.reviewId, { passage: hit.id, from: search });
  const link = () => location.origin + reviewAddress(hit.reviewId, { passage: hit.id });
  return (
    <article class="passage" aria-labelledby={heading}>
      <div class="passage__top">
        <span class="passage__tags">
          <strong class="govuk-tag">{kindLabel}</strong>
          {hit.invented && <strong class="govuk-tag govuk-tag--grey">Invented sample</strong>}
        </span>
        <span class="passage__origin">
          {hit.partnership.label} · {yearWords(hit.year, hit.yearBasis)}
        </span>
      </div>
      <h2 class="passage__title" id={heading}>
        <a class="govuk-link passage__title-link" href={address}>
          {hit.reviewTitle}
        </a>
        {hit.headings.map((text, i) => (
          <span key={i} class="passage__heading">
            {' '}
            › {text}
          </span>
        ))}
      </h2>
      {hit.leadIn && <p class="passage__lead-in">{hit.leadIn}</p>}
      <PassageText text={hit.text} marks={hit.highlights} foldable />
      <p class="print-only passage__citation">{citationWithLink(hit, link())}</p>
      <ThemeLinks themes={hit.themes} possible={possible} />
      <WhyTheseThemes passage={hit} possible={possible} />
      <ul class="passage__actions dotted no-print">
        <li>
          <a class="govuk-link" id={`read-${hit.id}`} href={address}>
            Read in the review<span class="govuk-visually-hidden">: {hit.reviewTitle}</span>
          </a>
        </li>
        <li>
          <CopyButton text={() => quotation(hit, link())}>Copy with citation</CopyButton>
        </li>
        {hit.otherMatches > 0 && (
          <li>
            <a class="govuk-link" href={searchAddress(inReview(search, hit.reviewId))}>
              and {count(hit.otherMatches, 'more matching passage')} in this review
            </a>
          </li>
        )}
      </ul>
    </article>
  );
}
