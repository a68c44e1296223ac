import fc from 'fast-check';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  KINDS,
  OUTCOMES,
  REVIEW_TYPES,
} from '../../search/vocabulary.ts';
import type { SearchQuery } from '../../search/query.ts';
import { reviewOf, THEMES, type ReviewSketch } from './collection.ts';
import type { AskedText } from './plain-scan.ts';

/** Words that share stems, so that endings matter, and few enough to meet often. */
const WORDS = [
  'father',
  'fathers',
  'sleep',
  'sleeping',
  'sofa',
  'risk',
  'risks',
  'child',
  'children',
  'plan',
  'co-sleeping',
  'police',
  's47',
];
const PLACES = ['northmere', 'ellerdon', 'unknown'];

const word = fc.constantFrom(...WORDS);
const ids = <T extends string>(vocabulary: Record<T, string>) =>
  fc.constantFrom(...(Object.keys(vocabulary) as T[]));
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { maxLength: 2 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: some(arbitrary) },
  );
const theme = fc.constantFrom(...THEMES.map(({ id }) => id));
const year = fc.integer({ min: 2010, max: 2016 });

const passage = fc.record({
  text: fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  themes: fc.uniqueArray(theme, { maxLength: 3 }),
  possibleThemes: some(theme),
  kind: fc.constantFrom('finding' as const, 'lesson' as const, 'recommendation' as const),
  agencies: some(fc.constantFrom('police' as const, 'gp' as const)),
});

const review: fc.Arbitrary<Omit<ReviewSketch, 'id'>> = fc.record({
  year: fc.option(year, { nil: null }),
  partnership: fc.constantFrom(...PLACES.map((id) => ({ id, label: id, asPublished: id }))),
  reviewType: fc.constantFrom('scr' as const, 'lcspr' as const),
  outcome: fc.constantFrom('death' as const, 'serious-harm' as const),
  sketches: fc.array(passage, { minLength: 1, maxLength: 6 }),
});

/** Small collections in which words, themes and years meet in every way. */
export const drawnCollection = fc
  .array(review, { minLength: 1, maxLength: 7 })
  .map((drawn) => drawn.map((sketch, i) => reviewOf({ ...sketch, id: `review-${i}` })));

const excluded = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.array(arbitrary, { maxLength: 1 }) },
  );

/** Words to ask for that are each one word to a search. */
export const drawnWords = fc.uniqueArray(
  fc.constantFrom(...WORDS.filter((one) => !one.includes('-'))),
  { minLength: 1, maxLength: 3 },
);

/** Texts to ask for, in parts. */
export const drawnText: fc.Arbitrary<AskedText> = fc.record({
  words: fc.array(word, { maxLength: 2 }),
  phrases: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 1 }),
  notWords: excluded(word),
  notPhrases: excluded(fc.array(word, { minLength: 2, maxLength: 2 })),
});

/** The same text as a person would type it. */
export function typed({ words, phrases, notWords, notPhrases }: AskedText): string {
  return [
    ...words,
    ...phrases.map((phrase) => `"${phrase.join(' ')}"`),
    ...notWords.map((not) => `-${not}`),
    ...notPhrases.map((phrase) => `-"${phrase.join(' ')}"`),
  ].join(' ');
}

/** Filters, grouping and order in every combination. */
export const drawnFilters: fc.Arbitrary<Partial<SearchQuery>> = fc.record(
  {
    theme: rarely(theme),
    themeMatch: fc.constantFrom('any' as const, 'all' as const),
    notTheme: rarely(theme),
    possibleTheme: rarely(theme),
    partnership: rarely(fc.constantFrom(...PLACES)),
    kind: rarely(ids(KINDS)),
    reviewType: rarely(ids(REVIEW_TYPES)),
    documentType: rarely(ids(DOCUMENT_TYPES)),
    outcome: rarely(ids(OUTCOMES)),
    ageBand: rarely(ids(AGE_BANDS)),
    agency: rarely(ids(AGENCIES)),
    yearFrom: year,
    yearTo: year,
    yearUnknown: fc.boolean(),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
    group: fc.constantFrom('passage' as const, 'review' as const),
  },
  { requiredKeys: [] },
);
