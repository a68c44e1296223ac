import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { NOTE } from './html-notes.ts';
import { wordsOf } from './words.ts';

/** What has no words to read. */
const WITHOUT_WORDS =
  'script, style, noscript, template, iframe, svg, input, select, textarea, object';
/** Menus, notices, links elsewhere: no part of a page's text, whatever they say. */
const AROUND = [
  'form, dialog, nav, footer, header:not(:is(main, [role=main], article, section) header)',
  '[role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog]',
  '[id*=cookie i], [class*=cookie i], [class*=breadcrumb i]',
].join(', ');
/** What stands beside a text or is folded away may be part of it: it is where it holds paragraphs. */
const BESIDE = 'aside, [role=complementary], [aria-hidden=true], [hidden]';
/** Words that classes of what stands around a text are made of; "no-sidebar" says the opposite. */
const AROUND_CLASS =
  /(?<![^\s_-])(?<!(?:no|has|with|without)[_-])(?:[Ss]har(?:e|ing)|[Rr]elated|[Ss]idebar|[Ss]kip)(?=[\s_\-A-Z]|$)/u;
/** A paragraph of a text; notices and teasers have shorter ones. */
const PARAGRAPH_WORDS = 8;

/** What holds more than this share of a page's text is no part around it, and may be all of it. */
const MAIN_SHARE = 0.5;
const MAIN = 'main, [role=main], #main, #content';
/** A page may have several articles: one is all of its text only where nearly nothing is outside. */
const ARTICLE_SHARE = 0.9;
const ARTICLE = 'article, .content';

/** Notices and addresses are paragraphs too: so much of them may be left out without a word. */
const LITTLE = 0.25;

/** How many letters of an element are no links: menus have next to none. */
function lettersIn($: CheerioAPI, element: Element): number {
  const letters = (text: string) => text.replace(/\s+/gu, '').length;
  return letters($(element).text()) - letters($(element).find('a').text());
}

/** True where an element holds a paragraph of text, or a footnote that the text cites. */
function holdsParagraphs($: CheerioAPI, element: Element): boolean {
  const paragraphs = $(element).find('p').toArray();
  return (
    $(element).find(`[${NOTE}]`).length > 0 ||
    paragraphs.some((paragraph) => {
      const copy = $(paragraph).clone();
      copy.find('a').remove();
      return wordsOf(copy.text()).length >= PARAGRAPH_WORDS;
    })
  );
}

/** Takes out the buttons but those that head what they unfold. */
function removeButtons($: CheerioAPI): void {
  const ids = new Set(
    $('[id]')
      .toArray()
      .map((element) => element.attribs.id),
  );
  for (const button of $('button').toArray()) {
    const heads = $(button).is(':is(h1, h2, h3, h4, h5, h6) *');
    if (!heads && !ids.has($(button).attr('aria-controls'))) $(button).remove();
  }
}

/** Takes out what stands around the text of a page; `whole` is how many letters the page has. */
function removeAround($: CheerioAPI, whole: number): void {
  const remove = (element: Element) => {
    if (lettersIn($, element) <= whole * MAIN_SHARE) $(element).remove();
  };
  for (const element of $('body').find(AROUND).toArray()) remove(element);
  for (const element of $('body').find('[class]').toArray()) {
    if (AROUND_CLASS.test(element.attribs.class!)) remove(element);
  }
  for (const element of $('body').find(BESIDE).toArray()) {
    if (!holdsParagraphs($, element)) remove(element);
  }
  removeButtons($);
}

/** How many letters stand in paragraphs. */
function lettersInParagraphs($: CheerioAPI, element: Element): number {
  return $(element)
    .find('p')
    .toArray()
    .reduce((sum, paragraph) => sum + lettersIn($, paragraph), 0);
}

/**
 * The element that holds the text of a page, menus and notices gone, and a warning where many of the
 * page's paragraphs are not in it.
 */
export function mainOf($: CheerioAPI): { main: Element; warnings: string[] } {
  $(WITHOUT_WORDS).remove();
  const body = $('body').get(0)!;
  const paragraphs = lettersInParagraphs($, body);
  removeAround($, lettersIn($, body));
  const whole = lettersIn($, body);
  const holding = (selector: string, share: number) =>
    $(selector)
      .toArray()
      .find((element) => lettersIn($, element as Element) >= whole * share) as Element | undefined;
  const main = holding(MAIN, MAIN_SHARE) ?? holding(ARTICLE, ARTICLE_SHARE) ?? body;
  const left = 1 - lettersInParagraphs($, main) / (paragraphs || 1);
  if (paragraphs === 0 || left <= LITTLE) return { main, warnings: [] };
  const share = Math.round(left * 100);
  return {
    main,
    warnings: [
      `${share} % of the text in its paragraphs stands around the page's main part and is left out.`,
    ],
  };
}
