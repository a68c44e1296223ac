import type { Taggable } from '../rule-tagger.ts';
import { chance, weigh, type Linear } from './logistic.ts';
import { firstStage, type Look, type Looker } from './look.ts';
import type { Model } from './model.ts';
import { secondStage, type Known } from './second-stage.ts';

/** How sure the learned part is of each theme of a passage, in the vocabulary's order, from 0 to 1. */
export type Scored = { look: Look; chances: number[] };

/** Scores passages by a model. */
export class Scorer {
  readonly model: Model;
  readonly looker: Looker;
  readonly #known: Known;
  readonly #first: Linear[];

  /** The looker's vocabulary may have changed since the model was made; new hints count as hints do. */
  constructor(model: Model, looker: Looker) {
    this.model = model;
    this.looker = looker;
    this.#first = model.first.map(({ bias, weights }) => ({
      bias,
      weights: Float64Array.from(weights),
    }));
    const learned = looker.hints.map(
      ({ theme, written }): readonly [rarity: number, worth: number] =>
        model.hints[model.themes[theme]!]?.[written] ?? [model.rarest, 0],
    );
    this.#known = {
      themes: model.themes,
      hints: looker.hints,
      rarity: learned.map(([rarity]) => rarity),
      worth: (hint) => learned[hint]![1],
      base: model.base,
      directions: model.directions,
      deniable: looker.deniable,
    };
  }

  /** How much a hint counts, to name the words that decided in order. */
  worthOf(hint: number): number {
    return this.#known.worth(hint) + this.#known.rarity[hint]!;
  }

  score(passage: Taggable, title: string): Scored {
    const look = this.looker.look(passage, title, this.model.center);
    const row = firstStage(look, this.looker.hints, this.model.themes);
    const first = this.#first.map((linear) => weigh(linear, row));
    const { bias, weights, mean, spread } = this.model.second;
    const chances = secondStage(look, first, this.#known).map((numbers) => {
      let sum = bias;
      numbers.forEach((value, i) => (sum += (weights[i]! * (value - mean[i]!)) / spread[i]!));
      return chance(sum);
    });
    return { look, chances };
  }
}
