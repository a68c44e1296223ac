import type { Span, ThemeTag } from '../../../search/passage.ts';
import { KINDS } from '../../../search/vocabulary.ts';
import { isProcess } from '../../segment/narrative.ts';
import { CueIndex, ready } from '../cue.ts';
import { isDenied, speaksOfAbsence } from '../denial.ts';
import type { RuleTagger, Taggable } from '../rule-tagger.ts';
import { readySentences } from '../theme-finder.ts';
import type { ThemeEntry } from '../vocabulary.ts';
import { DIMENSIONS, unit, type WeighedWord, type WordVectors } from './word-vectors.ts';

/** A hint of the vocabulary, with the place of its theme. */
export type Hint = { theme: number; written: string };

/**
 * A hint that stands in a text. `negated` where its sentence says no, not or never, and `absent` where
 * it speaks of something as absent.
 */
type FoundHint = { hint: number; span: Span; negated: boolean; absent: boolean };

/** All that the learned part looks at in a passage. */
export type Look = {
  rules: ThemeTag[];
  hints: FoundHint[];
  /** Hints that are said to be absent; they speak against their theme. */
  denied: number[];
  headingHints: { hint: number; span: Span }[];
  heading: string;
  words: WeighedWord[];
  /** The mean of its words, of length 1, seen from the mean of all texts. */
  vector: Float64Array;
  length: number;
  kind: number;
  /** True where any of its sentences speaks of something as absent. */
  anyAbsent: boolean;
  /** True for background on how the review itself was made. */
  onReview: boolean;
};

const NEGATION =
  /\b(?:no|not|nor|never|none|nobody|nothing|neither|without|n['’]t|denied|ruled out)\b/iu;
const KIND_IDS = Object.keys(KINDS);

/** Looks at passages for the learned part: rules, hints, words. */
export class Looker {
  readonly hints: Hint[];
  readonly #rules: RuleTagger;
  readonly #index = new CueIndex<number>();
  /** By theme: true where a review may say that it was absent. */
  readonly deniable: boolean[];
  readonly #vectors: WordVectors;

  constructor(vocabulary: ThemeEntry[], rules: RuleTagger, vectors: WordVectors) {
    this.hints = vocabulary.flatMap((theme, place) =>
      [...new Set(theme.hints)].map((written) => ({ theme: place, written })),
    );
    this.hints.forEach(({ written }, place) => this.#index.add(written, place));
    this.deniable = vocabulary.map(({ deniable }) => deniable === 'yes');
    this.#rules = rules;
    this.#vectors = vectors;
  }

  /** `center` is the mean of all texts' vectors, `title` that of the document. */
  look(passage: Taggable, title: string, center: ArrayLike<number>): Look {
    const hints: FoundHint[] = [];
    const denied: number[] = [];
    let anyAbsent = false;
    for (const sentence of readySentences(passage.text)) {
      const negated = NEGATION.test(sentence.text);
      const absent = speaksOfAbsence(sentence.text);
      anyAbsent ||= absent;
      for (const { value: hint, span } of this.#index.find(sentence)) {
        if (this.deniable[this.hints[hint]!.theme] && isDenied(sentence.text, span)) {
          denied.push(hint);
        } else {
          const own: Span = [span[0] + sentence.start, span[1] + sentence.start];
          hints.push({ hint, span: own, negated, absent });
        }
      }
    }
    const heading = passage.headings.findLast((above) => above !== title) ?? '';
    const words = this.#vectors.wordsIn(passage.text);
    const mean = this.#vectors.mean(words);
    return {
      rules: this.#rules.tag(passage, title),
      hints,
      denied,
      headingHints: this.#index
        .find(ready(heading))
        .map(({ value, span }) => ({ hint: value, span })),
      heading,
      words,
      vector: unit(mean.map((value, i) => value - center[i]!)),
      length: passage.text.split(/\s+/).length,
      kind: KIND_IDS.indexOf(passage.kind),
      anyAbsent,
      onReview: passage.kind === 'background' && isProcess(passage.text),
    };
  }
}

/** The numbers of the first stage, of which each theme has its own weights. */
const FIRST_STAGE = (themes: number) => DIMENSIONS + 2 * themes + KIND_IDS.length;

/** How much hints, rules and kinds count beside the words' vector, whose length is 1. */
const SCALE = { hints: 0.5, rules: 0.7, kind: 0.3 };

/** What the first stage weighs: the words' vector, hints and rules of every theme, the kind. */
export function firstStage(look: Look, hints: Hint[], themes: string[]): Float64Array {
  const row = new Float64Array(FIRST_STAGE(themes.length));
  row.set(look.vector);
  const counts = new Float64Array(themes.length);
  for (const { hint } of look.hints) counts[hints[hint]!.theme]! += 1;
  counts.forEach((count, i) => (row[DIMENSIONS + i] = Math.log1p(count) * SCALE.hints));
  for (const { id } of look.rules) {
    row[DIMENSIONS + themes.length + themes.indexOf(id)] = SCALE.rules;
  }
  if (look.kind >= 0) row[DIMENSIONS + 2 * themes.length + look.kind] = SCALE.kind;
  return row;
}
