import { number } from '../words/count.ts';
import { pageLinks } from './page-links.ts';

type Props = { page: number; pages: number; addressOf: (page: number) => string };

/** Links to the other pages of results; nothing where one page holds them all. */
export function Pagination({ page, pages, addressOf }: Props) {
  if (pages <= 1) return null;
  return (
    <nav class="govuk-pagination no-print" aria-label="Pages of results">
      {page > 1 && (
        <div class="govuk-pagination__prev">
          <a
            class="govuk-link govuk-pagination__link"
            id="previous-page"
            href={addressOf(page - 1)}
            rel="prev"
          >
            <span class="govuk-pagination__link-title">
              ‹ Previous<span class="govuk-visually-hidden"> page</span>
            </span>
          </a>
        </div>
      )}
      <ul class="govuk-pagination__list">
        {pageLinks(page, pages).map((n, i) =>
          n === null ? (
            <li key={`gap-${i}`} class="govuk-pagination__item govuk-pagination__item--ellipsis">
              ⋯
            </li>
          ) : (
            <li
              key={n}
              class={
                n === page
                  ? 'govuk-pagination__item govuk-pagination__item--current'
                  : 'govuk-pagination__item'
              }
            >
              <a
                class="govuk-link govuk-pagination__link"
                href={addressOf(n)}
                aria-label={`Page ${n}`}
                aria-current={n === page ? 'page' : undefined}
              >
                {number(n)}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages && (
        <div class="govuk-pagination__next">
          <a
            class="govuk-link govuk-pagination__link"
            id="next-page"
            href={addressOf(page + 1)}
            rel="next"
          >
            <span class="govuk-pagination__link-title">
              Next<span class="govuk-visually-hidden"> page</span> ›
            </span>
          </a>
        </div>
      )}
    </nav>
  );
}
