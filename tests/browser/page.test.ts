import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  axeFindings,
  describeInBrowser,
  PATIENCE,
  serveSamples,
  type Served,
} from './open-page.ts';

jest.setTimeout(PATIENCE);

describeInBrowser('the page in a browser', () => {
  let served: Served;
  let page: Page;
  let problems: string[];
  beforeAll(async () => (served = await serveSamples()));
  afterAll(() => served.close());
  beforeEach(async () => {
    page = await served.context.newPage();
    problems = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 40[04]/.test(message.text()))
        problems.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  const open = async (address: string) => {
    await page.goto(`${served.address}${address}`);
    await page.waitForLoadState('networkidle');
  };
  const summary = () =>
    page
      .locator('main h1, main h2')
      .filter({ hasText: /passages? in|No passage/ })
      .first();
  const shows = (text: string) => page.getByRole('main').getByText(text).first().waitFor();
  const settled = () => page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

  test('someone types a word, ticks a theme, narrows the years and reads the passage and its reason', async () => {
    await open('/');
    await page.getByRole('searchbox').fill('co-sleeping');
    await page.getByRole('button', { name: 'Search' }).click();
    await summary().waitFor();
    await page.getByRole('checkbox', { name: /^Fathers and male carers/ }).check();
    await page.waitForURL(/theme=fathers/);
    await page.getByLabel(/^From/).fill('2016');
    await page.getByLabel(/^To/).fill('2020');
    await page.getByLabel(/^To/).press('Enter');
    await page.waitForURL(/yearTo=2020/);
    await shows('1 passage in 1 review from 1 partnership, 2017');
    const card = page.getByRole('article').first();
    expect(await card.locator('mark').first().textContent()).toBe('co-sleeping');
    expect(await card.textContent()).toMatch(/Northmere.*2017/s);
    await card.getByText('Why these themes?').click();
    expect(await card.textContent()).toContain('From the heading above');
  });

  test('back and forward bring the earlier searches back', async () => {
    await open('/?q=father');
    const first = await summary().textContent();
    await page.getByRole('checkbox', { name: /^Fathers and male carers/ }).check();
    await page.waitForURL(/theme=fathers/);
    const other = page.getByRole('main').getByText(first!);
    await other.waitFor({ state: 'detached' });
    await page.goBack();
    await other.waitFor();
    expect(await page.getByRole('checkbox', { name: /^Fathers and male carers/ }).isChecked()).toBe(
      false,
    );
    await page.goForward();
    await other.waitFor({ state: 'detached' });
    expect(await page.getByRole('checkbox', { name: /^Fathers and male carers/ }).isChecked()).toBe(
      true,
    );
  });

  test('focus stays on the filter that was ticked', async () => {
    await open('/?q=father');
    const box = page.getByRole('checkbox', { name: /^Fathers and male carers/ });
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/theme=fathers/);
    await settled();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a passage opens in its review, from a link that can be kept', async () => {
    await open('/?q=armchair');
    await page
      .getByRole('link', { name: /Read in the review/ })
      .first()
      .click();
    await page.waitForURL(/\/reviews\/[^#]+#.+/);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const passage = page.locator(`[id="${id}"]`);
    expect(await passage.textContent()).toContain('armchair');
    await page.waitForFunction((shown) => {
      const { top, bottom } = document.getElementById(shown)!.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    }, id);
  });

  test('a passage is copied exactly, with its citation', async () => {
    await open('/?q=armchair');
    await page
      .getByRole('button', { name: /Copy with citation/ })
      .first()
      .click();
    await page
      .getByText(/^Copied/)
      .first()
      .waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('she gave Child T his bottle in the armchair');
    expect(copied).toContain('Northmere Safeguarding Children Board. Serious Case Review: Child T');
    expect(copied).toMatch(/https?:\/\/\S+\/reviews\/\S+#\S+/);
  });

  test('nothing found says what to leave out, and what that would find', async () => {
    await open('/?q=armchair+submarine');
    expect(await summary().textContent()).toContain('No passage');
    await page.getByRole('link', { name: /Without “submarine”: 1 passage/ }).click();
    await page.waitForURL((url) => !url.search.includes('submarine'));
    await shows('1 passage in 1 review');
  });

  test('an address that cannot be right is opened as far as it can be, and says so', async () => {
    await open('/?theme=no-such-theme&yearFrom=soon&q=father');
    expect(await page.getByRole('main').textContent()).toMatch(/no-such-theme|yearFrom|year/);
    expect(await summary().textContent()).toContain('passage');
  });

  test('each theme tells how often its tags were right, and leads to how that was tested', async () => {
    await open('/themes');
    const theme = page.getByRole('region', { name: 'Domestic abuse', exact: true });
    expect(await theme.textContent()).toMatch(
      /In our test \d+ of \d+ of these tags (was|were) right, and \d+ of \d+ passages on the theme (was|were) found\./,
    );
    await theme.getByRole('link', { name: 'How far to trust them' }).click();
    await page.waitForURL(/\/trust$/);
    await page.getByRole('table').waitFor();
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toBe('How far the tags can be trusted');
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toBe('How far the tags can be trusted – Cross-review');
  });

  test('the figures of all themes stand in a table, and add up to those of all together', async () => {
    await open('/trust');
    const table = page.getByRole('table', { name: /each theme did in the test/ });
    const cells = await table.locator('tr > td:nth-child(2)').allTextContents();
    const right = cells.map((cell) => Number(cell.split(' of ')[0]));
    expect(right).toHaveLength(38 + 1);
    const all = right.pop();
    expect(right.reduce((sum, one) => sum + one, 0)).toBe(all);
  });

  test.each(['/', '/about', '/themes'])(
    '%s leads to how far the tags can be trusted',
    async (from) => {
      await open(from);
      const links = page.getByRole('link', { name: /how far the tags can be trusted/i });
      await links.first().click();
      await page
        .getByRole('heading', { level: 1, name: 'How far the tags can be trusted' })
        .waitFor();
      expect(new URL(page.url()).pathname).toBe('/trust');
    },
  );

  const PAGES: [name: string, address: string][] = [
    ['the front page', '/'],
    ['results', '/?q=father'],
    ['results grouped by review', '/?theme=fathers&group=review'],
    ['no result', '/?q=submarine'],
    ['the themes', '/themes'],
    ['the reviews', '/reviews'],
    ['about the data', '/about'],
    ['how far the tags can be trusted', '/trust'],
    ['accessibility', '/accessibility'],
    ['a review that is not there', '/reviews/none'],
    ['an address that is not there', '/nowhere'],
  ];

  describe('no page has an accessibility finding or scrolls sideways', () => {
    test.each(PAGES)('%s', async (_, address) => {
      await open(address);
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      await settled();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFindings(page)).toEqual([]);
    });

    test('a review, with the evidence of a value open', async () => {
      await open('/?q=armchair');
      await page
        .getByRole('link', { name: /Read in the review/ })
        .first()
        .click();
      await page.waitForURL(/\/reviews\//);
      await settled();
      await page
        .locator('summary')
        .filter({ hasText: /stated/ })
        .first()
        .click();
      expect(await axeFindings(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await axeFindings(page)).toEqual([]);
    });

    test('the filters on a narrow screen and the reasons for themes, opened', async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await open('/?q=father');
      await page.getByText('Why these themes?').first().click();
      await page.getByRole('button', { name: /^Filters/ }).click();
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  test('printed, a page shows passages and citations without the controls', async () => {
    await open('/?q=armchair');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.getByRole('article').first().isVisible()).toBe(true);
    expect(await page.getByRole('article').first().textContent()).toContain('Northmere');
  });
});
