import type { Token } from '../analysis/tokens.ts';
import type { IndexStatus, ReviewWithPassages } from '../engine.ts';
import type { SynonymGroup } from '../analysis/synonyms.ts';
import {
  PASSAGE_FACETS,
  passageValues,
  REVIEW_FACETS,
  reviewValue,
  type PassageFacet,
} from '../facet-values.ts';
import type { Passage } from '../passage.ts';
import { recordOf, type Review, type ReviewRecord } from '../review.ts';
import { inReviewsName } from './settings.ts';
import { storedStem } from './stored-words.ts';
import type { SynonymWords } from './synonym-words.ts';

/** Raised whenever what is stored changes its shape; an index of another version is not searched. */
export const VERSION = 3;

/** The id of the document that says what the whole is; no id of a review's document is like it. */
export const ABOUT_ID = 'about';

/** What the index of records says of the whole. */
export type About = Omit<IndexStatus, 'partnerships'> & {
  version: number;
  build: string;
  synonyms: SynonymGroup[];
  /** By passage facet, its values by the number they are counted in reviews under. */
  values: Record<PassageFacet, string[]>;
};

/** More reviews than there will ever be; the room that a value's number has beside a review's. */
const ROOM = 2 ** 24;

/** A value and a review as one number, so that the reviews with that value can be counted. */
function pairOf(value: number, review: number): number {
  return value * ROOM + review;
}

/** The number of the value in a number of `pairOf`. */
export function valueInPair(pair: number): number {
  return Math.floor(pair / ROOM);
}

/** Numbers the values of the passage facets as they are met. */
export class ValueNumbers {
  readonly values = Object.fromEntries(
    PASSAGE_FACETS.map((facet) => [facet, [] as string[]]),
  ) as About['values'];
  readonly #numbers = new Map<string, number>();

  /** The number of a value of a facet. */
  of(facet: PassageFacet, value: string): number {
    const key = `${facet} ${value}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values[facet].push(value) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}

const NO_LABELS: ReadonlyMap<string, string> = new Map();

type Document = Record<string, unknown> & { id: string };

/** What the documents of one collection share. */
export type Shared = { synonyms: SynonymWords; numbers: ValueNumbers };

/**
 * The document of a passage: its words as our analysis sees them, what it is filtered and counted by, and
 * itself as it is, whose text is read from there and never searched.
 */
export function passageDocument(
  passage: Passage,
  words: Token[],
  { review, number }: { review: Review; number: number },
  { synonyms, numbers }: Shared,
): Document {
  const stems = words.map(({ stem }) => stem);
  const ofReview = REVIEW_FACETS.map((facet): [string, unknown] => [
    facet,
    reviewValue(review, facet)[0],
  ]);
  const ofPassage = PASSAGE_FACETS.flatMap((facet): [string, unknown][] => {
    const values = [...new Set(passageValues(passage, facet, NO_LABELS).map(([id]) => id))];
    const pairs = values.map((value) => pairOf(numbers.of(facet, value), number));
    return [
      [facet, values],
      [inReviewsName(facet), pairs],
    ];
  });
  const { year } = review;
  return {
    ...Object.fromEntries([...ofReview, ...ofPassage]),
    id: passage.id,
    words: stems.map(storedStem).join(' '),
    synonyms: synonyms.wordsOf(stems).join(' '),
    // By number, since thousands of them are counted for a reply.
    review: number,
    // Left out where it is not known, which sorts it last.
    year: year ?? undefined,
    position: passage.position,
    possibleTheme: passage.possibleThemes.map(({ id }) => id),
    passage: JSON.stringify(passage),
  };
}

/** By passage facet, the numbers of the values that any passage of a review has. */
export type ValuesInReview = Record<PassageFacet, number[]>;

/** What is kept in memory of each review: its record, and the values its passages have. */
export type KnownReview = { record: ReviewRecord; values: ValuesInReview };

function valuesIn(passages: Passage[], numbers: ValueNumbers): ValuesInReview {
  const values = PASSAGE_FACETS.map((facet): [PassageFacet, number[]] => {
    const met = passages.flatMap((passage) => passageValues(passage, facet, NO_LABELS));
    return [facet, [...new Set(met.map(([id]) => numbers.of(facet, id)))]];
  });
  return Object.fromEntries(values) as ValuesInReview;
}

/** The document of a review: what lists, hits and counts need of it, and the whole of it. */
export function reviewDocument(
  { review, passages }: ReviewWithPassages,
  number: number,
  { numbers }: Shared,
): Document {
  const known: KnownReview = { record: recordOf(review), values: valuesIn(passages, numbers) };
  return {
    id: `review-${number}`,
    number,
    known: JSON.stringify(known),
    review: JSON.stringify(review),
  };
}

/** The document that says what the whole is. */
export function aboutDocument(about: About): Document {
  return { id: ABOUT_ID, about: JSON.stringify(about) };
}
