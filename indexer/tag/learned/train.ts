import type { LabelledDocument, LabelledPassage } from '../../labels/labelled-document.ts';
import { asRead } from '../../labels/as-read.ts';
import { RuleTagger } from '../rule-tagger.ts';
import type { ThemeEntry } from '../vocabulary.ts';
import { fit, weigh, type Linear } from './logistic.ts';
import { firstStage, Looker, type Look } from './look.ts';
import type { Model } from './model.ts';
import { secondStage, type Known } from './second-stage.ts';
import { DIMENSIONS, unit, type WordVectors } from './word-vectors.ts';

/** A labelled passage as the learned part sees it, and the document it is of. */
type Example = { look: Look; label: LabelledPassage; document: number };

/** Documents are learned from in this many parts, each judged by what the others teach. */
const FOLDS = 5;
/** How strongly weights are held down; chosen on the choosing part. */
const PENALTY = { first: 0.05, second: 1 };
/** A hint counts as much as hints do until it was met about so often. */
const DOUBT = 3;
/** Until thresholds are chosen. */
const UNDECIDED = 0.5;

function meanOf(vectors: Float64Array[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const vector of vectors) vector.forEach((value, i) => (sum[i]! += value));
  return sum.map((value) => value / Math.max(1, vectors.length));
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/** How often each hint was met, and how often where its theme was right. */
class HintCounts {
  readonly met: Float64Array;
  readonly #right: Float64Array;
  readonly #wrong: Float64Array;
  readonly #share: number;

  constructor(examples: Example[], themeOf: (hint: number) => string, hints: number) {
    this.met = new Float64Array(hints);
    this.#right = new Float64Array(hints);
    this.#wrong = new Float64Array(hints);
    for (const { look, label } of examples) {
      for (const { hint } of look.hints) {
        this.met[hint]! += 1;
        if (label.themes.includes(themeOf(hint))) this.#right[hint]! += 1;
        else if (!label.optional.includes(themeOf(hint))) this.#wrong[hint]! += 1;
      }
    }
    const right = this.#right.reduce((sum, one) => sum + one, 1);
    this.#share = right / this.#wrong.reduce((sum, one) => sum + one, right + 1);
  }

  /**
   * How much more often than hints in general a hint was right, as a difference of log odds. What one
   * passage said of it (`own`: right, wrong or neither) can be left out.
   */
  worth(hint: number, own: 'right' | 'wrong' | 'neither'): number {
    const right = this.#right[hint]! - (own === 'right' ? 1 : 0);
    const wrong = this.#wrong[hint]! - (own === 'wrong' ? 1 : 0);
    const share = (right + DOUBT * this.#share) / (right + wrong + DOUBT);
    return logOdds(share) - logOdds(this.#share);
  }
}

function rightFor({ themes }: LabelledPassage, theme: string): number {
  return themes.includes(theme) ? 1 : 0;
}

/** Fits the first stage of every theme. */
function fitFirst(examples: Example[], rows: Float64Array[], themes: string[]): Linear[] {
  return themes.map((theme) => {
    const counted = examples.flatMap(({ label }, i) => (label.optional.includes(theme) ? [] : [i]));
    return fit({
      rows: counted.map((i) => rows[i]!),
      right: Uint8Array.from(counted, (i) => rightFor(examples[i]!.label, theme)),
      penalty: PENALTY.first,
    });
  });
}

/** What the first stage says of each example when it was made without the example's document. */
function unseenFirst(examples: Example[], rows: Float64Array[], themes: string[]): Float64Array[] {
  const results: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = ({ document }: Example) => document % FOLDS === fold;
    const kept = examples.flatMap((example, i) => (isOut(example) ? [] : [i]));
    const first = fitFirst(
      kept.map((i) => examples[i]!),
      kept.map((i) => rows[i]!),
      themes,
    );
    examples.forEach((example, i) => {
      if (isOut(example)) results[i] = Float64Array.from(first, (one) => weigh(one, rows[i]!));
    });
  }
  return results;
}

/** Brings each number to mean 0 and spread 1 over the rows. */
function standard(rows: Float64Array[]): { mean: number[]; spread: number[] } {
  const width = rows[0]!.length;
  const mean = Array.from({ length: width }, (_, i) =>
    rows.reduce((sum, row) => sum + row[i]! / rows.length, 0),
  );
  const spread = mean.map((middle, i) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[i]! - middle) ** 2 / rows.length, 0) || 1),
  );
  return { mean, spread };
}

function examplesOf(
  documents: LabelledDocument[],
  looker: Looker,
  center: Float64Array,
): Example[] {
  return documents.flatMap((written, document) =>
    asRead(written).map((passage, place) => ({
      look: looker.look(passage, written.title, center),
      label: written.passages[place]!,
      document,
    })),
  );
}

/**
 * Makes the learned part from labelled documents. The thresholds are left open; `chooseThresholds`
 * sets them on other documents.
 */
export function train(
  documents: LabelledDocument[],
  vocabulary: ThemeEntry[],
  vectors: WordVectors,
): Model {
  const themes = vocabulary.map(({ id }) => id);
  const looker = new Looker(vocabulary, new RuleTagger(vocabulary), vectors);
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const center = meanOf(texts.map((text) => vectors.mean(vectors.wordsIn(text))));
  const examples = examplesOf(documents, looker, center);
  const themeOf = (hint: number) => themes[looker.hints[hint]!.theme]!;
  const counts = new HintCounts(examples, themeOf, looker.hints.length);
  const rarity = counts.met.map((met) => Math.log(examples.length / (met + 1)));
  const base = themes.map((theme) => {
    const carrying = examples.filter(({ label }) => label.themes.includes(theme)).length;
    return Math.log((carrying + 2) / (examples.length + 10));
  });
  const directions = vocabulary.map(({ hints }) =>
    unit(
      meanOf(hints.map((hint) => vectors.mean(vectors.wordsIn(hint)))).map(
        (value, i) => value - center[i]!,
      ),
    ),
  );
  const rows = examples.map(({ look }) => firstStage(look, looker.hints, themes));
  const known = {
    themes,
    hints: looker.hints,
    rarity,
    base,
    directions,
    deniable: looker.deniable,
  };
  const unseen = unseenFirst(examples, rows, themes);
  const pairs = examples.flatMap(({ look, label }, i) => {
    const worth = (hint: number) => {
      const theme = themeOf(hint);
      const wrong = label.optional.includes(theme) ? 'neither' : 'wrong';
      return counts.worth(hint, label.themes.includes(theme) ? 'right' : wrong);
    };
    return secondStage(look, unseen[i]!, { ...known, worth } satisfies Known).flatMap((row, at) =>
      label.optional.includes(themes[at]!) ? [] : [{ row, right: rightFor(label, themes[at]!) }],
    );
  });
  const { mean, spread } = standard(pairs.map(({ row }) => row));
  const second = fit({
    rows: pairs.map(({ row }) => row.map((value, i) => (value - mean[i]!) / spread[i]!)),
    right: Uint8Array.from(pairs, ({ right }) => right),
    penalty: PENALTY.second,
  });
  return {
    madeFrom: { documents: documents.length, passages: examples.length },
    themes,
    center: Array.from(center, short),
    hints: Object.fromEntries(
      vocabulary.map(({ id }, theme) => [
        id,
        Object.fromEntries(
          looker.hints.flatMap((hint, at) =>
            hint.theme === theme && counts.met[at]! > 0
              ? [[hint.written, [short(rarity[at]!), short(counts.worth(at, 'neither'))]]]
              : [],
          ),
        ),
      ]),
    ),
    rarest: short(Math.log(examples.length)),
    base: base.map(short),
    directions: directions.map((direction) => Array.from(direction, short)),
    first: fitFirst(examples, rows, themes).map(({ bias, weights }) => ({
      bias: short(bias),
      weights: Array.from(weights, short),
    })),
    second: {
      bias: short(second.bias),
      weights: Array.from(second.weights, short),
      mean: mean.map(short),
      spread: spread.map(short),
    },
    strong: UNDECIDED,
    strongByRule: UNDECIDED,
    possible: UNDECIDED,
  };
}

/** Four decimals are more than the figures bear. */
function short(value: number): number {
  return Number(value.toFixed(4));
}
