import type { Known, Period } from '../../search/review.ts';
import { DATE_PATTERN, readDate } from './dates.ts';
import { known, statementsOf, unknown, type Parts } from './evidence.ts';

/** Words for the stretch of a family's life that a review looks at. */
const LOOKED_AT =
  /\b(?:(?:review|scoping|time|timeline|timeframe|scope)\s+period|period (?:of time )?(?:under review|covered|considered|examined|in scope|of the review|looked at|reviewed)|timeframe|time[- ]?frame|scope of (?:the|this) review|review (?:covers?|covered|considers?|considered|examines?|examined|looks? at|looked at|focus(?:es|ed)? on|spans?)|time (?:covered|considered)|agencies were asked to (?:review|provide|consider))\b/iu;

const DATE_OR_YEAR = String.raw`${DATE_PATTERN}|(?:19|20)\d{2}`;
/** "from March 2012 to the end of June 2014", "between 2012 and 2014", "March 2012 – June 2014". */
const SPAN = new RegExp(
  String.raw`(${DATE_OR_YEAR})\s*(?:,?\s*(?:to|until|till|and|up to)\b|[–—-])[^.\d]{0,60}?(${DATE_OR_YEAR})`,
  'iu',
);

/** The span of time a statement gives, where it says that this is what the review looked at. */
function periodIn(text: string): Period | null {
  if (!LOOKED_AT.test(text)) return null;
  const [, from = '', to = ''] = SPAN.exec(text) ?? [];
  const period = { from: readDate(from), to: readDate(to) };
  if (period.from === null || period.to === null || period.from > period.to) return null;
  return { from: period.from, to: period.to };
}

/** The stretch of time a review looks at, where the document states both of its ends as dates. */
export function findReviewPeriod(parts: Parts): Known<Period | null> {
  for (const statement of statementsOf(parts)) {
    const period = periodIn(statement.text);
    if (period !== null) return known(period, 'stated', statement);
  }
  return unknown(null);
}
