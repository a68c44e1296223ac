/** The words of a text by white space; marks that stand alone count for nothing. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** True where all but the short words begin with a capital, as in titles. */
export function isTitleCase(text: string): boolean {
  const words = wordsOf(text).filter((word) => word.length > 3);
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}('‘“"]/u.test(word));
}

/** Lower-case words without punctuation. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** True for text that ends as sentences end, quotation marks, brackets and footnotes aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’)\]]*(?:\s?\[\w{1,3}\])*$/u.test(text.trim());
}

/** Words after which nothing ends: no sentence, no title, no finding. "Not planned for" may. */
const HANGING =
  /(?:^|\s)(?:an|and|because|between|but|if|its|of|or|our|than|the|their|these|was|were|which|whose|&|–|-)$|,$/iu;
/** A capital "A" is the article only where a sentence begins; elsewhere it is a letter: "Child A". */
const HANGING_ARTICLE = /(?:^|\s)a$|(?:^|[.!?]\s)A$/u;

/** True for text that cannot be the end of a sentence, such as one that ends in "of the". */
export function endsHanging(text: string): boolean {
  return HANGING.test(text.trim()) || HANGING_ARTICLE.test(text.trim());
}

const DATE_LINE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)|spring|summer|autumn|winter)\s+\d{4}$|^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/iu;

/** True for a line that is a date, a month or a season and nothing else. */
export function isDateLine(text: string): boolean {
  return DATE_LINE.test(text.trim().replace(/^[*_]+|[*_]+$/gu, ''));
}

/** A text as a pattern that matches just it. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
