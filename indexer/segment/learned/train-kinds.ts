import type { KindId } from '../../../search/vocabulary.ts';
import { raritiesOf } from '../../learn/grams.ts';
import { fitMargin } from '../../learn/margin.ts';
import { decisionOf } from '../../learn/weights.ts';
import { KIND_IDS, KIND_WIDTH, kindRow, textsOf, type Sortable } from './kind-row.ts';
import { KindSorter, type KindJudge, type LearnedKinds } from './kind-sorter.ts';

/** A document to learn from: its passages as the rules leave them, and their kinds where those are known. */
type KindExample = { title: string; passages: Sortable[]; labels: ({ kind: KindId } | null)[] };

/** Documents are learned from in this many parts, each judged by what the others teach. */
const FOLDS = 5;

/** Learns kinds from labelled documents. */
export function trainKinds(documents: KindExample[]): LearnedKinds {
  const rarities = raritiesOf(
    documents.flatMap(({ title, passages }) => passages.map((passage) => textsOf(passage, title))),
  );
  const known = documents.flatMap(({ title, passages, labels }) =>
    labels.flatMap((label, at) =>
      label === null ? [] : [{ row: kindRow(passages, at, title, rarities), kind: label.kind }],
    ),
  );
  const decisions = KIND_IDS.map((kind) =>
    decisionOf(
      fitMargin({
        rows: known.map(({ row }) => row),
        right: Uint8Array.from(known, (one) => (one.kind === kind ? 1 : 0)),
        width: KIND_WIDTH,
      }),
    ),
  );
  return { rarities, decisions };
}

/** For each document, a judge that learned from the others. */
export function unseenJudges(documents: KindExample[]): KindJudge[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    trainKinds(documents.filter((_document, i) => i % FOLDS !== fold)),
  ).map((learned) => new KindSorter(learned));
  return documents.map((_, i) => folds[i % FOLDS]!);
}
