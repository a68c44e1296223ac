import { slug } from '../ids.ts';
import { allBits } from './bits.ts';
import type { Columns } from './columns.ts';
import { countsOf, perReview } from './tally.ts';

/** A value of a facet with the number of passages that have it. */
export type OfferedValue = { value: string; label: string; passages: number };

/** The values of a facet that passages have, those of most passages first. */
export function offeredValues(facet: 'theme' | 'partnership', columns: Columns): OfferedValue[] {
  const passages = allBits(columns.reviewOf.length);
  const inReviews = perReview(passages, columns.reviewEnds);
  const counts = countsOf(facet, columns, { passages, inReviews, byReview: false });
  const { ids, labels } = columns.values[facet];
  return ids
    .map((value, number) => ({ value, label: labels[number]!, passages: counts[number]! }))
    .filter((one) => one.passages > 0)
    .sort((a, b) => b.passages - a.passages || (a.value < b.value ? -1 : 1));
}

/** Something that can be offered, made ready for comparing. */
type Offer<T> = { what: T; words: string };

function plain(text: string): string {
  return slug(text).replaceAll('-', ' ');
}

/** Finds what begins with the words a person is typing, at the start or at any of its words. */
export class Offers<T> {
  readonly #offers: Offer<T>[];

  /** `label` gives the words by which each is found. */
  constructor(all: T[], label: (one: T) => string) {
    this.#offers = all.map((what) => ({ what, words: plain(label(what)) }));
  }

  /** Up to so many, in the order given; those that begin with what was typed before the others. */
  beginning(typed: string, most: number): T[] {
    const wanted = plain(typed);
    if (wanted === '') return [];
    const first = this.#offers.filter(({ words }) => words.startsWith(wanted));
    const later = this.#offers.filter(
      ({ words }) => !words.startsWith(wanted) && words.includes(` ${wanted}`),
    );
    return [...first, ...later].slice(0, most).map(({ what }) => what);
  }
}
