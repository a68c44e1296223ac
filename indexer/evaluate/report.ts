import { byWriter, type Evaluated } from './evaluate.ts';
import { interval } from './interval.ts';
import { f1 } from './score.ts';
import { mistakes, table } from './table.ts';

function ownLines(documents: Evaluated['documents']): string[] {
  if (documents.length === 0) return [];
  const [low, high] = interval(documents.map(({ judged }) => judged));
  const denied = documents.reduce((sum, document) => sum + document.denied, 0);
  const tagged = documents.flatMap(({ deniedTagged }) => deniedTagged);
  return [
    `micro F1, 95 % interval   ${low.toFixed(2)} to ${high.toFixed(2)}`,
    `denied themes tagged      ${tagged.length} of ${denied}`,
    ...tagged.map((one) => `  ${one}`),
    'micro F1 by writer',
    ...[...byWriter(documents)].map(
      ([writer, counts]) => `  ${writer.padEnd(24)}${f1(counts).toFixed(2)}`,
    ),
  ];
}

/** Everything about an evaluated set for people: figures, what was denied and tagged, mistakes. */
export function report({ name, score, documents }: Evaluated, allMistakes: boolean): string {
  const of = documents.length > 0 ? `: ${documents.length} documents` : '';
  const bad = mistakes(score, allMistakes);
  const heading = allMistakes ? 'Mistakes' : 'The worst mistakes';
  return [
    `== ${name}${of}`,
    table(score),
    ...ownLines(documents),
    ...(bad === '' ? [] : [`${heading}:`, bad]),
  ].join('\n');
}
