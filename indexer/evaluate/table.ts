import {
  f1,
  kindIsRight,
  kindsRight,
  together,
  type Counts,
  type Judged,
  type Score,
} from './score.ts';

/** So many mistakes are quoted unless all are asked for. */
const WORST = 20;

function figure(value: number): string {
  return value.toFixed(2);
}

function row(name: string, counts: Counts): string {
  const { right, wrong, missed } = counts;
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  const figures = [precision, recall, f1(counts)].map(figure).join('  ');
  return `${name.padEnd(26)}${figures}  ${String(right + missed).padStart(4)}`;
}

function rows(counts: Map<string, Counts>): string[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => row(name, one));
}

function macro(counts: Map<string, Counts>): number {
  const all = [...counts.values()];
  return all.reduce((sum, one) => sum + f1(one), 0) / Math.max(1, all.length);
}

/** The figures of a score for people: precision, recall, F1 and count for each theme and each kind. */
export function table(score: Score): string {
  const { themes, units, matched, kinds, headings } = score;
  const of = (part: number, whole: number) => `${figure(part / Math.max(1, whole))} of ${whole}`;
  const { right, judged } = kindsRight(score);
  return [
    `${'theme'.padEnd(26)}prec  rec   F1    labelled`,
    ...rows(themes),
    row('all themes, micro', together(themes.values())),
    `all themes, macro F1      ${figure(macro(themes))}`,
    '',
    `${'kind'.padEnd(26)}prec  rec   F1    labelled`,
    ...rows(kinds),
    `kinds right               ${of(right, judged)}`,
    ...(headings.judged > 0
      ? [`headings right            ${of(headings.right, headings.judged)}`]
      : []),
    `units matched             ${of(matched, units)}`,
  ].join('\n');
}

function mistake(judged: Judged): string {
  const { unit, wrong, missed, kind, counts, headingRight } = judged;
  const given = wrong.map(({ id, words }) => `  given ${id}, for “${words.join('”, “')}”`);
  const lines = [
    `${unit.id}: ${unit.text}`,
    ...given,
    ...missed.map((id) => `  missed ${id}`),
    ...(counts && !kindIsRight(judged) ? [`  kind ${kind ?? 'none'}, labelled ${unit.type}`] : []),
    ...(headingRight === false ? ['  a heading that heads nothing, or is a passage'] : []),
  ];
  return lines.join('\n');
}

/** A tag that should not be there costs more trust than one that is missing. */
function badness(judged: Judged): number {
  const { wrong, missed, counts, headingRight } = judged;
  const kindWrong = counts && !kindIsRight(judged) ? 0.5 : 0;
  return wrong.length * 1.5 + missed.length + kindWrong + (headingRight === false ? 0.5 : 0);
}

/** The worst mistakes, or all of them, quoted with the words that led astray. */
export function mistakes({ judged }: Score, all: boolean): string {
  const bad = judged.filter((one) => badness(one) > 0);
  if (all) return bad.map(mistake).join('\n');
  const worst = bad.toSorted((a, b) => badness(b) - badness(a)).slice(0, WORST);
  return worst.map(mistake).join('\n');
}
