import type { LabelledDocument } from '../../labels/labelled-document.ts';
import { asRead } from '../../labels/as-read.ts';
import { RuleTagger } from '../rule-tagger.ts';
import type { ThemeEntry } from '../vocabulary.ts';
import type { Example } from './example.ts';
import { HintCounts } from './hint-counts.ts';
import { fit } from './logistic.ts';
import { firstStage, Looker } from './look.ts';
import type { Model } from './model.ts';
import { secondStage, type Known } from './second-stage.ts';
import { fitFirst, PENALTY, rightFor, standard, unseenFirst } from './stages.ts';
import { DIMENSIONS, unit, type WordVectors } from './word-vectors.ts';

/** Until thresholds are chosen. */
const UNDECIDED = 0.5;

function meanOf(vectors: Float64Array[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS);
  for (const vector of vectors) vector.forEach((value, i) => (sum[i]! += value));
  return sum.map((value) => value / Math.max(1, vectors.length));
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
