import { f1, together, type Counts, type Judged, type Score } from './score.ts';

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

/** The figures of a score as a table for people: precision, recall, F1 and count for each theme. */
export function table({ themes, units, matched, kinds, headings }: Score): string {
  const rows = [...themes].sort(([a], [b]) => (a < b ? -1 : 1));
  const macro = rows.reduce((sum, [, counts]) => sum + f1(counts), 0) / Math.max(1, rows.length);
  const of = (part: number, whole: number) => `${figure(part / Math.max(1, whole))} of ${whole}`;
  return [
    `${'theme'.padEnd(26)}prec  rec   F1    labelled`,
    ...rows.map(([name, counts]) => row(name, counts)),
    row('all themes, micro', together(themes.values())),
    `all themes, macro F1      ${figure(macro)}`,
    `kinds right               ${of(kinds.right, kinds.judged)}`,
    `headings right            ${of(headings.right, headings.judged)}`,
    `units matched             ${of(matched, units)}`,
  ].join('\n');
}

function mistake({ unit, matched, wrong, missed, kindRight, headingRight }: Judged): string {
  const parts = [
    ...(wrong.length > 0 ? [`+${wrong.join(' +')}`] : []),
    ...(missed.length > 0 ? [`-${missed.join(' -')}`] : []),
    ...(kindRight === false ? [`kind ${matched[0]?.kind ?? 'none'}, labelled ${unit.type}`] : []),
    ...(headingRight === false ? ['heading'] : []),
  ];
  return `${unit.id} ${parts.join(' ')}\n    ${unit.text}`;
}

/** Every unit that something is wrong with, quoted. */
export function mistakes({ judged }: Score): string {
  return judged
    .filter(
      ({ wrong, missed, kindRight, headingRight }) =>
        wrong.length + missed.length > 0 || kindRight === false || headingRight === false,
    )
    .map(mistake)
    .join('\n');
}
