import type { Label } from '../../labels/labelled-document.ts';
import type { Model } from './model.ts';
import type { Scored } from './scorer.ts';
import { mayBeDenied } from './together.ts';

/** A labelled passage as the model scored it. */
export type Judged = Scored & { label: Label };

/** Thresholds are tried in steps of this. */
const STEP = 0.01;
const LEAST = 0.1;
const MOST = 0.8;
/** Figures nearer than this are alike on so few passages. */
const AS_GOOD = 0.005;
/**
 * Where a rule found its words in the text, odds so many times smaller are enough. Chosen by hand: two
 * thirds of the labels avoid a theme's own words on purpose, published reviews use them. Not where the
 * theme may be denied: a denial names it as plainly.
 */
const BY_RULE_ODDS = 6;
/** A tag is possible from this share of the chance at which it is strong. */
const POSSIBLE_SHARE = 0.5;

/** The places of the themes a passage carries, by a model's thresholds. */
export function strongThemes(
  { look, odds, chances }: Scored,
  { themes, strong, strongByRule }: Pick<Model, 'themes' | 'strong' | 'strongByRule'>,
): number[] {
  const inText = new Set(look.rules.flatMap(({ id, from }) => (from === 'text' ? [id] : [])));
  return [...themes.keys()].filter((theme) => {
    const ruled = inText.has(themes[theme]!) && !mayBeDenied(odds, theme);
    return chances[theme]! >= (ruled ? strongByRule : strong);
  });
}

/** The chance that is enough where a rule found its words in the text. */
function byRule(strong: number): number {
  const odds = strong / (1 - strong) / BY_RULE_ODDS;
  return odds / (1 + odds);
}

function f1At(judged: Judged[], themes: string[], strong: number): number {
  let right = 0;
  let off = 0;
  const thresholds = { themes, strong, strongByRule: byRule(strong) };
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

/**
 * The model with its thresholds: the highest at which the micro-F1 of strong tags on these passages is
 * as good as the best, but for a little, since a wrong tag costs more trust than a missed one.
 */
export function chooseThresholds(model: Model, judged: Judged[]): Model {
  const tried: { strong: number; f1: number }[] = [];
  for (let strong = LEAST; strong <= MOST; strong += STEP) {
    tried.push({ strong, f1: f1At(judged, model.themes, strong) });
  }
  const best = Math.max(...tried.map(({ f1 }) => f1));
  const chosen = tried.findLast(({ f1 }) => f1 >= best - AS_GOOD)!;
  const strong = Number(chosen.strong.toFixed(2));
  const strongByRule = Number(byRule(strong).toFixed(3));
  return { ...model, strong, strongByRule, possible: strong * POSSIBLE_SHARE };
}
