import type { PassageFacet, ReviewFacet } from '../facet-values.ts';
import type { FacetName } from '../facets.ts';
import type { ValueTable } from '../value-table.ts';
import { addBits, allBits, keepBits, noBits, setBit, type Bits } from './bits.ts';

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
