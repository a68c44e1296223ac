import type { Passage, Span, ThemeTag } from '../../search/passage.ts';
import { CueSets } from './cue.ts';
import {
  readySentences,
  ThemeFinder,
  type ReadySentence,
  type SearchedSentence,
} from './theme-finder.ts';
import type { KindId } from '../../search/vocabulary.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A sentence that touches so many themes in so few words for each lists topics; it is about none. */
const TOPIC_LIST = 6;
const WORDS_PER_TOPIC = 6;

/** Headings that name no subject, under which a passage's subject is that of the heading above. */
const WITHOUT_SUBJECT =
  /^(?:(?:finding|lesson|recommendation|theme|learning point)s?\s*[\w.]*|how will we know|.*\b(?:context|actions?|response)\b.*|.*:)$/iu;

/** Under a theme or finding with a title, what was learned is about that title, whatever its words. */
const HEADS_LEARNING =
  /^(?:\W*[\d.]+\s)?(?:theme|finding|lesson|recommendation|learning point)\s+\S+\s*[:–-]/iu;
const LEARNING: ReadonlySet<KindId> = new Set(['finding', 'lesson', 'recommendation']);

/** A line that introduces a list of who was there, sat on a panel or gave information: names, not subjects. */
const NAMES_FOLLOW =
  /\b(?:panel|agencies|attendees|in attendance|membership|members of|contributors|took part|represented|provided information|contributed)\b[^.\n]{0,120}[:;][-–]?\n/iu;
/** A heading over such a list. */
const HEADS_NAMES =
  /^[\d.\s]*(?:the )?(?:review |case )?(?:panel|panel members|(?:panel )?membership\b.*|members of\b.*|attendees|contributors|(?:participating|contributing) agencies|agencies (?:involved|represented|taking part|contributing|that|which|who)\b.*)[\s:]*$/iu;
/** What lists names has no line of more words. */
const NAME_WORDS = 25;

/** What tagging looks at in a passage. */
export type Taggable = Pick<Passage, 'headings' | 'text' | 'kind'>;

/** True for a passage that only lists who was there, sat on a panel or gave information. */
export function isAttendance({ kind, headings, text }: Taggable): boolean {
  if (kind !== 'background') return false;
  if (NAMES_FOLLOW.test(text)) return true;
  const lines = text.split('\n');
  const isList = lines.every((line) => line.split(/\s+/).length <= NAME_WORDS);
  return isList && HEADS_NAMES.test(headings.at(-1) ?? '');
}

/** Tags passages with the themes of a vocabulary by its rules alone. */
export class RuleTagger {
  readonly #sets = new CueSets();
  readonly #finders: ThemeFinder[];

  constructor(vocabulary: ThemeEntry[]) {
    this.#finders = vocabulary.map((theme) => new ThemeFinder(theme, this.#sets));
  }

  /**
   * The themes a passage carries, each with the words that earned it: its own, and those of the
   * nearest heading above that names a subject, where that is the title of a theme or finding and the
   * passage learns from it, or where the passage has none of its own. `title` is no such heading;
   * `sentences` are those of the passage's text.
   */
  tag(passage: Taggable, title: string, sentences: ReadySentence[]): ThemeTag[] {
    if (isAttendance(passage)) return [];
    const own = this.#inSentences(sentences);
    const heading = passage.headings.findLast(
      (above) => above !== title && !WITHOUT_SUBJECT.test(above),
    );
    if (heading === undefined || passage.kind === 'background') return own;
    if (own.length > 0 && !(LEARNING.has(passage.kind) && HEADS_LEARNING.test(heading))) return own;
    const above = this.#inHeading(heading);
    return [...own, ...above.filter(({ id }) => !own.some((tag) => tag.id === id))];
  }

  #searched(sentences: ReadySentence[]): SearchedSentence[] {
    return sentences.map((sentence) => ({ ...sentence, found: this.#sets.find(sentence) }));
  }

  #inSentences(ready: ReadySentence[]): ThemeTag[] {
    const sentences = this.#searched(ready);
    const found = this.#finders.map((finder) => ({ finder, spans: finder.find(sentences) }));
    const lists = sentences.map(({ words }, i) => {
      const touched = found.filter(({ spans }) => spans[i]!.length > 0).length;
      return touched >= TOPIC_LIST && words.length <= touched * WORDS_PER_TOPIC;
    });
    return found.flatMap(({ finder, spans }): ThemeTag[] => {
      const evidence: Span[] = spans.flatMap((inSentence, i) =>
        lists[i] && !finder.isActivity ? [] : inSentence,
      );
      return evidence.length > 0 ? [{ id: finder.id, from: 'text', evidence, heading: null }] : [];
    });
  }

  #inHeading(heading: string): ThemeTag[] {
    const sentences = this.#searched(readySentences(heading));
    return this.#finders.flatMap((finder): ThemeTag[] => {
      const evidence = finder.findInHeading(sentences);
      if (evidence.length === 0) return [];
      return [
        { id: finder.id, from: 'heading', evidence: [], heading: { text: heading, evidence } },
      ];
    });
  }
}
