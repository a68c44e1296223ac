import type { Span, ThemeTag } from '../../../search/passage.ts';
import { KIND_IDS } from '../../../search/vocabulary.ts';
import { isProcess } from '../../segment/narrative.ts';
import { CueIndex, ready } from '../cue.ts';
import { isDenied, speaksOfAbsence } from '../denial.ts';
import { RuleTagger, type Taggable } from '../rule-tagger.ts';
import { readySentences } from '../theme-finder.ts';
import type { ThemeEntry } from '../vocabulary.ts';

/** A hint of the vocabulary, with the place of its theme. */
export type Hint = { theme: number; written: string };

/**
 * A hint that stands in a text. `negated` where its sentence says no, not or never, and `absent` where
 * it speaks of something as absent.
 */
type FoundHint = { hint: number; span: Span; negated: boolean; absent: boolean };

/** All that the learned part looks at in a passage. */
export type Look = {
  /** What the rules of the themes that were learned give. */
  rules: ThemeTag[];
  /** What those of themes give that came after learning. */
  newer: ThemeTag[];
  hints: FoundHint[];
  /** Hints that are said to be absent; they speak against their theme. */
  denied: number[];
  headingHints: { hint: number; span: Span }[];
  text: string;
  /** The nearest heading above that is not the title. */
  heading: string;
  /** The headings above that one. */
  above: string;
  /** In words. */
  length: number;
  kind: number;
  /** True where any of its sentences speaks of something as absent. */
  anyAbsent: boolean;
  /** True for background on how the review itself was made. */
  onReview: boolean;
};

const NEGATION =
  /\b(?:no|not|nor|never|none|nobody|nothing|neither|without|denied|ruled out)\b|n['’]t\b/iu;

/** Looks at passages for the learned part: rules, hints, words. */
export class Looker {
  readonly hints: Hint[];
  readonly #themes: ReadonlySet<string>;
  readonly #rules: RuleTagger;
  readonly #index = new CueIndex<number>();
  /** By theme: true where a review may say that it was absent. */
  readonly deniable: boolean[];

  /** `themes` are those that were or are to be learned, in their order; the vocabulary may have others. */
  constructor(vocabulary: ThemeEntry[], themes: string[]) {
    const entries = themes.map((id) => vocabulary.find((entry) => entry.id === id));
    this.hints = entries.flatMap((entry, place) =>
      [...new Set(entry?.hints)].map((written) => ({ theme: place, written })),
    );
    this.hints.forEach(({ written }, place) => this.#index.add(written, place));
    this.deniable = entries.map((entry) => entry?.deniable === 'yes');
    this.#themes = new Set(themes);
    this.#rules = new RuleTagger(vocabulary);
  }

  /** `title` is that of the document. */
  look(passage: Taggable, title: string): Look {
    const hints: FoundHint[] = [];
    const denied: number[] = [];
    let anyAbsent = false;
    const sentences = readySentences(passage.text);
    for (const sentence of sentences) {
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
    const headings = passage.headings.filter((one) => one !== title);
    const heading = headings.at(-1) ?? '';
    const byRules = this.#rules.tag(passage, title, sentences);
    return {
      rules: byRules.filter(({ id }) => this.#themes.has(id)),
      newer: byRules.filter(({ id }) => !this.#themes.has(id)),
      hints,
      denied,
      headingHints: this.#index
        .find(ready(heading))
        .map(({ value, span }) => ({ hint: value, span })),
      text: passage.text,
      heading,
      above: headings.slice(0, -1).join('\n'),
      length: passage.text.split(/\s+/).length,
      kind: KIND_IDS.indexOf(passage.kind),
      anyAbsent,
      onReview: passage.kind === 'background' && isProcess(passage.text),
    };
  }
}
