import type { Place } from '../address/place.ts';

const LINKS: { page: Place['page'][]; href: string; text: string }[] = [
  { page: ['search'], href: '/', text: 'Search' },
  { page: ['themes'], href: '/themes', text: 'Themes' },
  { page: ['reviews', 'review'], href: '/reviews', text: 'Reviews' },
  { page: ['about', 'trust'], href: '/about', text: 'About the data' },
];

/** Name of the site and the links to its pages, with the present one marked. */
export function Header({ place }: { place: Place }) {
  return (
    <header class="site-header">
      <div class="govuk-width-container site-header__row">
        <a class="site-header__name" href="/">
          Cross-review
        </a>
        <nav aria-label="Site">
          <ul class="site-header__links">
            {LINKS.map(({ page, href, text }) => (
              <li key={href}>
                <a
                  class="site-header__link"
                  href={href}
                  aria-current={page.includes(place.page) ? 'page' : undefined}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
