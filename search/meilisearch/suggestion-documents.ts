import type { Token } from '../analysis/tokens.ts';
import { UNKNOWN } from '../facets.ts';
import { PhraseCounter } from '../frequent-phrases.ts';
import type { Passage } from '../passage.ts';
import type { Review } from '../review.ts';
import type { Theme } from '../theme.ts';
import { WordForms } from '../word-forms.ts';

/** What is stored of something that can be offered, or of a word that may have been meant. */
export type SuggestionDocument = {
  id: string;
  type: 'theme' | 'partnership' | 'caseName' | 'phrase' | 'word';
  /** The id of a theme or partnership; otherwise as `label`. */
  value: string;
  /** What it is found by. */
  label: string;
  /** How many passages it stands for; of case names and phrases, null: that is asked when they are offered. */
  passages: number | null;
  /** Its place among those of its type; lower is offered first. */
  rank: number;
  /** Of a word, its stem. */
  stem?: string;
};

class Counter<T> {
  readonly #counts = new Map<T, number>();

  add(what: T, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times);
  }

  count(what: T): number {
    return this.#counts.get(what) ?? 0;
  }

  mostFirst(): [T, number][] {
    return [...this.#counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
  }
}

/** Gathers from a collection what can be offered to people as they type. */
export class SuggestionCollector {
  readonly #themes: Theme[];
  readonly #ofTheme = new Counter<string>();
  readonly #partnerships = new Map<string, string>();
  readonly #ofPartnership = new Counter<string>();
  readonly #caseNames = new Counter<string>();
  readonly #forms = new WordForms();
  readonly #holding = new Counter<string>();
  readonly #phrases = new PhraseCounter();

  constructor(themes: Theme[]) {
    this.#themes = themes;
  }

  addReview({ partnership, caseNames, passages }: Review): void {
    if (partnership.id !== UNKNOWN) {
      this.#partnerships.set(partnership.id, partnership.label);
      this.#ofPartnership.add(partnership.id, passages);
    }
    for (const name of new Set(caseNames)) this.#caseNames.add(name);
  }

  addPassage({ text, themes }: Passage, words: Token[]): void {
    for (const id of new Set(themes.map((theme) => theme.id))) this.#ofTheme.add(id);
    this.#phrases.add(text, words);
    for (const { word, stem } of words) this.#forms.add(word, stem);
    for (const stem of new Set(words.map((word) => word.stem))) this.#holding.add(stem);
  }

  /** The documents of everything gathered. */
  *documents(): Generator<SuggestionDocument> {
    let number = 0;
    const of = (document: Omit<SuggestionDocument, 'id'>) => ({
      id: String(number++),
      ...document,
    });
    for (const [rank, { id, label }] of this.#themes.entries()) {
      const passages = this.#ofTheme.count(id);
      if (passages > 0) yield of({ type: 'theme', value: id, label, passages, rank });
    }
    for (const [rank, [id, passages]] of this.#ofPartnership.mostFirst().entries()) {
      const label = this.#partnerships.get(id)!;
      yield of({ type: 'partnership', value: id, label, passages, rank });
    }
    const named = (type: 'caseName' | 'phrase', names: string[]) =>
      names.map((label, rank) => of({ type, value: label, label, passages: null, rank }));
    yield* named(
      'caseName',
      this.#caseNames.mostFirst().map(([name]) => name),
    );
    yield* named('phrase', this.#phrases.frequent());
    const usual = this.#forms.usual();
    for (const [rank, [stem, passages]] of this.#holding.mostFirst().entries()) {
      const label = usual.get(stem)!;
      yield of({ type: 'word', value: label, label, passages, rank, stem: shortened(stem) });
    }
  }
}

/** Meilisearch refuses nothing longer, and filters by nothing longer than a few hundred bytes. */
const LONGEST_STEM = 100;

/** A stem as words are filtered by it. */
export function shortened(stem: string): string {
  return stem.slice(0, LONGEST_STEM);
}
