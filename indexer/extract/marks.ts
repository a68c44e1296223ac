/** Formatting that Markdown, or HTML left in text, puts around words. */
const TAG = /<\/?(?:p|u|b|i|em|strong|br|sup|sub|span|div|font)\b[^<>]*>/giu;
const LINK = /!?\[([^\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/gu;
const STRONG = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu;
const EMPHASIS = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])([^*_]+?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
const ESCAPE = /\\([\\`*_{}[\]()#+\-.!>|~])/gu;

/** The words of a line without the marks around them. */
export function withoutMarks(line: string): string {
  return line
    .replace(TAG, (tag) => (/^<(?:\/p|br|\/div)/i.test(tag) ? ' ' : ''))
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(EMPHASIS, '$2')
    .replace(ESCAPE, '$1')
    .replace(/[ \t\u00A0]+/gu, ' ')
    .trim();
}

/** True for a line that is bold from end to end, a closing colon aside. */
export function whollyBold(line: string): boolean {
  return /^\s*(\*\*|__)(?=\S)(?:(?!\1).)+\1:?\s*$/u.test(line);
}
