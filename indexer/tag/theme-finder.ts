import { mergeSpans } from '../../search/highlight.ts';
import type { Span } from '../../search/passage.ts';
import { sentenceSpans } from '../sentences.ts';
import { CueSet, ready, type ReadyText } from './cue.ts';
import { isDenied } from './denial.ts';
import { isInProperName } from './proper-names.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A sentence made ready, with where it stands in its text. */
export type ReadySentence = ReadyText & { start: number };

/** Parts a text into sentences made ready; do it once for all themes. */
export function readySentences(text: string): ReadySentence[] {
  return sentenceSpans(text).map(([start, end]) => ({ ...ready(text.slice(start, end)), start }));
}

function inText({ start }: ReadySentence, spans: Span[]): Span[] {
  return spans.map(([from, to]): Span => [start + from, start + to]);
}

/** Finds the words that earn one theme. */
export class ThemeFinder {
  readonly id: string;
  /** True for what is done about other themes, such as training. */
  readonly isActivity: boolean;
  readonly #deniable: boolean;
  readonly #cues: CueSet;
  readonly #inHeadings: CueSet;
  readonly #company: { cues: CueSet; with: CueSet }[];
  readonly #notNear: CueSet;

  constructor({ id, activity, deniable, inHeadings, cues, company, notNear = [] }: ThemeEntry) {
    this.id = id;
    this.isActivity = activity === 'yes';
    this.#deniable = deniable === 'yes';
    this.#cues = new CueSet(cues);
    this.#inHeadings = new CueSet(inHeadings);
    this.#company = company.map((pair) => ({
      cues: new CueSet(pair.cues),
      with: new CueSet(pair.with),
    }));
    this.#notNear = new CueSet(notNear);
  }

  #counts(sentence: ReadySentence, spans: Span[]): Span[] {
    return spans.filter(
      (span) =>
        !isInProperName(sentence.text, span) && !(this.#deniable && isDenied(sentence.text, span)),
    );
  }

  /** The words of each sentence that earn the theme, by their place in the whole text. */
  find(sentences: ReadySentence[]): Span[][] {
    const undone = sentences.map((sentence) => this.#notNear.find(sentence).length > 0);
    const found = sentences.map((sentence) =>
      inText(sentence, this.#counts(sentence, this.#cues.find(sentence))),
    );
    for (const pair of this.#company) {
      sentences.forEach((sentence, i) => {
        const cues = this.#counts(sentence, pair.cues.find(sentence));
        if (cues.length === 0 || undone[i]) return;
        // The company may stand in the next sentence, where "the father" has become "he".
        for (const near of [i, i + 1].filter(
          (place) => place < sentences.length && !undone[place],
        )) {
          const company = pair.with.find(sentences[near]!);
          if (company.length === 0) continue;
          found[i] = found[i]!.concat(inText(sentence, cues));
          found[near] = found[near]!.concat(inText(sentences[near]!, company));
        }
      });
    }
    return found.map((spans, i) => (undone[i] ? [] : mergeSpans(spans)));
  }

  /** The words of a heading that earn the theme for what stands under it. */
  findInHeading(heading: string): Span[] {
    const sentences = readySentences(heading);
    const more = sentences.flatMap((line) => inText(line, this.#inHeadings.find(line)));
    return mergeSpans([...this.find(sentences).flat(), ...more]);
  }
}
