import { mergeSpans } from '../../search/highlight.ts';
import type { Span } from '../../search/passage.ts';
import { sentenceSpans } from '../sentences.ts';
import { ready, type CueSets, type FoundCues, type ReadyText } from './cue.ts';
import { isDenied } from './denial.ts';
import { isInProperName } from './proper-names.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A sentence made ready, with where it stands in its text. */
export type ReadySentence = ReadyText & { start: number };

/** A sentence in which the cues of all themes were looked for. */
export type SearchedSentence = ReadySentence & { found: FoundCues };

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
  // Numbers of sets of cues.
  readonly #cues: number;
  readonly #inHeadings: number;
  readonly #company: { cues: number; with: number }[];
  readonly #notNear: number;

  /** Adds the theme's cues to `sets`, by which the sentences it is asked about are searched. */
  constructor(theme: ThemeEntry, sets: CueSets) {
    const { id, activity, deniable, inHeadings, cues, company, notNear = [] } = theme;
    this.id = id;
    this.isActivity = activity === 'yes';
    this.#deniable = deniable === 'yes';
    this.#cues = sets.add(cues);
    this.#inHeadings = sets.add(inHeadings);
    this.#company = company.map((pair) => ({
      cues: sets.add(pair.cues),
      with: sets.add(pair.with),
    }));
    this.#notNear = sets.add(notNear);
  }

  #counts(sentence: ReadySentence, spans: Span[]): Span[] {
    return spans.filter(
      (span) =>
        !isInProperName(sentence.text, span) && !(this.#deniable && isDenied(sentence.text, span)),
    );
  }

  /** The words of each sentence that earn the theme, by their place in the whole text. */
  find(sentences: SearchedSentence[]): Span[][] {
    const undone = sentences.map(({ found }) => found.has(this.#notNear));
    const found = sentences.map((sentence) =>
      inText(sentence, this.#counts(sentence, sentence.found.get(this.#cues) ?? [])),
    );
    for (const pair of this.#company) {
      sentences.forEach((sentence, i) => {
        const cues = this.#counts(sentence, sentence.found.get(pair.cues) ?? []);
        if (cues.length === 0 || undone[i]) return;
        // The company may stand in the next sentence, where "the father" has become "he".
        for (const near of [i, i + 1].filter(
          (place) => place < sentences.length && !undone[place],
        )) {
          const company = sentences[near]!.found.get(pair.with) ?? [];
          if (company.length === 0) continue;
          found[i] = found[i]!.concat(inText(sentence, cues));
          found[near] = found[near]!.concat(inText(sentences[near]!, company));
        }
      });
    }
    return found.map((spans, i) => (undone[i] ? [] : mergeSpans(spans)));
  }

  /** The words of a heading that earn the theme for what stands under it. */
  findInHeading(sentences: SearchedSentence[]): Span[] {
    const more = sentences.flatMap((line) => inText(line, line.found.get(this.#inHeadings) ?? []));
    return mergeSpans([...this.find(sentences).flat(), ...more]);
  }
}
