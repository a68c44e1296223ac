import type { Block } from '../extract/document.ts';
import {
  ATTRIBUTION,
  CASE_NAME,
  HEADING_NUMBER,
  NUMBERED_THEME,
  NUMBERED_UNIT,
} from '../extract/heading-words.ts';
import { agenciesIn } from '../describe/agencies.ts';
import { wordsOf } from '../extract/words.ts';

/**
 * Ranks of headings, 0 outermost. Documents mix Markdown depths, bold and plain lines without
 * system, so headings that the field's words tell apart rank by what they are, not how they look.
 */
const RANK = {
  capitals: 10,
  numbered: 12,
  bold: 15,
  plain: 20,
  agency: 22,
  theme: 25,
  attribution: 45,
  unit: 50,
  answer: 60,
  leadIn: 70,
};
const PER_LEVEL = 10;
const AGENCY_HEADING_WORDS = 9;

/** What is done about a recommendation, and how that will be known, under headings that recur. */
const HOW_KNOWN = /^how (?:will|do|would) (?:we|the \w+) know/iu;

function namesAgencyOnly(text: string): boolean {
  const asks = /^(?:how|what|why|when|who|where)\b/iu.test(text);
  return !asks && wordsOf(text).length <= AGENCY_HEADING_WORDS && agenciesIn(text).length > 0;
}

function byLooks({ text, level, bold }: Block): number {
  if (level !== null) return level * PER_LEVEL;
  const number = HEADING_NUMBER.exec(text)?.[0].match(/\d+/g)?.length;
  if (number) return RANK.numbered + (number - 1) * PER_LEVEL;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length >= 4 && letters === letters.toUpperCase()) return RANK.capitals;
  return bold ? RANK.bold : RANK.plain;
}

/** What surrounds a heading and decides its rank: what stands above it, and how often it recurs. */
export type HeadingPlace = { underUnit: boolean; recurs: boolean };

/** How deep a heading stands: the higher, the deeper. */
export function headingRank(block: Block, place: HeadingPlace): number {
  const { text, level } = block;
  if (NUMBERED_UNIT.test(text)) return RANK.unit;
  if (NUMBERED_THEME.test(text)) return RANK.theme;
  if (level === null && CASE_NAME.test(text)) return RANK.plain;
  if (ATTRIBUTION.test(text)) return RANK.attribution;
  if (/:[-–]?$/u.test(text)) return RANK.leadIn;
  if (place.underUnit && (place.recurs || HOW_KNOWN.test(text))) return RANK.answer;
  if (level === null && namesAgencyOnly(text)) return RANK.agency;
  return byLooks(block);
}
