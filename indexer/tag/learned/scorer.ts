import type { Span } from '../../../search/passage.ts';
import type { Deciding, Meaning } from '../../encoder/meaning.ts';
import type { Taggable } from '../rule-tagger.ts';
import { firstRow } from './first-stage.ts';
import { gramsOf } from '../../learn/grams.ts';
import type { Look, Looker } from './look.ts';
import { Decisions } from '../../learn/weights.ts';
import type { Learned, Model } from './model.ts';
import { secondStage, type Known } from './second-stage.ts';
import { chancesOf, type Odds } from './together.ts';

/**
 * What the learned part makes of a passage: by theme, in the model's order, what the two ways of
 * reading say, and the chance of it from 0 to 1.
 */
export type Scored = { look: Look; meaning: Meaning | null; odds: Odds; chances: number[] };

/** The log-odds of a denial by which meaning knows most passages and themes that are none. */
const NO_DENIAL = -7;

/** Scores passages by what was learned. */
export class Scorer {
  readonly model: Model;
  readonly looker: Looker;
  readonly #learned: Learned;
  readonly #decisions: Decisions;
  readonly #known: Known;
  /** By theme of the model, its place in a meaning; -1 for one that the encoder was not taught. */
  readonly #places: number[];

  /**
   * `looker` looks for the model's themes; their hints may have changed since it was made, and new ones
   * count as hints do. `inMeanings` are the themes in the order in which a meaning has them.
   */
  constructor(learned: Learned, looker: Looker, inMeanings: string[]) {
    const { model } = learned;
    this.#places = model.themes.map((id) => inMeanings.indexOf(id));
    this.model = model;
    this.looker = looker;
    this.#learned = learned;
    this.#decisions = new Decisions(learned.first);
    const ofHints = looker.hints.map(
      ({ theme, written }): readonly [rarity: number, worth: number] =>
        model.hints[model.themes[theme]!]?.[written] ?? [model.rarest, 0],
    );
    this.#known = {
      themes: model.themes,
      hints: looker.hints,
      rarity: ofHints.map(([rarity]) => rarity),
      worth: (hint) => ofHints[hint]![1],
      base: model.base,
      ruled: model.ruled,
      deniable: looker.deniable,
    };
  }

  /** How much a hint counts, to name the words that decided in order. */
  worthOf(hint: number): number {
    return this.#known.worth(hint) + this.#known.rarity[hint]!;
  }

  /** The words of a text that speak for a theme, those that say most first. */
  wordsFor(text: string, theme: number): Span[] {
    const { rarities, first } = this.#learned;
    const { parts } = first[theme]!;
    return gramsOf(text)
      .map(({ span, buckets }) => ({
        span,
        says: buckets.reduce((sum, one) => sum + parts[one]! * rarities[one]!, 0),
      }))
      .filter(({ says }) => says > 0)
      .sort((a, b) => b.says - a.says)
      .map(({ span }) => span);
  }

  /** The words that say most for a theme by their meaning; null where none do. */
  decidingFor(meaning: Meaning | null, theme: number): Deciding | null {
    return meaning?.deciding[this.#places[theme]!] ?? null;
  }

  /** What a passage of a document with this title is about, by its words and its meaning. */
  score(passage: Taggable, title: string, meaning: Meaning | null): Scored {
    const look = this.looker.look(passage, title);
    const byMeaning = this.#places.map((place) => meaning?.themes[place] ?? null);
    const row = firstRow(look, this.looker.hints, this.model.themes, this.#learned.rarities);
    const margins = this.#decisions.decide(row);
    const odds = {
      byWords: this.#byWords(look, margins),
      byMeaning,
      denial: meaning?.denial ?? NO_DENIAL,
      denied: this.#places.map((place) => meaning?.denied[place] ?? NO_DENIAL),
    };
    return { look, meaning, odds, chances: chancesOf(odds, this.model.together) };
  }

  #byWords(look: Look, margins: Float64Array): number[] {
    const { bias, weights, mean, spread } = this.model.second;
    return secondStage(look, margins, this.#known).map((numbers) => {
      let sum = bias;
      numbers.forEach((value, i) => (sum += (weights[i]! * (value - mean[i]!)) / spread[i]!));
      return sum;
    });
  }
}
