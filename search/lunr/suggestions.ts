import { slug } from '../ids.ts';

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
