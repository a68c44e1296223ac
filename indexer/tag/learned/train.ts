import { judged, type LabelledReading } from '../../labels/as-read.ts';
import { unseenSorters } from '../../segment/learned/train-kinds.ts';
import type { ThemeEntry } from '../vocabulary.ts';
import type { Example } from './example.ts';
import { firstRow, firstWidth } from './first-stage.ts';
import { raritiesOf } from '../../learn/grams.ts';
import { HintCounts, worthOfRules } from './hint-counts.ts';
import { fit } from '../../learn/logistic.ts';
import { decisionOf, short } from '../../learn/weights.ts';
import { Looker } from './look.ts';
import type { Learned, Model } from './model.ts';
import { secondStage, type Known } from './second-stage.ts';
import { WORDS_ALONE } from './together.ts';
import { fitFirst, rightFor, standard, unseenFirst } from './stages.ts';

/** Until thresholds are chosen. */
const UNDECIDED = 0.5;

function examplesOf(documents: LabelledReading[], looker: Looker): Example[] {
  const sorters = unseenSorters(documents);
  return documents.flatMap((reading, document) =>
    judged(reading, sorters[document]!).flatMap((passage, place) => {
      const label = reading.labels[place];
      return label ? [{ look: looker.look(passage, reading.title), label, document }] : [];
    }),
  );
}

/**
 * Makes the learned part from labelled documents. How it goes together with the encoder and the
 * thresholds are left open; `weighTogether` and `chooseThresholds` set them on other documents.
 */
export function train(documents: LabelledReading[], vocabulary: ThemeEntry[]): Learned {
  const themes = vocabulary.map(({ id }) => id);
  const looker = new Looker(vocabulary, themes);
  const examples = examplesOf(documents, looker);
  const themeOf = (hint: number) => themes[looker.hints[hint]!.theme]!;
  const counts = new HintCounts(examples, themeOf, looker.hints.length);
  const rarity = counts.met.map((met) => Math.log(examples.length / (met + 1)));
  const base = themes.map((theme) => {
    const carrying = examples.filter(({ label }) => label.themes.includes(theme)).length;
    return Math.log((carrying + 2) / (examples.length + 10));
  });
  const rarities = raritiesOf(examples.map(({ look }) => look));
  const rows = examples.map(({ look }) => firstRow(look, looker.hints, themes, rarities));
  const shape = { themes, width: firstWidth(themes.length) };
  const ruled = worthOfRules(examples, themes);
  const known = { themes, hints: looker.hints, rarity, base, ruled, deniable: looker.deniable };
  const unseen = unseenFirst(examples, rows, shape);
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
  });
  const first = fitFirst(examples, rows, shape).map(decisionOf);
  const model: Model = {
    madeFrom: { documents: documents.length, passages: examples.length },
    themes,
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
    ruled: ruled.map(short),
    first: first.map(({ kept }) => kept),
    second: {
      bias: short(second.bias),
      weights: Array.from(second.weights, short),
      mean: mean.map(short),
      spread: spread.map(short),
    },
    together: WORDS_ALONE,
    strong: UNDECIDED,
    strongByRule: UNDECIDED,
    possible: UNDECIDED,
  };
  return { model, rarities, first };
}
