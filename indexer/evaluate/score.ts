import type { Passage, ThemeTag } from '../../search/passage.ts';
import type { LabelledUnit } from './labels.ts';
import { plainWords } from '../extract/words.ts';
import { Matcher } from './match.ts';

/** Units shorter than this count only for being matched. */
const FEWEST_WORDS = 5;

/** Right, wrongly given and missed. */
export type Counts = { right: number; wrong: number; missed: number };

/** A theme that was given, with the words that earned it as they stand in the passage or heading. */
export type Given = { id: string; words: string[] };

/** A unit with what was made of it, for reading the mistakes. */
export type Judged = {
  unit: LabelledUnit;
  /** How many passages stand for it. */
  matched: number;
  wrong: Given[];
  missed: string[];
  /** The kind it was given; null where it was not matched. */
  kind: string | null;
  /** False for headings and units too short to judge. */
  counts: boolean;
  /** Null for what is no heading. */
  headingRight: boolean | null;
};

/** The figures over any number of reviews. */
export type Score = {
  themes: Map<string, Counts>;
  units: number;
  matched: number;
  kinds: Map<string, Counts>;
  headings: { judged: number; right: number };
  judged: Judged[];
};

function headingIsRight(
  unit: LabelledUnit,
  next: LabelledUnit | undefined,
  matcher: Matcher,
  passages: Passage[],
  place: number,
): boolean {
  const heading = plainWords(unit.text).join(' ');
  if (passages.some(({ text }) => plainWords(text).join(' ') === heading)) return false;
  if (!next || next.type === 'heading') return true;
  const [below] = matcher.match(next.text, place);
  return !below || below.headings.some((above) => plainWords(above).join(' ').includes(heading));
}

/** A theme as it was given to a passage, with its words. */
export function givenTheme({ id, from, evidence, heading }: ThemeTag, text: string): Given {
  const where = heading?.text ?? text;
  const words = (heading?.evidence ?? evidence).map(([start, end]) => where.slice(start, end));
  return { id, words: from === 'curated' ? ['set by hand'] : words };
}

/** The themes of a list that are neither a unit's nor optional there. */
export function wrongOf({ themes, optional }: LabelledUnit, given: Given[]): Given[] {
  return given.filter(({ id }) => ![...themes, ...optional].includes(id));
}

/** True where a unit was given its kind, or one of its kinds where readers gave it several. */
export function kindIsRight({ unit, kind }: Pick<Judged, 'unit' | 'kind'>): boolean {
  return kind !== null && (unit.kinds ?? [unit.type]).includes(kind);
}

/** Judges a unit of text by the passages that stand for it; none where it was not found. */
function judge(unit: LabelledUnit, matched: Passage[]): Judged {
  const tags = matched.flatMap(({ themes, text }) => themes.map((tag) => givenTheme(tag, text)));
  const given = tags.filter(({ id }, i) => tags.findIndex((tag) => tag.id === id) === i);
  const counts = plainWords(unit.text).length >= FEWEST_WORDS;
  return {
    unit,
    matched: matched.length,
    wrong: counts ? wrongOf(unit, given) : [],
    missed: counts ? unit.themes.filter((id) => !given.some((tag) => tag.id === id)) : [],
    kind: matched[0]?.kind ?? null,
    counts,
    headingRight: null,
  };
}

/** Scores one review's passages against its labelled units. */
export function judgeReview(units: LabelledUnit[], passages: Passage[]): Judged[] {
  const matcher = new Matcher(passages);
  return units.map((unit, i): Judged => {
    const place = i / units.length;
    if (unit.type !== 'heading') return judge(unit, matcher.match(unit.text, place));
    const short = plainWords(unit.text).length < FEWEST_WORDS;
    const headingRight = short
      ? null
      : headingIsRight(unit, units[i + 1], matcher, passages, place);
    return { unit, matched: 0, wrong: [], missed: [], kind: null, counts: false, headingRight };
  });
}

function counter(): { of: Map<string, Counts>; count: (id: string, what: keyof Counts) => void } {
  const of = new Map<string, Counts>();
  const count = (id: string, what: keyof Counts) => {
    const counts = of.get(id) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what] += 1;
    of.set(id, counts);
  };
  return { of, count };
}

/** Adds up what was judged. */
export function scoreOf(judged: Judged[]): Score {
  const themes = counter();
  const kinds = counter();
  for (const { unit, wrong, missed, kind } of judged.filter(({ counts }) => counts)) {
    for (const { id } of wrong) themes.count(id, 'wrong');
    for (const id of unit.themes) themes.count(id, missed.includes(id) ? 'missed' : 'right');
    if (kindIsRight({ unit, kind })) kinds.count(kind!, 'right');
    else {
      kinds.count(unit.type, 'missed');
      if (kind !== null) kinds.count(kind, 'wrong');
    }
  }
  const texts = judged.filter(({ unit }) => unit.type !== 'heading');
  const headings = judged.flatMap(({ headingRight }) => headingRight ?? []);
  return {
    themes: themes.of,
    kinds: kinds.of,
    units: texts.length,
    matched: texts.filter(({ matched }) => matched > 0).length,
    headings: { judged: headings.length, right: headings.filter(Boolean).length },
    judged,
  };
}

/** The share of labelled kinds that were given. */
export function kindsRight({ kinds }: Score): { judged: number; right: number } {
  const { right, missed } = together(kinds.values());
  return { judged: right + missed, right };
}

/** The harmonic mean of precision and recall; 0 where nothing was right. */
export function f1({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** Many counts as one. */
export function together(counts: Iterable<Counts>): Counts {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of counts) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}
