import { mergeSpans } from '../../search/highlight.ts';
import type { Span } from '../../search/passage.ts';
import { sentenceSpans } from '../sentences.ts';
import { CueSet, ready, type ReadyText } from './cue.ts';
import { isDenied } from './denial.ts';
import { isInProperName } from './proper-names.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A sentence made ready, with where it stands in its text. */
type ReadySentence = ReadyText & { start: number };

/** Parts a text into sentences made ready; do it once for all themes. */
export function readySentences(text: string): ReadySentence[] {
  return sentenceSpans(text).map(([start, end]) => ({ ...ready(text.slice(start, end)), start }));
}

/** Finds the words that earn one theme. */
export class ThemeFinder {
  readonly id: string;
  readonly #deniable: boolean;
  readonly #cues: CueSet;
  readonly #company: { cues: CueSet; with: CueSet }[];
  readonly #notNear: CueSet;

  constructor({ id, deniable, cues, company, notNear = [] }: ThemeEntry) {
    this.id = id;
    this.#deniable = deniable === 'yes';
    this.#cues = new CueSet(cues);
    this.#company = company.map((pair) => ({
      cues: new CueSet(pair.cues),
      with: new CueSet(pair.with),
    }));
    this.#notNear = new CueSet(notNear);
  }

  #inSentence(sentence: ReadySentence): Span[] {
    const found = this.#cues.find(sentence);
    for (const pair of this.#company) {
      const cues = pair.cues.find(sentence);
      const company = cues.length > 0 ? pair.with.find(sentence) : [];
      if (company.length > 0) found.push(...cues, ...company);
    }
    if (found.length === 0 || this.#notNear.find(sentence).length > 0) return [];
    return found.filter(
      (span) =>
        !isInProperName(sentence.text, span) && !(this.#deniable && isDenied(sentence.text, span)),
    );
  }

  /** Where the words that earn the theme stand; empty where it is not earned. */
  find(sentences: ReadySentence[]): Span[] {
    return mergeSpans(
      sentences.flatMap((sentence) =>
        this.#inSentence(sentence).map(([start, end]): Span => [
          sentence.start + start,
          sentence.start + end,
        ]),
      ),
    );
  }
}
