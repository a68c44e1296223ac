import type { Case, Evidence } from '../../search/review.ts';
import type { AgeBandId, OutcomeId } from '../../search/vocabulary.ts';
import { namingOf } from './case-naming.ts';
import { statementsOf, type Parts, type Statement } from './evidence.ts';
import { exceptRelatives } from './relatives.ts';

/** What is said of the one child in the first sentences is about that child, named or not. */
const OPENING_STATEMENTS = 16;

const CHILD =
  /\b(?:child|children|bab(?:y|ies)|boys?|girls?|infants?|daughter|son|teenager|young (?:person|man|woman)|he|she|they)\b/iu;
/** What is said of all the children of a document is said of each. */
const CHILDREN =
  /\b(?:two|three|four|five|six|both|all|these) (?:of the )?(?:children|babies|infants|boys|girls|young people)\b/iu;
const DEATH =
  /\b(?:died|dies|death|deaths|dead|fatal(?:ly)?|killed|took (?:his|her|their) own life|overlay|SUDI)\b/iu;
const HARM =
  /\b(?:unconscious|life-threatening|life-changing|serious(?:ly)? (?:harm|injur|ill)\w*|critically ill|injur(?:y|ies|ed)|fractur\w+|stab(?:bed|bing|s)?|intensive care|non-accidental|scald\w*|burns?|survived|sexually (?:abused|assaulted|exploited)|raped)\b/iu;
const GENERAL =
  /\bany death of a child\b|\bcauses? of death\b|\bchildren have been\b|\bin general\b|\bnational(?:ly)?\b/iu;

const NUMBER_WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven',
  'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen',
]; // prettier-ignore
const NUMBER = String.raw`(?<number>\d{1,2}|${NUMBER_WORDS.slice(1).join('|')})`;
const WITH_UNIT = new RegExp(
  String.raw`\b${NUMBER}[-\s](?<unit>day|week|month|year)s?[-\s](?:old|of age)\b|\b(?:aged|at the age of) (?:just |only )?${NUMBER.replace('number', 'number2')}(?:[-\s](?<unit2>day|week|month|year)s?)?\b|\b(?:baby|boy|girl|child|infant) of ${NUMBER.replace('number', 'number3')} (?<unit3>day|week|month|year)s?\b`,
  'iu',
);
const BARE = new RegExp(
  String.raw`\b(?:was|were|girl of|boy of|aged|at the age of|child of)\s+(?:just |only )?${NUMBER}(?:\s+(?:when|who)\b|,|\.|\s+and\b|$)`,
  'iu',
);

const ofChild = exceptRelatives(
  `${DEATH.source}|${HARM.source}`,
  NUMBER.replace('?<number>', '?:'),
);

type Age = { text: string; band: AgeBandId };

function numberOf(written: string): number {
  const word = NUMBER_WORDS.indexOf(written.toLowerCase());
  return word >= 0 ? word : Number(written);
}

function bandOf(number: number, unit: string): AgeBandId {
  const years =
    { day: number / 365, week: number / 52, month: number / 12, year: number }[unit] ?? number;
  if (years < 1) return 'under-1';
  if (years < 6) return '1-5';
  if (years < 11) return '6-10';
  if (years < 16) return '11-15';
  return years < 18 ? '16-17' : 'adult';
}

/** An age without the mark that happens to follow it. */
function plain(age: string): string {
  return age.replace(/[\s,.]+$/u, '');
}

/** The first age a sentence gives, with the band it falls in. */
function readAge(sentence: string): Age | null {
  const groups = WITH_UNIT.exec(sentence);
  const { number: first, number2, number3, unit: unit1, unit2, unit3 } = groups?.groups ?? {};
  const written = first ?? number2 ?? number3;
  if (groups && written) {
    const unit = unit1 ?? unit2 ?? unit3 ?? 'year';
    return { text: plain(groups[0]), band: bandOf(numberOf(written), unit.toLowerCase()) };
  }
  const bare = BARE.exec(sentence);
  const number = bare?.groups?.number;
  return bare && number ? { text: plain(bare[0]), band: bandOf(numberOf(number), 'year') } : null;
}

/** The age a sentence gives after it names the case, or else at all. */
function ageFor(text: string, named: RegExp): Age | null {
  const sentence = ofChild(text);
  const at = named.exec(sentence)?.index ?? 0;
  return readAge(sentence.slice(at)) ?? readAge(sentence);
}

function outcomeIn({ text }: Statement): OutcomeId | null {
  if (GENERAL.test(text)) return null;
  const own = ofChild(text);
  if (DEATH.test(own)) return 'death';
  return HARM.test(own) ? 'serious-harm' : null;
}

/** A case with the sentences its outcome and age were read in; null where nothing was. */
export type CaseFacts = { case: Case; outcome: Evidence | null; ageBand: Evidence | null };

/**
 * What happened to the child of a case, and at what age: from the sentences that name the case, in a
 * document about one case from its first sentences, in one about several from those about all of
 * them. What they do not say stays unknown.
 */
export function caseFacts(name: string, parts: Parts, isOnly: boolean): CaseFacts {
  const named = namingOf(name);
  const statements = statementsOf(parts);
  const opening = statements.slice(0, parts.front.length + OPENING_STATEMENTS);
  const about = isOnly
    ? [
        ...opening.filter(({ text, isFront }) => isFront || named.test(text) || CHILD.test(text)),
        ...statements.filter(({ text }) => named.test(text)),
      ]
    : [
        ...statements.filter(({ text }) => named.test(text)),
        ...opening.filter(({ text }) => CHILDREN.test(text)),
      ];
  const outcome = about.find((statement) => outcomeIn(statement) !== null) ?? null;
  const aged = about.find(({ text }) => ageFor(text, named) !== null) ?? null;
  const age = aged && ageFor(aged.text, named);
  return {
    case: {
      name,
      outcome: (outcome && outcomeIn(outcome)) ?? 'unknown',
      ageBand: age?.band ?? 'unknown',
      age: age?.text ?? null,
    },
    outcome: outcome && { text: outcome.text, page: outcome.page },
    ageBand: aged && { text: aged.text, page: aged.page },
  };
}
