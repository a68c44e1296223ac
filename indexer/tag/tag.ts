import type { Passage, Span, ThemeTag } from '../../search/passage.ts';
import { readySentences, ThemeFinder } from './theme-finder.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A sentence that touches so many themes lists topics and is about none of them. */
const TOPIC_LIST = 6;

/** Headings that name no subject, under which a passage's subject is that of the heading above. */
const WITHOUT_SUBJECT =
  /^(?:(?:finding|lesson|recommendation|theme|learning point)s?\s*[\w.]*|how will we know|.*\b(?:context|actions?|response)\b.*|.*:)$/iu;

/** A list of who was there, sat on a panel or gave information: names, not subjects. */
const ATTENDANCE =
  /\b(?:panel|agencies|attend\w*|membership|members|contributors|took part|represented|provided information|contributed)\b[^.\n]{0,120}[:;][-–]?\n/iu;

/** Tags passages with the themes of a vocabulary. */
export class Tagger {
  readonly #finders: ThemeFinder[];

  constructor(vocabulary: ThemeEntry[]) {
    this.#finders = vocabulary.map((theme) => new ThemeFinder(theme));
  }

  /**
   * The themes a passage carries, each with the words that earned it: its own, or where it has no
   * theme of its own those of the nearest heading above that names a subject. `title` is not one.
   */
  tag(passage: Passage, title: string): ThemeTag[] {
    const introduced = [passage.headings.at(-1) ?? '', passage.text].join(':\n');
    if (passage.kind === 'background' && ATTENDANCE.test(introduced)) return [];
    const own = this.#inText(passage.text);
    if (own.length > 0) return own;
    const heading = passage.headings.findLast(
      (above) => above !== title && !WITHOUT_SUBJECT.test(above),
    );
    return heading === undefined || passage.kind === 'background' ? [] : this.#inHeading(heading);
  }

  #inText(text: string): ThemeTag[] {
    const sentences = readySentences(text);
    const found = this.#finders.map((finder) => ({ finder, spans: finder.find(sentences) }));
    const lists = sentences.map(
      (_, i) => found.filter(({ spans }) => spans[i]!.length > 0).length >= TOPIC_LIST,
    );
    return found.flatMap(({ finder, spans }): ThemeTag[] => {
      const evidence: Span[] = spans.flatMap((inSentence, i) =>
        lists[i] && !finder.isActivity ? [] : inSentence,
      );
      return evidence.length > 0 ? [{ id: finder.id, from: 'text', evidence, heading: null }] : [];
    });
  }

  #inHeading(heading: string): ThemeTag[] {
    return this.#inText(heading).map(({ id, evidence }) => ({
      id,
      from: 'heading',
      evidence: [],
      heading: { text: heading, evidence },
    }));
  }
}
