import type { Known } from '../../search/review.ts';
import { isDateLine } from '../extract/words.ts';
import { known, statementsOf, unknown, type Parts, type Statement } from './evidence.ts';

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore

const MONTH_YEAR = String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?<month>${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')}|sept)\.?,?\s+(?<year>(?:19|20)\d{2})`;
const DATE = new RegExp(`(?<![\\p{L}\\d])${MONTH_YEAR}(?!\\d)`, 'iu');
/** Day, month and year in figures, as the British write them. */
const IN_FIGURES =
  /(?<![\d/.-])(?<day>0?[1-9]|[12]\d|3[01])(?<mark>[./-])(?<month>0?[1-9]|1[0-2])\k<mark>(?<year>(?:19|20)\d{2})(?!\d)/u;
/** A date with its month, as part of a longer pattern. */
export const DATE_PATTERN = MONTH_YEAR.replace(/\?<\w+>/gu, '?:');
/** A year, and no time of day: "at 2045 hours". */
const YEAR = /(?<![\p{L}\d/-])(?:19|20)\d{2}(?![\p{L}\d]|\s+(?:hours|hrs)\b)/gu;
/** What is dated later is planned: nothing was published or happened then. */
const THIS_YEAR = String(new Date().getFullYear());

/** The document's own publication, not that of something it speaks of. */
const PUBLISHED =
  /^(?:.{0,60}[.;|]\s*)?(?:date of publication|publication date|date published|published)\b\W{0,3}(?:on|in)?\s*/iu;
const VERSION = /\bversion\s+\d+(?:\.\d+)*\s+/giu;

/** Years that belong to laws, guidance and other publications. */
const REFERENCE =
  /(?:\b(?:act|acts|regulations?|order|rules|convention|guidance|strategy|framework|working together(?: to safeguard children)?|edition|census|protocol)\b[^.]{0,20}?,?\s*(?:\((?:19|20)\d{2}\)|(?:19|20)\d{2}(?:\s*(?:to|[-–])\s*(?:20)?\d{2})?)|\((?:19|20)\d{2}[a-z]?\)|\bthe (?:19|20)\d{2} (?:act|regulations?|guidance|order)\b)/giu;
/** Sentences about what is still to come say nothing of when they were written. */
const TO_COME =
  /\b(?:will|shall|by (?:the end of )?(?:\w+ )?20\d{2}|no later than|until|deadline|target|due|planned)\b/iu;

const OPENING_STATEMENTS = 10;

/** The years a text speaks of up to this one, references aside. */
function yearsIn(text: string): string[] {
  const years = text.replace(REFERENCE, ' ').match(YEAR) ?? [];
  return years.filter((year) => year <= THIS_YEAR);
}

/** A date as exactly as it is written, `2016-11-03`, `2016-11` or `2016`; null where there is none. */
export function readDate(text: string): string | null {
  const figures = IN_FIGURES.exec(text)?.groups;
  if (figures && figures.year! <= THIS_YEAR) {
    const { day, month, year } = figures;
    return [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-');
  }
  const { day, month, year } = DATE.exec(text.replace(VERSION, ''))?.groups ?? {};
  if (month && year && year <= THIS_YEAR) {
    const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1;
    const parts = [year, String(number).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
    return parts.join('-');
  }
  return yearsIn(text).at(-1) ?? null;
}

function firstWith(statements: Statement[], read: (text: string) => string | null) {
  for (const statement of statements) {
    const value = read(statement.text);
    if (value !== null) return known(value, 'stated', statement);
  }
  return null;
}

/** Approval dates stand in for publication where a plan gives no other. */
const APPROVED = /\b(?:approved|agreed|ratified|signed off)\b[^.]{0,60}?\bon\s+/iu;

/** News of a publication: "has today (9 June 2023) published". */
function onTheDay(text: string): string | null {
  const news = /\bpublish\w*\b/iu.test(text) && /\b(?:today|this (?:morning|week))\b/iu.test(text);
  return news && DATE.test(text) ? readDate(text) : null;
}

/** A date that a statement gives after saying that it is when this was published. */
function afterPublished(text: string): string | null {
  const match = PUBLISHED.exec(text);
  return match ? readDate(text.slice(match[0].length, match[0].length + 40)) : null;
}

function afterApproved(text: string): string | null {
  const match = APPROVED.exec(text);
  return match ? atStart(text.slice(match.index + match[0].length)) : null;
}

function atStart(text: string): string | null {
  const first = DATE.exec(text) ?? IN_FIGURES.exec(text);
  return first?.index === 0 ? readDate(first[0]) : null;
}

/** The latest year the text speaks of as past, plans and references aside. */
function latestYear(statements: Statement[]): Known<string | null> {
  let latest: { year: string; statement: Statement } | null = null;
  for (const statement of statements) {
    if (TO_COME.test(statement.text)) continue;
    for (const year of yearsIn(statement.text)) {
      if (latest === null || year > latest.year) latest = { year, statement };
    }
  }
  return latest ? known(latest.year, 'inferred', latest.statement) : unknown(null);
}

/**
 * When the document was published: as it says, on its title page, in its first words or beside its
 * signature; otherwise inferred from the latest year it speaks of.
 */
export function findPublished(parts: Parts): Known<string | null> {
  const statements = statementsOf(parts);
  const body = statements.filter(({ isFront }) => !isFront);
  const front = statements.filter(({ isFront }) => isFront);
  // Rows of a plan are full of dates still to come.
  const prose = parts.body.filter(({ kind }) => kind !== 'table-row');
  const signed = parts.body
    .filter(({ kind, text }) => kind === 'signature' && isDateLine(text))
    .map(({ text, page }): Statement => ({ text, page, isFront: false }));
  return (
    firstWith(statements, afterPublished) ??
    firstWith(
      front.filter(({ text }) => DATE.test(text) || IN_FIGURES.test(text)),
      readDate,
    ) ??
    firstWith(front, readDate) ??
    firstWith(body.slice(0, 2), atStart) ??
    firstWith(body.slice(0, OPENING_STATEMENTS), onTheDay) ??
    firstWith(signed, readDate) ??
    firstWith(body.slice(0, OPENING_STATEMENTS), afterApproved) ??
    latestYear(statementsOf({ front: [], body: prose }))
  );
}
