import { go, presentAddress } from './history.ts';

/** Parts of the site that are not this page: the API and its description. */
const SERVER_PATHS = /^\/(api|docs)(\/|$)/;

/**
 * Opens links to this site's own pages without a reload. A link with `data-control` is one that
 * changes what is shown in place, such as a bar of a chart: focus and scrolling stay.
 */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a[href]');
    const to = link && ownAddress(link.getAttribute('href') ?? '', location.href);
    if (!to || link.hasAttribute('download') || link.getAttribute('target')) return;
    event.preventDefault();
    go(to, { control: link.hasAttribute('data-control'), replace: to === presentAddress() });
  });
}

/** The path, query and hash of a link that this page can open itself; otherwise null. */
export function ownAddress(href: string, base: string): string | null {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  if (url.origin !== new URL(base).origin || SERVER_PATHS.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
