import { KIND_IDS } from '../../../search/vocabulary.ts';
import { BUCKET_COUNT, gramRow, type Sparse, type Texts } from '../../learn/grams.ts';
import { withSigns } from '../../learn/weights.ts';
import type { KindFound } from '../kind.ts';

/** A passage as the rules leave it; `headings` are outermost first and may begin with the title. */
export type Sortable = KindFound & { text: string; headings: string[] };

/** How much the rules' kind, how sure it is, the kind before, and the place count beside the words. */
const SCALE = { kind: 1, sure: 2, before: 0.3, place: 0.5 };
/** What introduces a document stands in its first part, what follows from it in its second. */
const FIRST_PART = 0.2;
const SECOND_PART = 0.5;
const PLACES = 3;

/** How many numbers a kind is decided by. */
export const KIND_WIDTH = BUCKET_COUNT + 3 * KIND_IDS.length + PLACES;

/** What the kind of a document's passage is decided by. */
export function kindRow(
  passages: readonly Sortable[],
  at: number,
  title: string,
  rarities: Uint8Array,
): Sparse {
  const { kind, sure } = passages[at]!;
  const signs = new Float64Array(KIND_WIDTH - BUCKET_COUNT);
  const [byKind, bySure, byBefore, byPlace] = [0, 1, 2, 3].map((i) =>
    signs.subarray(i * KIND_IDS.length),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  byKind[KIND_IDS.indexOf(kind)] = SCALE.kind;
  bySure[KIND_IDS.indexOf(kind)] = sure * SCALE.sure;
  const before = passages[at - 1];
  if (before) byBefore[KIND_IDS.indexOf(before.kind)] = SCALE.before;
  const place = at / passages.length;
  const parts = [place, place > SECOND_PART ? 1 : 0, place < FIRST_PART ? 1 : 0];
  byPlace.set(parts.map((part) => part * SCALE.place));
  return withSigns(gramRow(textsOf(passages[at]!, title), rarities), signs);
}

/** The words a passage is sorted by; the title says nothing of its kind. */
export function textsOf({ text, headings }: Sortable, title: string): Texts {
  const own = headings.filter((heading) => heading !== title);
  return { text, heading: own.at(-1) ?? '', above: own.slice(0, -1).join('\n') };
}
