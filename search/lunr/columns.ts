import { compareLabels, type PassageFacet, type ReviewFacet } from '../facet-values.ts';
import type { FacetName } from '../facets.ts';
import { addBits, allBits, keepBits, noBits, setBit, type Bits } from './bits.ts';

/** The values of a facet by number, with their labels. */
export type Values = { ids: string[]; labels: string[] };

/** Values with what is worked out of them once: their numbers, and the order of their labels. */
export class ValueTable {
  readonly ids: string[];
  readonly labels: string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** By number: the place of the value in the order of labels. */
  readonly rank: Uint32Array;
  /** By place in the order of labels: the value's number. */
  readonly byRank: Uint32Array;

  constructor({ ids, labels }: Values) {
    this.ids = ids;
    this.labels = labels;
    this.numbers = new Map(ids.map((id, number) => [id, number]));
    const order = [...ids.keys()].sort((a, b) =>
      compareLabels([ids[a]!, labels[a]!], [ids[b]!, labels[b]!]),
    );
    this.byRank = Uint32Array.from(order);
    this.rank = new Uint32Array(ids.length);
    order.forEach((number, place) => (this.rank[number] = place));
  }
}

/** The values that each passage has of a facet. */
export class ManyValued {
  /** For each passage the numbers of its values, one after another; `ends` says where those of each end. */
  readonly ends: Uint32Array;
  readonly of: Uint16Array;
  /** By value: the passages that have it. */
  readonly having: readonly Bits[];

  constructor({ ends, of }: { ends: Uint32Array; of: Uint16Array }, values: number) {
    this.ends = ends;
    this.of = of;
    this.having = Array.from({ length: values }, () => noBits(ends.length));
    let at = 0;
    for (let passage = 0; passage < ends.length; passage++) {
      for (; at < ends[passage]!; at++) setBit(this.having[of[at]!]!, passage);
    }
  }

  /** The passages that have any of these values, or with `all` every one. */
  with(values: number[], all: boolean): Bits {
    const found = all ? allBits(this.ends.length) : noBits(this.ends.length);
    for (const value of values) {
      if (all) keepBits(found, this.having[value]!);
      else addBits(found, this.having[value]!);
    }
    return found;
  }
}

/** All columns of an index. */
export type Columns = {
  /** By review number: the number of its value. */
  ofReview: Record<ReviewFacet, Uint32Array>;
  ofPassage: Record<PassageFacet, ManyValued>;
  /** Themes a passage may carry, by the numbers of the theme facet. */
  possible: ManyValued;
  values: Record<FacetName, ValueTable>;
  /** By passage, the number of its review; the passages of a review stand together. */
  reviewOf: Uint32Array;
  /** By review, one more than its last passage. */
  reviewEnds: Uint32Array;
};
