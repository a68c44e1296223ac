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
      if (message.type() === 'error' && !/status of (40[04]|503)/.test(message.text()))
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
  /** Opens the first passage found in its review. */
  const readFirst = () =>
    page
      .getByRole('link', { name: /Read in the review/ })
      .first()
      .click();
  const settled = () => page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

  test('the front page lists the latest reviews without fetching all of them', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open('/');
    const latest = page.getByRole('region', { name: 'Latest reviews' });
    const years = await latest.getByRole('listitem').allTextContents();
    expect(years).toHaveLength(5);
    const known = years.map((words) => Number(/(\d{4})( \(inferred\))?$/.exec(words)![1]));
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(asked).not.toContain('/api/reviews');
  });

  test('someone types a word, ticks a theme, narrows the years and reads the passage and its reason', async () => {
    await open('/');
    await page.getByRole('combobox', { name: /^Words to look for/ }).fill('co-sleeping');
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

  test('a passage that may be about a theme says which and why', async () => {
    await open('/?possibleTheme=fathers');
    const card = page.getByRole('article').first();
    await card.getByRole('link', { name: 'Possibly: Fathers and male carers' }).waitFor();
    await card.getByText(/^Why th/).click();
    const reasons = card.locator('dl > div').filter({ hasText: /^Possibly: Fathers/ });
    expect(await reasons.textContent()).toMatch(/From the (passage|heading above): ./);
    await card.getByRole('link', { name: /Read in the review/ }).click();
    await page.waitForURL(/\/reviews\//);
    await page.getByRole('link', { name: 'Possibly: Fathers and male carers' }).first().waitFor();
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
    await readFirst();
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

  test('where the page cannot copy, the text is selected to copy by hand, and closing leads back', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await open('/?q=armchair');
    const button = page.getByRole('button', { name: 'Copy with citation' }).first();
    await button.click();
    const box = page.getByLabel(/^The page cannot copy here/);
    await box.waitFor();
    const selected = await box.evaluate((area) => {
      const { selectionStart, selectionEnd, value } = area as HTMLTextAreaElement;
      return (
        area === document.activeElement && selectionStart === 0 && selectionEnd === value.length
      );
    });
    expect(selected).toBe(true);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('what the keyboard leads to is not hidden under the bar of the reader', async () => {
    await open('/?q=armchair');
    await readFirst();
    await page.waitForURL(/\/reviews\//);
    await settled();
    await page.locator('.in-review').last().getByRole('button').focus();
    for (let steps = 0; steps < 30; steps++) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const bar = document.querySelector('.match-bar')!;
        const focused = document.activeElement!;
        const isHidden =
          !bar.contains(focused) &&
          focused.getBoundingClientRect().top < bar.getBoundingClientRect().bottom;
        return isHidden ? focused.outerHTML : null;
      });
      expect(hidden).toBeNull();
    }
  });

  test('of a text too long to search for, it is said how much was used', async () => {
    await open('/');
    await page.getByRole('combobox', { name: /^Words to look for/ }).fill('father '.repeat(80));
    await page.getByRole('button', { name: 'Search' }).click();
    await shows('Only the first 500 characters of what was typed were used.');
    expect(await summary().textContent()).toContain('passage');
  });

  test('an address that ends in what cannot be read opens', async () => {
    await open('/about#%zz');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('nothing found says what to leave out, and what that would find', async () => {
    await open('/?q=armchair+submarine');
    expect(await summary().textContent()).toContain('No passage');
    await page.getByRole('link', { name: /Without “submarine”: 1 passage/ }).click();
    await page.waitForURL((url) => !url.search.includes('submarine'));
    await shows('1 passage in 1 review');
  });

  test('a slip of the keyboard brings what may have been meant, told and as a link', async () => {
    await open('/?q=armchiar&group=review');
    const told = 'No passage found. Did you mean “armchair”? It finds 1 passage.';
    await page.getByRole('status').filter({ hasText: told }).waitFor({ state: 'attached' });
    await page.getByRole('link', { name: '“armchair”' }).click();
    await shows('1 passage in 1 review');
    expect(new URL(page.url()).search).toBe('?q=armchair&group=review');
  });

  describe('suggestions while typing', () => {
    const box = () => page.getByRole('combobox', { name: /^Words to look for/ });
    const list = () => page.getByRole('listbox', { name: 'Suggestions' });
    const active = () =>
      box().evaluate(
        (input) =>
          document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
      );
    const type = async (words: string) => {
      await box().pressSequentially(words);
      await list().waitFor();
    };

    test('a theme is chosen by keyboard and becomes a filter', async () => {
      await open('/?partnership=northmere');
      await type('safe sl');
      expect(await box().getAttribute('aria-expanded')).toBe('true');
      expect(await active()).toBeUndefined();
      const told = page.getByRole('status').filter({ hasText: /^1 suggestion$/ });
      await told.waitFor({ state: 'attached' });
      await box().press('ArrowDown');
      expect(await active()).toMatch(/^Safe sleep theme · \d+ passages$/);
      await box().press('Enter');
      await page.waitForURL(/\?theme=safe-sleep&partnership=northmere$/);
      await settled();
      expect(await list().count()).toBe(0);
      expect(await box().inputValue()).toBe('');
      expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
      expect(await page.getByRole('checkbox', { name: /^Safe sleep/ }).isChecked()).toBe(true);
    });

    test('a case name is chosen with the mouse and searched for', async () => {
      await open('/');
      await type('child t');
      await page.getByRole('option', { name: /^Child T case name/ }).click();
      await page.waitForURL(/\?q=%22Child\+T%22$/);
      await summary().waitFor();
      expect(await box().inputValue()).toBe('"Child T"');
      expect(await list().count()).toBe(0);
    });

    test('the arrow keys go round, and Home, End and typing lead back to the box', async () => {
      await open('/');
      await type('fa');
      const options = await page.getByRole('option').allTextContents();
      await box().press('ArrowUp');
      expect(await active()).toBe(options.at(-1));
      await box().press('ArrowDown');
      expect(await active()).toBe(options[0]);
      await box().press('Home');
      expect(await active()).toBeUndefined();
      await box().press('ArrowDown');
      await box().press('End');
      expect(await active()).toBeUndefined();
      await box().press('ArrowDown');
      await box().press('t');
      expect(await active()).toBeUndefined();
      expect(await box().inputValue()).toBe('fat');
    });

    test('Escape closes them and keeps what was typed, Down opens them, Tab leaves them', async () => {
      await open('/');
      await type('fa');
      await box().press('Escape');
      expect(await list().count()).toBe(0);
      expect(await box().getAttribute('aria-expanded')).toBe('false');
      expect(await box().inputValue()).toBe('fa');
      await box().press('ArrowDown');
      expect(await active()).toBe(await page.getByRole('option').first().textContent());
      await box().press('Tab');
      expect(await list().count()).toBe(0);
      const button = page.getByRole('button', { name: 'Search' });
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    });

    test('Enter with none active searches for what was typed, and a late reply opens nothing', async () => {
      await open('/');
      let asked = 0;
      await page.route('**/api/suggest*', async (route) => {
        asked += 1;
        await new Promise((wait) => setTimeout(wait, 500));
        await route.continue().catch(() => undefined);
      });
      const request = page.waitForRequest('**/api/suggest*');
      await box().pressSequentially('father');
      await request;
      await box().press('Enter');
      await page.waitForURL(/\?q=father$/);
      await page.waitForTimeout(1000);
      expect(asked).toBe(1);
      expect(await list().count()).toBe(0);
    });

    test('a server that has none does not get in the way of searching', async () => {
      await open('/');
      await page.route('**/api/suggest*', (route) => route.fulfill({ status: 503, body: '{}' }));
      const refused = page.waitForResponse('**/api/suggest*');
      await box().pressSequentially('father');
      await refused;
      expect(await list().count()).toBe(0);
      await box().press('Enter');
      await page.waitForURL(/\?q=father$/);
      await summary().waitFor();
    });

    test('they lie over the results, which do not move, and have no accessibility finding', async () => {
      await open('/?q=father');
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await box().fill('');
        const before = await summary().boundingBox();
        await type('fa');
        expect(await summary().boundingBox()).toEqual(before);
        await box().press('ArrowDown');
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
    });
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
    const right = cells.map((cell) => Number(cell.split(' of ')[0]!.replace(',', '')));
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
    ['no result, with what may have been meant', '/?q=armchiar'],
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
    expect(await page.getByRole('combobox', { name: /^Words to look for/ }).isVisible()).toBe(
      false,
    );
    expect(await page.getByRole('article').first().isVisible()).toBe(true);
    expect(await page.getByRole('article').first().textContent()).toContain('Northmere');
  });
});
