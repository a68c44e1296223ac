import type { Passage } from '../../search/passage.ts';
import type { LabelledUnit } from './labels.ts';
import { Matcher, plainWords } from './match.ts';

/** Units shorter than this count only for being matched. */
const FEWEST_WORDS = 5;

/** Right, wrongly given and missed. */
export type Counts = { right: number; wrong: number; missed: number };

/** A unit with what was made of it, for reading the mistakes. */
export type Judged = {
  unit: LabelledUnit;
  matched: Passage[];
  wrong: string[];
  missed: string[];
  /** Null for headings and units too short to judge. */
  kindRight: boolean | null;
  /** Null for what is no heading. */
  headingRight: boolean | null;
};

/** The figures over any number of reviews. */
export type Score = {
  themes: Map<string, Counts>;
  units: number;
  matched: number;
  kinds: { judged: number; right: number };
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

function judge(unit: LabelledUnit, matched: Passage[]): Judged {
  const given = new Set(matched.flatMap(({ themes }) => themes.map(({ id }) => id)));
  const short = plainWords(unit.text).length < FEWEST_WORDS;
  return {
    unit,
    matched,
    wrong: short ? [] : [...given].filter((id) => ![...unit.themes, ...unit.optional].includes(id)),
    missed: short ? [] : unit.themes.filter((id) => !given.has(id)),
    kindRight: short ? null : matched[0]?.kind === unit.type,
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
    return { unit, matched: [], wrong: [], missed: [], kindRight: null, headingRight };
  });
}

function share(flags: (boolean | null)[]): { judged: number; right: number } {
  const judged = flags.filter((flag) => flag !== null);
  return { judged: judged.length, right: judged.filter(Boolean).length };
}

/** Adds up what was judged. */
export function scoreOf(judged: Judged[]): Score {
  const themes = new Map<string, Counts>();
  const count = (id: string, what: keyof Counts) => {
    const counts = themes.get(id) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what] += 1;
    themes.set(id, counts);
  };
  for (const { unit, wrong, missed, kindRight } of judged) {
    if (kindRight === null) continue;
    for (const id of wrong) count(id, 'wrong');
    for (const id of missed) count(id, 'missed');
    for (const id of unit.themes) if (!missed.includes(id)) count(id, 'right');
  }
  const texts = judged.filter(({ unit }) => unit.type !== 'heading');
  return {
    themes,
    units: texts.length,
    matched: texts.filter(({ matched }) => matched.length > 0).length,
    kinds: share(judged.map(({ kindRight }) => kindRight)),
    headings: share(judged.map(({ headingRight }) => headingRight)),
    judged,
  };
}

/** The harmonic mean of precision and recall; 0 where nothing was right. */
export function f1({ right, wrong, missed }: Counts): number {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** All themes' counts together. */
export function together(themes: Iterable<Counts>): Counts {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { right, wrong, missed } of themes) {
    sum.right += right;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}
