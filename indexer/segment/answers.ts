import type { Passage } from '../../search/passage.ts';
import { RECOMMENDATION_NUMBER } from '../extract/heading-words.ts';

/** A response names what it answers where it begins, if at all. */
const OPENING_CHARACTERS = 80;

/** The number or letter a recommendation goes by where a text names one, in lower case. */
function numberIn(text: string): string | null {
  return RECOMMENDATION_NUMBER.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** What a recommendation is called: in its own words, else in the nearest heading. */
function numberOf({ text, headings }: Passage): string | null {
  const named = [text.slice(0, OPENING_CHARACTERS), ...headings.toReversed()];
  return named.map(numberIn).find((number) => number !== null) ?? null;
}

/** The part of the document two passages share besides its title. */
function samePart(a: Passage, b: Passage, title: string): boolean {
  const [part, other] = [a, b].map(({ headings }) => headings.find((above) => above !== title));
  return part !== undefined && part === other;
}

/** The recommendations a response names by their number. */
function answeredByNumber(response: Passage, recommendations: Passage[]): Passage[] {
  const own = [response.headings.at(-1) ?? '', response.text.slice(0, OPENING_CHARACTERS)];
  const numbers = own.map(numberIn).filter((number) => number !== null);
  return recommendations.filter((one) => numbers.includes(numberOf(one) ?? ''));
}

/**
 * Links each response to the recommendations it answers: those it names by their number, else those
 * that stand before it in the same part of the document since the responses before it. A response for
 * which neither holds answers none that can be told.
 */
export function linkAnswers(passages: Passage[], title: string): Passage[] {
  const recommendations = passages.filter(({ kind }) => kind === 'recommendation');
  let open: Passage[] = [];
  let answered = false;
  return passages.map((passage) => {
    if (passage.kind === 'recommendation') {
      open = answered ? [passage] : [...open, passage];
      answered = false;
    }
    if (passage.kind !== 'response') return passage;
    answered = true;
    const named = answeredByNumber(passage, recommendations);
    const above = open.filter((one) => samePart(one, passage, title));
    return { ...passage, answers: (named.length > 0 ? named : above).map(({ id }) => id) };
  });
}
