import type { Known } from '../../search/review.ts';
import type { ReviewTypeId } from '../../search/vocabulary.ts';
import { known, statementsOf, unknown, type Parts } from './evidence.ts';

/** How documents name the kinds of review, in words and by initials. */
const NAMES: [Exclude<ReviewTypeId, 'unknown'>, RegExp, RegExp?][] = [
  ['susr', /\bsingle unified safeguarding reviews?\b/iu, /\bSUSRs?\b/u],
  ['cmr', /\bcase management reviews?\b/iu],
  ['mhhr', /\bmental health homicide reviews?\b/iu, /\bMHHRs?\b/u],
  ['dhr', /\bdomestic (?:homicide|abuse related death) reviews?\b/iu, /\bDHRs?\b/u],
  ['sar', /\bsafeguarding adults? reviews?\b/iu, /\bSARs?\b/u],
  ['scotland-learning-review', /\bsignificant case reviews?\b/iu],
  ['national', /\bnational (?:panel |child safeguarding practice )reviews?\b/iu],
  ['rapid-review', /\brapid reviews?\b/iu],
  ['thematic-review', /\bthematic (?:\w+ )?reviews?\b/iu],
  ['cpr', /\b(?:concise |extended )?child practice reviews?\b/iu],
  [
    'lcspr',
    /\b(?:local )?(?:child(?:ren)? )?safeguarding practice reviews?\b/iu,
    /\b(?:LCSPR|CSPR|LSCPR)s?\b/u,
  ],
  ['scr', /\bserious case reviews?\b/iu, /\bSCRs?\b/u],
  [
    'learning-review',
    /\b(?:local |multi-agency )?learning reviews?\b|\blearning lessons reviews?\b/iu,
  ],
];

const FRONT_WEIGHT = 10;
const OPENING_STATEMENTS = 30;

/** Which kind of review the document belongs to: what it calls itself, first of all on its title page. */
export function findReviewType(parts: Parts): Known<ReviewTypeId> {
  const statements = statementsOf(parts).slice(0, parts.front.length + OPENING_STATEMENTS);
  const scored = NAMES.map(([type, words, initials]) => {
    const naming = statements.filter(({ text }) => words.test(text) || initials?.test(text));
    const score = naming.reduce((sum, { isFront }) => sum + (isFront ? FRONT_WEIGHT : 1), 0);
    return { type, score, first: naming[0] };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.first ? known(best.type, 'stated', best.first) : unknown('unknown');
}
