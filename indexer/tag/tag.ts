import { mergeSpans } from '../../search/highlight.ts';
import type { Passage, Span, ThemeTag } from '../../search/passage.ts';
import { Looker, type Look } from './learned/look.ts';
import type { Learned } from './learned/model.ts';
import { Scorer } from './learned/scorer.ts';
import { strongThemes } from './learned/thresholds.ts';
import { isAttendance, RuleTagger, type Taggable } from './rule-tagger.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A reader takes in so many words that decided, not all of them. */
const MOST_HINTS = 6;
const MOST_WORDS = 3;

/** Tags passages with the themes of a vocabulary: by its rules and hints, weighed by what was learned. */
export class Tagger {
  readonly #scorer: Scorer;

  constructor(vocabulary: ThemeEntry[], learned: Learned) {
    this.#scorer = new Scorer(learned, new Looker(vocabulary, new RuleTagger(vocabulary)));
  }

  /**
   * The themes a passage carries and those it may carry, surest first, each with the words that
   * decided. `title` is that of its document.
   */
  tag(passage: Taggable, title: string): Pick<Passage, 'themes' | 'possibleThemes'> {
    if (isAttendance(passage)) return { themes: [], possibleThemes: [] };
    const { model } = this.#scorer;
    const scored = this.#scorer.score(passage, title);
    const bySureness = (a: number, b: number) => scored.chances[b]! - scored.chances[a]!;
    const strong = strongThemes(scored, model).sort(bySureness);
    const possible = [...model.themes.keys()]
      .filter((theme) => scored.chances[theme]! >= model.possible && !strong.includes(theme))
      .sort(bySureness);
    const tag = (theme: number): ThemeTag => ({
      id: model.themes[theme]!,
      ...this.#evidence(scored.look, theme),
    });
    return { themes: strong.map(tag), possibleThemes: possible.map(tag) };
  }

  /** What decided: words of a rule in the text or the heading, else hints, else other words. */
  #evidence(look: Look, theme: number): Omit<ThemeTag, 'id'> {
    const rule = look.rules.find(({ id }) => id === this.#scorer.model.themes[theme]);
    const hints = this.#ofTheme(look.hints, theme);
    if (rule?.heading) return { from: 'heading', evidence: [], heading: rule.heading };
    const inText = mergeSpans([...(rule?.evidence ?? []), ...hints]);
    if (inText.length > 0) return { from: 'text', evidence: inText, heading: null };
    const above = mergeSpans(this.#ofTheme(look.headingHints, theme));
    if (above.length > 0) {
      return { from: 'heading', evidence: [], heading: { text: look.heading, evidence: above } };
    }
    const words = this.#scorer.wordsFor(look.text, theme).slice(0, MOST_WORDS);
    return { from: 'text', evidence: mergeSpans(words), heading: null };
  }

  /** Where the hints of a theme stand, those that count most first. */
  #ofTheme(found: { hint: number; span: Span }[], theme: number): Span[] {
    const { hints } = this.#scorer.looker;
    return found
      .filter(({ hint }) => hints[hint]!.theme === theme)
      .sort((a, b) => this.#scorer.worthOf(b.hint) - this.#scorer.worthOf(a.hint))
      .slice(0, MOST_HINTS)
      .map(({ span }) => span);
  }
}
