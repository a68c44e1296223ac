import { searchAddress } from '../address/place.ts';
import type { Meant } from './meant.ts';

/** Offers the search that may have been meant. Nobody is taken there unasked. */
export function DidYouMean({ meant }: { meant: Meant }) {
  return (
    <p class="govuk-body no-result__meant">
      Did you mean{' '}
      <a class="govuk-link" href={searchAddress(meant.search)}>
        {meant.words}
      </a>
      ? {meant.finds}
    </p>
  );
}
