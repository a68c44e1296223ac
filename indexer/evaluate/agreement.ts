import type { ReadersLabel, WritersDocument, WrittenLabel } from '../labels/labelled-document.ts';
import { f1, together, type Counts } from './score.ts';

/** A passage that two readers labelled apart from each other. */
type ReadTwice = { first: ReadersLabel; second: ReadersLabel };

/** How far two readers agree, over the passages that both of them labelled. */
export type Agreement = {
  passages: number;
  /** By theme: given by both, by the second reader alone, by the first alone. */
  themes: Map<string, Counts>;
  /** The same over all themes, without what the other reader held to be optional. */
  beyondOptional: Counts;
  /** Passages given the same kind. */
  kinds: number;
  /** Themes said by both, by the second reader alone, by the first alone to be named only as absent. */
  denied: Counts;
};

function readTwice(documents: WritersDocument[]): ReadTwice[] {
  return documents.flatMap(({ passages }) =>
    (passages as WrittenLabel[]).flatMap((first) =>
      first.second ? [{ first, second: first.second }] : [],
    ),
  );
}

function compare(first: string[], second: string[]): Counts {
  const right = first.filter((id) => second.includes(id)).length;
  return { right, wrong: second.length - right, missed: first.length - right };
}

/** Compares what two readers say of the same passages; those read once are left out. */
export function agreementOn(documents: WritersDocument[]): Agreement {
  const pairs = readTwice(documents);
  const without = (list: string[], optional: string[]) =>
    list.filter((id) => !optional.includes(id));
  const ids = new Set(pairs.flatMap(({ first, second }) => [...first.themes, ...second.themes]));
  const only = (list: string[], id: string) => list.filter((one) => one === id);
  return {
    passages: pairs.length,
    themes: new Map(
      [...ids]
        .sort()
        .map((id) => [
          id,
          together(
            pairs.map(({ first, second }) =>
              compare(only(first.themes, id), only(second.themes, id)),
            ),
          ),
        ]),
    ),
    beyondOptional: together(
      pairs.map(({ first, second }) =>
        compare(without(first.themes, second.optional), without(second.themes, first.optional)),
      ),
    ),
    kinds: pairs.filter(({ first, second }) => first.kind === second.kind).length,
    denied: together(pairs.map(({ first, second }) => compare(first.denied, second.denied))),
  };
}

/** The agreement of readers for people, a theme a line, those they agree on least first. */
export function agreementReport(name: string, agreement: Agreement): string {
  const { passages, themes, beyondOptional, kinds, denied } = agreement;
  if (passages === 0) return `== ${name}: no passage was read twice`;
  const line = (of: string, counts: Counts) =>
    `${of.padEnd(26)}${f1(counts).toFixed(2)}  ${counts.right} by both, ${counts.wrong} by the second alone, ${counts.missed} by the first alone`;
  const worstFirst = [...themes].sort(([, a], [, b]) => f1(a) - f1(b));
  return [
    `== ${name}: ${passages} passages read twice`,
    ...worstFirst.map(([id, counts]) => line(id, counts)),
    line('all themes, F1', together(themes.values())),
    line('without optional themes', beyondOptional),
    line('denied themes', denied),
    `same kind                 ${(kinds / passages).toFixed(2)} of ${passages}`,
  ].join('\n');
}
