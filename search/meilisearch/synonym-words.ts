import { Synonyms, type SynonymGroup } from '../analysis/synonyms.ts';
import { parseQueryText, type Clause, type Phrase } from '../query-text.ts';
import { storedClause } from './stored-words.ts';

const WITHOUT_SYNONYMS = new Synonyms([]);

/** Tells apart the ways of typing the same words: "bed sharing", "bed-sharing". */
function shapeOf(pieces: Phrase[]): string {
  return pieces.map((piece) => piece.join(' ')).join('|');
}

/** The pieces in which a member of a group is written: "multi-agency working" has two. */
function writtenPieces(member: string): Phrase[] {
  return parseQueryText(member, WITHOUT_SYNONYMS).required.flatMap(({ anyOf }) => anyOf[0]!);
}

/** A word made up for a clause; `exact` where the passages that hold it are just those that meet it. */
type ClauseWord = { word: string; exact: boolean };

/**
 * Meilisearch cannot be asked for this word or that phrase among others that are required. So each clause
 * that the synonyms can give a query has a made-up word, which is stored with every passage that meets it.
 */
export class SynonymWords {
  readonly #words = new Map<string, string>();
  readonly #clauses: { word: string; anyOf: Phrase[][] }[] = [];
  /** By stem: the clauses one of whose alternatives begins with it. */
  readonly #beginning = new Map<string, Set<number>>();

  constructor(groups: SynonymGroup[]) {
    const synonyms = new Synonyms(groups);
    const known = new Map<string, string>();
    for (const written of groups.flat().map(writtenPieces)) {
      const words = written.flat();
      const others = synonyms.of(words).map((member) => [member]);
      const members = [...new Set(others.map(shapeOf))].sort().join('/');
      for (const pieces of [[words], words.map((word) => [word]), written]) {
        const shape = shapeOf(pieces);
        if (this.#words.has(shape)) continue;
        // Typed as one piece, a member is one of its own synonyms, so its whole group has one clause.
        const meaning = pieces.length === 1 ? members : `${members}//${shape}`;
        const word = known.get(meaning) ?? this.#add([pieces, ...others]);
        known.set(meaning, word);
        this.#words.set(shape, word);
      }
    }
  }

  #add(anyOf: Phrase[][]): string {
    const number = this.#clauses.length;
    const word = storedClause(number);
    this.#clauses.push({ word, anyOf });
    for (const [first] of anyOf) {
      const stem = first![0]!;
      this.#beginning.set(stem, (this.#beginning.get(stem) ?? new Set()).add(number));
    }
    return word;
  }

  /**
   * The word to ask for in place of a clause with synonyms. Typed in an unusual mixture of hyphens and
   * spaces it has none of its own; then that of its words in any order, which more passages hold.
   */
  wordFor({ anyOf }: Clause): ClauseWord {
    const typed = anyOf[0]!;
    const own = this.#words.get(shapeOf(typed));
    if (own !== undefined) return { word: own, exact: true };
    const apart = typed.flat().map((word) => [word]);
    return { word: this.#words.get(shapeOf(apart))!, exact: false };
  }

  /** The made-up words of a passage, whose stems are given in order. */
  wordsOf(stems: string[]): string[] {
    const text = ` ${stems.join(' ')} `;
    const says = (phrase: Phrase) => text.includes(` ${phrase.join(' ')} `);
    const tried = new Set<number>();
    for (const stem of new Set(stems)) {
      for (const number of this.#beginning.get(stem) ?? []) tried.add(number);
    }
    return [...tried]
      .map((number) => this.#clauses[number]!)
      .filter(({ anyOf }) => anyOf.some((phrases) => phrases.every(says)))
      .map(({ word }) => word);
  }
}
