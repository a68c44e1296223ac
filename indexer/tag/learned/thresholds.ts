import type { LabelledPassage } from '../../labels/labelled-document.ts';
import type { Model } from './model.ts';
import type { Scored } from './scorer.ts';

/** A labelled passage as the model scored it. */
export type Judged = Scored & { label: LabelledPassage };

/** Thresholds are tried in steps of this. */
const STEP = 0.01;
const LEAST = 0.1;
const MOST = 0.8;
/**
 * Where a rule found its words in the text, this share of the chance is enough. Chosen by hand: two
 * thirds of the labels avoid a theme's own words on purpose, published reviews use them.
 */
const BY_RULE_SHARE = 0.3;
/** A tag is possible from this share of the chance at which it is strong. */
const POSSIBLE_SHARE = 0.5;

/** The places of the themes a passage carries, by a model's thresholds. */
export function strongThemes(
  { look, chances }: Scored,
  { themes, strong, strongByRule }: Pick<Model, 'themes' | 'strong' | 'strongByRule'>,
): number[] {
  const inText = new Set(look.rules.flatMap(({ id, from }) => (from === 'text' ? [id] : [])));
  return [...themes.keys()].filter((theme) => {
    const least = inText.has(themes[theme]!) ? strongByRule : strong;
    return chances[theme]! >= least;
  });
}

function f1At(judged: Judged[], themes: string[], strong: number): number {
  let right = 0;
  let off = 0;
  const thresholds = { themes, strong, strongByRule: strong * BY_RULE_SHARE };
  for (const scored of judged) {
    const { label } = scored;
    const given = strongThemes(scored, thresholds).map((theme) => themes[theme]!);
    const hit = label.themes.filter((id) => given.includes(id)).length;
    right += hit;
    off += label.themes.length - hit;
    off += given.filter((id) => ![...label.themes, ...label.optional].includes(id)).length;
  }
  return (2 * right) / (2 * right + off);
}

/** The model with the threshold at which its strong tags have the best micro-F1 on these passages. */
export function chooseThresholds(model: Model, judged: Judged[]): Model {
  let best = { strong: LEAST, f1: -1 };
  for (let strong = LEAST; strong <= MOST; strong += STEP) {
    const f1 = f1At(judged, model.themes, strong);
    if (f1 > best.f1) best = { strong, f1 };
  }
  const strong = Number(best.strong.toFixed(2));
  const strongByRule = Number((strong * BY_RULE_SHARE).toFixed(3));
  return { ...model, strong, strongByRule, possible: strong * POSSIBLE_SHARE };
}
