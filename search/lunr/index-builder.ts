import { tokens } from '../analysis/tokens.ts';
import type { ReviewWithPassages } from '../engine.ts';
import {
  passageValues,
  PASSAGE_FACETS,
  REVIEW_FACETS,
  reviewValue,
  type PassageFacet,
  type ReviewFacet,
} from '../facet-values.ts';
import { FACET_NAMES, type FacetName } from '../facets.ts';
import { recordOf } from '../review.ts';
import type { Theme } from '../theme.ts';
import type { Values } from '../value-table.ts';
import { WordForms } from '../word-forms.ts';
import type { Arrays } from './arrays-file.ts';
import { PhraseCounter } from '../frequent-phrases.ts';
import { NumberList } from './number-list.ts';
import { startOf } from './start-of.ts';
import { postingsOf } from './weigh.ts';
import { compareBytes, packWords } from './word-table.ts';

/** Keeps a text and says where: the place of its first byte and how many there are. */
export type KeepText = (text: string) => { at: number; bytes: number };

/** An index in memory, ready to be saved. */
export type BuiltIndex = {
  arrays: Arrays;
  values: Record<FacetName, Values>;
  /** Those of most reviews first. */
  caseNames: string[];
  phrases: string[];
  reviews: number;
  passages: number;
};

type AddedReview = {
  id: string;
  year: number | null;
  /** Numbers of its first passage and of the one after its last, in the order of adding. */
  from: number;
  to: number;
};

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Many values for each passage, in the order of adding. */
type Added = { ends: NumberList; of: NumberList };

/**
 * Builds the embedded index from reviews, one after another. Texts go to `keepText` at once; what stays
 * in memory is numbers.
 */
export class IndexBuilder {
  readonly #keepText: KeepText;
  readonly #themeLabels: ReadonlyMap<string, string>;
  readonly #termIds = new Map<string, number>();
  readonly #forms = new WordForms();
  readonly #words: Added = { ends: new NumberList(), of: new NumberList() };
  readonly #texts = { at: new NumberList(), bytes: new NumberList() };
  readonly #reviewTexts = { at: new NumberList(), bytes: new NumberList() };
  readonly #records = { at: new NumberList(), bytes: new NumberList() };
  readonly #reviews: AddedReview[] = [];
  readonly #values = Object.fromEntries(
    FACET_NAMES.map((name) => [name, { ids: [], labels: [] }]),
  ) as unknown as Record<FacetName, Values>;
  readonly #numbers = new Map<string, number>();
  readonly #ofReview = Object.fromEntries(
    REVIEW_FACETS.map((name) => [name, new NumberList()]),
  ) as Record<ReviewFacet, NumberList>;
  readonly #ofPassage = Object.fromEntries(
    [...PASSAGE_FACETS, 'possible' as const].map((name) => [
      name,
      { ends: new NumberList(), of: new NumberList() },
    ]),
  ) as Record<PassageFacet | 'possible', Added>;
  readonly #caseNames = new Map<string, number>();
  readonly #phrases = new PhraseCounter();

  constructor(themes: Theme[], keepText: KeepText) {
    this.#keepText = keepText;
    this.#themeLabels = new Map(themes.map(({ id, label }) => [id, label]));
  }

  #keep({ at, bytes }: { at: NumberList; bytes: NumberList }, value: unknown): void {
    const kept = this.#keepText(JSON.stringify(value));
    at.push(kept.at);
    bytes.push(kept.bytes);
  }

  #numberOf(facet: FacetName, [id, label]: [string, string]): number {
    const key = `${facet} ${id}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { ids, labels } = this.#values[facet];
    labels.push(label);
    const number = ids.push(id) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #addWords(text: string): void {
    const { ends, of } = this.#words;
    const words = tokens(text);
    this.#phrases.add(text, words);
    for (const { word, stem } of words) {
      let term = this.#termIds.get(stem);
      if (term === undefined) {
        term = this.#termIds.size;
        this.#termIds.set(stem, term);
      }
      of.push(term);
      this.#forms.add(word, stem);
    }
    ends.push(of.length);
  }

  /** Adds a review with its passages. */
  add({ review, passages }: ReviewWithPassages): void {
    const from = this.#texts.at.length;
    for (const passage of passages.toSorted((a, b) => a.position - b.position)) {
      this.#keep(this.#texts, passage);
      this.#addWords(passage.text);
      for (const facet of PASSAGE_FACETS) {
        const { ends, of } = this.#ofPassage[facet];
        for (const value of passageValues(passage, facet, this.#themeLabels)) {
          of.push(this.#numberOf(facet, value));
        }
        ends.push(of.length);
      }
      const { ends, of } = this.#ofPassage.possible;
      for (const { id } of passage.possibleThemes) {
        of.push(this.#numberOf('theme', [id, this.#themeLabels.get(id) ?? id]));
      }
      ends.push(of.length);
    }
    for (const facet of REVIEW_FACETS) {
      this.#ofReview[facet].push(this.#numberOf(facet, reviewValue(review, facet)));
    }
    for (const name of new Set(review.caseNames)) {
      this.#caseNames.set(name, (this.#caseNames.get(name) ?? 0) + 1);
    }
    this.#keep(this.#reviewTexts, review);
    this.#keep(this.#records, recordOf(review));
    this.#reviews.push({ id: review.id, year: review.year, from, to: this.#texts.at.length });
  }

  /** Terms sorted by their bytes: the new number of each, their stems, and how each is mostly written. */
  #sortedTerms(): { numbers: Uint32Array; stems: string[]; written: string[] } {
    const encoder = new TextEncoder();
    const sorted = [...this.#termIds]
      .map(([stem, term]) => ({ stem, term, bytes: encoder.encode(stem) }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes));
    const numbers = new Uint32Array(sorted.length);
    sorted.forEach(({ term }, number) => (numbers[term] = number));
    const usual = this.#forms.usual();
    return {
      numbers,
      stems: sorted.map(({ stem }) => stem),
      written: sorted.map(({ stem }) => usual.get(stem)!),
    };
  }

  /**
   * The index. Its passages are numbered newest review first, unknown years last, then by review and
   * place, so that the lower number wins a tie and the passages of a review stand together.
   */
  build(): BuiltIndex {
    const order = [...this.#reviews.keys()].sort((a, b) => {
      const [one, other] = [this.#reviews[a]!, this.#reviews[b]!];
      return (other.year ?? -1) - (one.year ?? -1) || ascending(one.id, other.id);
    });
    const oldestFirst = [...order.keys()].sort((a, b) => {
      const [one, other] = [this.#reviews[order[a]!]!, this.#reviews[order[b]!]!];
      const [ofOne, ofOther] = [one.year ?? Infinity, other.year ?? Infinity];
      return ofOne === ofOther ? ascending(one.id, other.id) : ofOne - ofOther;
    });
    const passages = order.flatMap((number) => {
      const { from, to } = this.#reviews[number]!;
      return Array.from({ length: to - from }, (_, i) => from + i);
    });
    const { numbers, stems, written } = this.#sortedTerms();
    const picked = (list: NumberList, wanted: number[]) =>
      Uint32Array.from(wanted, (place) => list.numbers[place]!);
    const forward = inOrder(this.#words, passages);
    const terms = Uint32Array.from(forward.of, (term) => numbers[term]!);
    const words = { forward: terms, forwardEnds: forward.ends };
    const packed = { stems: packWords(stems), written: packWords(written) };
    const reviewOf = order.flatMap((number, place) => {
      const { from, to } = this.#reviews[number]!;
      return new Array<number>(to - from).fill(place);
    });
    const many: [string, Arrays[string]][] = Object.entries(this.#ofPassage).flatMap(
      ([name, added]): [string, Arrays[string]][] => {
        const { ends, of } = inOrder(added, passages);
        return [
          [`${name}.ends`, ends],
          [`${name}.of`, Uint16Array.from(of)],
        ];
      },
    );
    return {
      arrays: {
        ...words,
        ...postingsOf(words, stems.length),
        stemBytes: packed.stems.bytes,
        stemEnds: packed.stems.ends,
        writtenBytes: packed.written.bytes,
        writtenEnds: packed.written.ends,
        reviewOf: Uint32Array.from(reviewOf),
        oldestFirst: Uint32Array.from(oldestFirst),
        passageAt: picked(this.#texts.at, passages),
        passageBytes: picked(this.#texts.bytes, passages),
        reviewAt: picked(this.#reviewTexts.at, order),
        reviewBytes: picked(this.#reviewTexts.bytes, order),
        recordAt: picked(this.#records.at, order),
        recordBytes: picked(this.#records.bytes, order),
        ...Object.fromEntries(
          REVIEW_FACETS.map((name) => [`${name}.of`, picked(this.#ofReview[name], order)]),
        ),
        ...Object.fromEntries<Arrays[string]>(many),
      },
      values: this.#values,
      caseNames: [...this.#caseNames]
        .sort(([a, ofA], [b, ofB]) => ofB - ofA || ascending(a, b))
        .map(([name]) => name),
      phrases: this.#phrases.frequent(),
      reviews: order.length,
      passages: passages.length,
    };
  }
}

/** What was added for each passage, in the order of these passages. */
function inOrder({ ends, of }: Added, passages: number[]): { ends: Uint32Array; of: Uint32Array } {
  const [addedEnds, added] = [ends.numbers, of.numbers];
  const sorted = { ends: new Uint32Array(passages.length), of: new Uint32Array(added.length) };
  let length = 0;
  passages.forEach((passage, place) => {
    const part = added.subarray(startOf(addedEnds, passage), addedEnds[passage]);
    sorted.of.set(part, length);
    length += part.length;
    sorted.ends[place] = length;
  });
  return sorted;
}
