import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import type { ReviewWithPassages } from '../../../search/engine.ts';
import { drawing } from '../../../indexer/evaluate/drawing.ts';
import { passageId } from '../../../search/ids.ts';
import {
  AGE_BANDS,
  AGENCIES,
  DOCUMENT_TYPES,
  KINDS,
  OUTCOMES,
  REVIEW_TYPES,
} from '../../../search/vocabulary.ts';
import { reviewOf, type ReviewSketch } from '../../search/collection.ts';

const LABELS = path.resolve(import.meta.dirname, '../../../data/labels');

const PASSAGES_A_REVIEW = 40;
const PARTNERSHIPS = 150;
const YEARS = { from: 2005, to: 2026 };
/** Every so many words stands one that hardly ever does: the names and slips of real documents. */
const RARE_EVERY = 60;
const RARE_WORDS = 30_000;
const LENGTH = { least: 15, most: 75 };
/** Numbers are drawn from this one on, so that every run has the same passages. */
const SEED = 20_261;

/** Words as they follow each other in the project's own invented passages. */
async function chainOfWords(): Promise<Map<string, string[]>> {
  const chain = new Map<string, string[]>();
  const writers = (await readdir(LABELS, { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  );
  for (const { name } of writers.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    for (const file of (await readdir(path.join(LABELS, name))).sort()) {
      const read = parse(await readFile(path.join(LABELS, name, file), 'utf8')) as {
        passages: { text?: string }[];
      };
      for (const { text = '' } of read.passages) {
        const words = text.split(/\s+/u).filter((word) => word !== '');
        words.forEach((word, i) => {
          const next = words[i + 1] ?? words[0]!;
          chain.set(word, [...(chain.get(word) ?? []), next]);
        });
      }
    }
  }
  return chain;
}

/** A word nobody has written, of syllables of the project's own. */
function rareWord(number: number): string {
  const first = [
    'Bar',
    'Cal',
    'Den',
    'Fer',
    'Gol',
    'Hes',
    'Kel',
    'Lan',
    'Mar',
    'Nor',
    'Pel',
    'Ros',
  ];
  const middle = ['a', 'e', 'i', 'o', 'u', 'an', 'en', 'in', 'or', 'ul'];
  const last = ['bury', 'combe', 'dale', 'field', 'gate', 'ham', 'ley', 'mere', 'ton', 'worth'];
  const [a, b, c] = [number % 12, Math.floor(number / 12) % 10, Math.floor(number / 120) % 10];
  const rest = Math.floor(number / 1200);
  return `${first[a]!}${middle[b]!}${rest > 0 ? middle[rest % 10]! + 'n'.repeat(Math.floor(rest / 10)) : ''}${last[c]!}`;
}

/**
 * So many invented passages with a natural spread of words, themes and years, in reviews of forty: the
 * same in every run.
 */
export async function* generated(
  passages: number,
  themes: string[],
): AsyncGenerator<ReviewWithPassages> {
  const chain = await chainOfWords();
  const starts = [...chain.keys()];
  const draw = drawing(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  /** Low numbers far more often than high ones. */
  const skewed = <T>(list: readonly T[]): T => list[Math.floor(draw() ** 2 * list.length)]!;
  const ids = <T extends string>(of: Record<T, string>) => Object.keys(of) as T[];

  const text = () => {
    let word = pick(starts);
    const words: string[] = [];
    const length = LENGTH.least + Math.floor(draw() * (LENGTH.most - LENGTH.least));
    while (words.length < length) {
      words.push(draw() < 1 / RARE_EVERY ? rareWord(Math.floor(draw() * RARE_WORDS)) : word);
      word = pick(chain.get(word)!);
    }
    return words.join(' ');
  };
  const sketch = (reviewId: string, position: number): ReviewSketch['sketches'][number] => {
    const own = text();
    const tags = new Set(Array.from({ length: Math.floor(draw() * 3) }, () => skewed(themes)));
    return {
      id: passageId(reviewId, '', String(position), position),
      kind: skewed(ids(KINDS)),
      headings: ['Findings', `Finding ${1 + Math.floor(position / 5)}`],
      text: own,
      page: 1 + Math.floor(position / 4),
      caseNames: ['Child T'],
      agencies: draw() < 0.5 ? [pick(ids(AGENCIES))] : [],
      themes: [...tags],
    };
  };
  for (let number = 0; number * PASSAGES_A_REVIEW < passages; number++) {
    const id = `review-${number}`;
    const of = Math.min(PASSAGES_A_REVIEW, passages - number * PASSAGES_A_REVIEW);
    const sketches = Array.from({ length: of }, (_, position) => sketch(id, position));
    const place = Math.floor(draw() ** 1.5 * PARTNERSHIPS);
    const partnership = {
      id: `place-${place}`,
      label: rareWord(place * 7),
      asPublished: `${rareWord(place * 7)} Safeguarding Children Partnership`,
    };
    const year = YEARS.from + Math.floor(draw() * (YEARS.to - YEARS.from + 1));
    yield reviewOf({
      id,
      title: `Serious Case Review: Child ${number}`,
      partnership,
      year,
      yearBasis: 'stated',
      reviewType: skewed(ids(REVIEW_TYPES)),
      documentType: skewed(ids(DOCUMENT_TYPES)),
      caseNames: [`Child ${number}`],
      outcome: skewed(ids(OUTCOMES)),
      ageBand: skewed(ids(AGE_BANDS)),
      sketches,
    });
  }
}
