/** Pages shown either side of the present one. */
const NEAR = 1;

/**
 * The pages to offer links to: first, last, the present one and its neighbours. A null stands for
 * pages left out in between.
 */
export function pageLinks(page: number, pages: number): (number | null)[] {
  const links: (number | null)[] = [];
  let before = 0;
  for (let n = 1; n <= pages; n++) {
    const near = Math.abs(n - page) <= NEAR || n === 1 || n === pages;
    // A gap of one page is as short as the page itself.
    const single = Math.abs(n - page) === NEAR + 1 && (n === 2 || n === pages - 1);
    if (!near && !single) continue;
    if (n > before + 1) links.push(null);
    links.push(n);
    before = n;
  }
  return links;
}
