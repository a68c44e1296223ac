import { useArrival } from '../navigation/arrival.ts';
import { useTitle } from '../navigation/use-title.ts';

/** For an address the site has no page for. */
export function NotFoundPage() {
  useTitle('Page not found');
  useArrival(true);
  return (
    <div class="measure">
      <h1 class="govuk-heading-l" tabIndex={-1}>
        Page not found
      </h1>
      <p class="govuk-body">
        There is no page at this address. If it was typed or pasted, check that all of it is there.
      </p>
      <p class="govuk-body">
        You can{' '}
        <a class="govuk-link" href="/">
          search the passages
        </a>
        , look through the{' '}
        <a class="govuk-link" href="/themes">
          themes
        </a>{' '}
        or find a review in the{' '}
        <a class="govuk-link" href="/reviews">
          list of reviews
        </a>
        .
      </p>
    </div>
  );
}
