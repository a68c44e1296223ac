import { wordsOf } from './words.ts';

/** How documents of this field name their parts. Each pattern is tried on a line without its number. */

/** A number before a heading: "3.", "2.4", "A.", with the rest after it. */
export const HEADING_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-Z]\.)\s+(?=\S)/u;

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|[a-z]{0,4}\\d{1,2}(?:\\.\\d{1,2})*[a-z]?|[ivx]{1,5})';

/** "THEME 3: …", "Part Two": parts that hold findings and recommendations. */
export const NUMBERED_THEME = new RegExp(
  `^(?:theme|key theme|part|section|chapter|appendix|annex|appendix)\\s+(?:${NUMBER_WORD}|[a-z])(?![\\p{L}\\p{N}])`,
  'iu',
);

/** "Finding BF1", "Recommendation Four", "Learning point 2": one unit of learning. */
export const NUMBERED_UNIT = new RegExp(
  `^(?:key\\s+)?(?:finding|lesson|recommendation|learning(?:\\s+point|\\s+theme)?|practice\\s+learning|key\\s+learning|key\\s+practice\\s+(?:episode|theme)|practice\\s+theme|priority|objective|action)\\s+${NUMBER_WORD}(?![\\p{L}\\p{N}])`,
  'iu',
);

/** "Recommendation 3", "Response to Recommendation Four": what it is called is the first group. */
export const RECOMMENDATION_NUMBER = new RegExp(
  `\\brecommendation\\s+(${NUMBER_WORD})(?![\\p{L}\\p{N}])`,
  'iu',
);

const REVIEW_OF = String.raw`(?:(?:[Ss]erious [Cc]ase|[Cc]hild [Ss]afeguarding [Pp]ractice|[Cc]hild [Pp]ractice)?\s*[Rr]eview(?:\s+of|\s+for|\s+in respect of)?|SCRs?|LCSPR|CSPR)\s+`;
const CHILD = String.raw`(?:[Cc]hild|[Bb]aby|[Yy]oung [Pp]erson|[Ff]amily|[Ss]iblings?)\s+`;

/** A child or review by its pseudonym, alone on a line: "Child A", "SCR BF", "Review of Family 2". */
export const CASE_NAME = new RegExp(
  String.raw`^(?:${REVIEW_OF}(?:${CHILD})?|${CHILD})(?:[A-Z]{1,2}\d{0,2}|\d{1,2})$`,
  'u',
);

/** Words that name a section of a review by themselves. */
const SECTION_WORDS = [
  'introduction',
  'foreword',
  'preface',
  'acknowledgements?',
  'background',
  'context',
  'summary',
  'executive summary',
  'overview',
  'methodology',
  'method',
  'scope',
  'terms of reference',
  'key lines of enquiry',
  'process',
  'the review process',
  'chronology',
  'timeline',
  'genogram',
  'case summary',
  'analysis',
  'appraisal of practice',
  'findings?',
  'key findings?',
  'lessons?( learned| learnt)?',
  'learning( points?)?',
  'key learning',
  'good practice',
  'effective practice',
  'strengths',
  'conclusions?',
  'recommendations?',
  'responses?',
  'next steps',
  'action plan',
  'actions?',
  'monitoring',
  'impact',
  'questions?',
  'reflective questions?',
  'references',
  'bibliography',
  'glossary',
  'appendix',
  'further information',
  'contacts?',
];
const SECTION = new RegExp(`^(?:${SECTION_WORDS.join('|')})$`, 'iu');

/** Openings of headings: "Reason for this review", "What happened", "Monitoring the impact of …". */
const OPENING =
  /^(?:reasons? for|purpose of|aims? of|scope of|background to|about (?:the|this)|who was|key findings?|findings? (?:of|from|explored)|(?:key )?learning (?:from|for|about)|lessons? (?:from|for)|good practice|areas? of good practice|what (?:happened|went|worked|we|the|is|are|was|has|have|will|did|does|needs|this)|how (?:we|will|do|did|the)\b|why (?:we|are|did|was|this)|when (?:he|she|they|it)|where (?:he|she|they|it|to)|who (?:was|were|is|are)|response (?:to|from|of)|responses to|progress (?:on|since|against)|monitoring|impact of|next steps|recommendations? (?:for|from|to)|conclusions?|(?:reflective |key )?questions? (?:for|to|raised)|agency involvement|family (?:background|structure|history|composition)|involvement of|the (?:child|children|family|review|circumstances|period|incident|partnership|board|mother|father)(?:['’]s|\b))/iu;

/** "The Board should …" opens as "The Board" does, and is a sentence. */
const TELLS = /\b(?:should|must|will|would|has|have|had|is|are|was|were)\b/iu;

/** True for a line, its number aside, that opens or names a section in the field's own words. */
export function namesSection(line: string): boolean {
  const plain = line
    .replace(HEADING_NUMBER, '')
    .replace(/[:–-]\s*$/u, '')
    .trim();
  const tells = /^the\b/iu.test(plain) && TELLS.test(plain);
  return SECTION.test(plain) || (OPENING.test(plain) && !tells);
}

/** "… have provided the following response:", "… state:": whose words follow. */
export const ATTRIBUTION =
  /\b(?:states?|stated|responds?|responded|responses?|said|says|statement|reported|reports?|following)(?:\s+to\s[^.:]{1,60})?\s*:$/iu;

const PLAN_FIELD =
  /^(?:(?:lead|owner|responsib(?:le|ility))(?: \p{L}+)?|who|by(?: (?:whom|when))?|when|due(?: date)?|(?:target |completion )?date|deadline|timescale|completed?|status|rag(?: rating)?|rating)\s*:\s*\S/iu;
const PLAN_FIELD_WORDS = 15;

/** True for a line of an action plan that only says who does it, by when or how far it is: "By: May". */
export function isPlanField(line: string): boolean {
  return PLAN_FIELD.test(line) && wordsOf(line).length <= PLAN_FIELD_WORDS;
}
