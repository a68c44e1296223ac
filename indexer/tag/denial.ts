import type { Span } from '../../search/passage.ts';

/** "no evidence of", "nor any history of": what follows is said to be absent. */
const DENIED_AHEAD =
  /\b(?:no|not any|nor(?: (?:was|were|is|are) there)?(?: any)?|without(?: any)?|never any|neither(?:\s+[\p{L}'’-]+){0,3}\s+(?:had|has|have)\s+any|neither|nothing to (?:suggest|indicate)|did not (?:identify|find) any)\s+(?:(?:known|recorded|reported|previous|clear|other|further|specific|current|direct)\s+)*(?:evidence|indications?|histor(?:y|ies)|signs?|suggestions?|records?|concerns?|disclosures?|allegations?|reports?|incidents?)?(?:\s+(?:of|about|that|for|regarding|relating to|in relation to|to suggest|at any time that|at any time of|was made of|were made of))?(?:\s+(?:either|any|the|a|an|her|his|their|this|there|was|were|had|been|parents?|mother|father|using|child|baby|or|and|[\p{L}'’-]+)){0,7}\s*$/iu;
/** "… was not a feature", "… was ruled out": what came before is said to be absent. */
const DENIED_BEHIND =
  /^(?:[\s,]+[\p{L}'’-]+){0,8}?[\s,]+(?:(?:was|were|is|are|has|have|had)\s+(?:not|never)\s+(?:been\s+)?(?:a\s+|an\s+)?(?:known\s+|significant\s+|identified\s+)?(?:features?|factors?|issues?|concerns?|present|part of|involved|found to have|thought to|considered to be|suspected|relevant)|(?:did|does)\s+not\s+(?:feature|play|apply|arise)|(?:was|were|been)\s+(?:considered and\s+)?(?:ruled out|excluded|discounted)|played no part)\b/iu;
/** Practice that was absent is a finding, not a denial: "no evidence that she was asked about …". */
const PRACTICE =
  /\b(?:ask(?:ed|ing)?|enquir\w+|explor\w+|consider(?:ed|ing|ation)|assess\w*|discuss\w*|shar\w+|recogni\w+|address\w*|record(?:ed|ing)|follow\w*|respon\w+|refer\w*|training|understanding|awareness|advice|conversation|plan)\b/iu;

/** Words in which reviews say that something was looked for and not found. */
const LOOKED_FOR =
  /\b(?:no (?:[\w-]+ ){0,4}(?:evidence|indications?|signs?|suggestions?|records?|reports?|history|hints?|concerns?|issues?|questions?|allegations?|disclosures?|grounds|marks?|injur(?:y|ies)|trace|intelligence|incidents?|violence|alcohol|drugs?|drink|one)|nothing|ruled? (?:\w+ )?out|exclud(?:ed|es)|discounted|(?:was|were|is|are) (?:not|never) (?:a |an |the |affected|thought|considered|believed|been|found|used|missing|trafficked)|(?:did|does|do) not (?:feature|arise|apply|come into|contribute|play|explain|drink|use|find|identify|lie)|(?:play|played|had|have|has) (?:no|any) (?:part|bearing|place)|neither|nor|never|negative|came back|free from|no bearing|can ?not be|could not be|unfounded|unsubstantiated|without (?:any|a)|(?:found|find|seen|saw|upheld) (?:no|none)|none (?:was|were)|all normal|were normal|was normal|bore (?:this|it) out|bear (?:this|it) out|for (?:the avoidance|completeness)|rightly withdrawn)\b/iu;

/** True for a sentence that speaks of something as absent, rather than of practice that was. */
export function speaksOfAbsence(sentence: string): boolean {
  return LOOKED_FOR.test(sentence) && !PRACTICE.test(sentence);
}

/** Where a clause ends, and the next may say the opposite: "no concerns at school, but …". */
const TURN = /;|\b(?:but|however|although|though|while|whilst|whereas)\b/giu;

/** So many characters about a span are looked at: a denial stands near what it denies. */
const NEAR = 300;

/** Words with single spaces: long runs of them would be tried in every way. */
function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** True where a sentence says, in the clause around the span, that what stands there was absent. */
export function isDenied(sentence: string, [start, end]: Span): boolean {
  const before = inOneLine(
    sentence
      .slice(Math.max(0, start - NEAR), start)
      .split(TURN)
      .at(-1)!,
  );
  const ahead = DENIED_AHEAD.exec(before);
  if (ahead && !PRACTICE.test(ahead[0]) && !PRACTICE.test(sentence.slice(end, end + 60)))
    return true;
  const after = inOneLine(sentence.slice(end, end + NEAR).split(TURN)[0]!);
  const behind = DENIED_BEHIND.exec(after);
  return behind !== null && !PRACTICE.test(behind[0].replace(/\bconsidered and\b/iu, ''));
}
