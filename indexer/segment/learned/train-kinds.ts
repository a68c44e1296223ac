import { KIND_IDS, type KindId } from '../../../search/vocabulary.ts';
import type { Meaning } from '../../encoder/meaning.ts';
import { raritiesOf } from '../../learn/grams.ts';
import { fitMargin } from '../../learn/margin.ts';
import { decisionOf } from '../../learn/weights.ts';
import { KIND_WIDTH, kindRow, textsOf, type Sortable } from './kind-row.ts';
import { KindSorter, type LearnedKinds } from './kind-sorter.ts';

/** A document to learn from: its passages as the rules leave them, and their kinds where those are known. */
type KindExample = { title: string; passages: Sortable[]; labels: ({ kind: KindId } | null)[] };

/** Documents are learned from in this many parts, each judged by what the others teach. */
const FOLDS = 5;

/** Learns kinds from labelled documents, by words alone; `weighMeaning` says what meaning counts. */
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
  return { rarities, decisions, meaning: 0 };
}

/** For each document, a sorter that learned from the others. */
export function unseenSorters(documents: KindExample[]): KindSorter[] {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    trainKinds(documents.filter((_document, i) => i % FOLDS !== fold)),
  ).map((learned) => new KindSorter(learned));
  return documents.map((_, i) => folds[i % FOLDS]!);
}

/** A document to choose by: what its passages mean, and the kinds that are right where those are known. */
type KindChoice = KindExample & {
  labels: ({ kinds: string[] } | null)[];
  meanings: (Meaning | null)[];
};

/** What meaning may count beside words is tried in steps of this. */
const STEP = 0.05;
const MOST = 1;
/** Shares nearer than this are alike on so few passages. */
const AS_GOOD = 0.01;

/**
 * The same with the least weight of meaning that gives as many passages of these documents their kind as
 * any, but for a few.
 */
export function weighMeaning(learned: LearnedKinds, documents: KindChoice[]): LearnedKinds {
  const tried = Array.from({ length: MOST / STEP + 1 }, (_, step) => {
    const meaning = Number((step * STEP).toFixed(2));
    const sorter = new KindSorter({ ...learned, meaning });
    const right = documents.flatMap(({ passages, title, labels, meanings }) =>
      sorter
        .kindsOf(passages, title, meanings)
        .filter((kind, at) => labels[at]?.kinds.includes(kind) ?? false),
    ).length;
    return { meaning, right };
  });
  const labelled = documents.flatMap(({ labels }) => labels.filter((label) => label !== null));
  const enough = Math.max(...tried.map(({ right }) => right)) - AS_GOOD * labelled.length;
  return { ...learned, meaning: tried.find(({ right }) => right >= enough)!.meaning };
}
