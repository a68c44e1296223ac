import { mergeSpans } from '../../search/highlight.ts';
import type { Passage, Span, ThemeTag } from '../../search/passage.ts';
import { Looker } from './learned/look.ts';
import type { Meaning } from '../encoder/meaning.ts';
import type { Learned } from './learned/model.ts';
import { Scorer, type Scored } from './learned/scorer.ts';
import { strongThemes } from './learned/thresholds.ts';
import { isAttendance, type Taggable } from './rule-tagger.ts';
import type { ThemeEntry } from './vocabulary.ts';

/** A reader takes in so many words that decided, not all of them. */
const MOST_HINTS = 6;
const MOST_WORDS = 3;

/**
 * Tags passages with the themes of a vocabulary: by its rules and hints, weighed by what was learned, and
 * by what passages mean. A theme that came after learning goes by its rules alone.
 */
export class Tagger {
  readonly #scorer: Scorer;
  /** The places of learned themes that the vocabulary still has. */
  readonly #kept: number[];

  /** `inMeanings` are the themes in the order in which a meaning has them. */
  constructor(vocabulary: ThemeEntry[], learned: Learned, inMeanings: string[]) {
    const { themes } = learned.model;
    const ids = new Set(vocabulary.map(({ id }) => id));
    this.#kept = [...themes.keys()].filter((theme) => ids.has(themes[theme]!));
    this.#scorer = new Scorer(learned, new Looker(vocabulary, themes), inMeanings);
  }

  /**
   * The themes a passage carries and those it may carry, surest first, each with the words that
   * decided. `title` is that of its document; `meaning` is what the encoder makes of the passage.
   */
  tag(
    passage: Taggable,
    title: string,
    meaning: Meaning | null,
  ): Pick<Passage, 'themes' | 'possibleThemes'> {
    if (isAttendance(passage)) return { themes: [], possibleThemes: [] };
    const { model } = this.#scorer;
    const scored = this.#scorer.score(passage, title, meaning);
    const bySureness = (a: number, b: number) => scored.chances[b]! - scored.chances[a]!;
    const given = new Set(strongThemes(scored, model));
    const strong = this.#kept.filter((theme) => given.has(theme)).sort(bySureness);
    const possible = this.#kept
      .filter((theme) => scored.chances[theme]! >= model.possible && !given.has(theme))
      .sort(bySureness);
    const tag = (theme: number): ThemeTag => ({
      id: model.themes[theme]!,
      ...this.#evidence(scored, theme),
    });
    return {
      themes: [...strong.map(tag), ...scored.look.newer],
      possibleThemes: possible.map(tag),
    };
  }

  /**
   * What decided: words of a rule or hints in the text, and those that say most by their meaning; else
   * words of a heading; else parts of words.
   */
  #evidence({ look, meaning }: Scored, theme: number): Omit<ThemeTag, 'id'> {
    const rule = look.rules.find(({ id }) => id === this.#scorer.model.themes[theme]);
    if (rule?.heading) return { from: 'heading', evidence: [], heading: rule.heading };
    const deciding = this.#scorer.decidingFor(meaning, theme);
    const byMeaning = deciding?.heading === null ? deciding.spans : [];
    const hints = this.#ofTheme(look.hints, theme);
    const inText = mergeSpans([...(rule?.evidence ?? []), ...hints, ...byMeaning]);
    if (inText.length > 0) return { from: 'text', evidence: inText, heading: null };
    const above = mergeSpans(this.#ofTheme(look.headingHints, theme));
    if (above.length > 0) {
      return { from: 'heading', evidence: [], heading: { text: look.heading, evidence: above } };
    }
    if (deciding) {
      const heading = { text: deciding.heading!, evidence: deciding.spans };
      return { from: 'heading', evidence: [], heading };
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
