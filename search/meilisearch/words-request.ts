import type { Clause, ParsedText, Phrase } from '../query-text.ts';
import { storedStem } from './stored-words.ts';
import type { SynonymWords } from './synonym-words.ts';

/** Meilisearch reads so many required terms of a query, a quoted phrase being one, and drops the rest. */
const MOST_TERMS = 10;
/** Longer phrases it checks by pairs of words, which may stand apart. */
const SURE_LENGTH = 2;

/** What Meilisearch is asked for the words of a query. */
export type WordsRequest = {
  q: string;
  /** True where any words are required. */
  searched: boolean;
  /** What its answer does not settle: passages found may lack one of these. */
  unsettled: Clause[];
  /** Those among them that it is not asked for at all. */
  unasked: Clause[];
  /**
   * Excluded phrases that `q` does not leave out, since Meilisearch would leave out passages as well in which
   * their words stand apart.
   */
  doubtful: { term: string; clause: Clause }[];
};

function quoted(phrase: Phrase): string {
  return `"${phrase.map(storedStem).join(' ')}"`;
}

type Term = { term: string; exact: boolean; clause: Clause };

function termOf(clause: Clause, synonyms: SynonymWords): Term {
  if (clause.anyOf.length > 1) {
    const { word, exact } = synonyms.wordFor(clause);
    return { term: `"${word}"`, exact, clause };
  }
  const [phrase] = clause.anyOf[0]!;
  return { term: quoted(phrase!), exact: phrase!.length <= SURE_LENGTH, clause };
}

/**
 * Puts the words of a query as quoted terms, each required. Exclusions stand first, since those after the
 * last term read would be dropped. Where there are too many terms the longest are asked for, which few
 * passages hold.
 */
export function wordsRequest(text: ParsedText, synonyms: SynonymWords): WordsRequest {
  const required = text.required.map((clause) => termOf(clause, synonyms));
  const excluded = text.excluded.map((clause) => termOf(clause, synonyms));
  const asked =
    required.length <= MOST_TERMS
      ? required
      : required.toSorted((a, b) => b.term.length - a.term.length).slice(0, MOST_TERMS);
  const unasked = required.filter((term) => !asked.includes(term)).map(({ clause }) => clause);
  const unsure = asked.filter(({ exact }) => !exact).map(({ clause }) => clause);
  return {
    q: [
      ...excluded.filter(({ exact }) => exact).map(({ term }) => `-${term}`),
      ...asked.map(({ term }) => term),
    ].join(' '),
    searched: required.length > 0,
    unsettled: [...unsure, ...unasked],
    unasked,
    doubtful: excluded.filter(({ exact }) => !exact),
  };
}

/** True where the stored words of a passage meet every one of the clauses. */
export function meets(words: string, clauses: Clause[]): boolean {
  const text = ` ${words} `;
  const says = (phrase: Phrase) => text.includes(` ${phrase.map(storedStem).join(' ')} `);
  return clauses.every(({ anyOf }) => anyOf.some((phrases) => phrases.every(says)));
}
