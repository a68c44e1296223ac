import { slug } from '../../search/ids.ts';
import type { Passage, ThemeTag } from '../../search/passage.ts';
import type {
  Case,
  Known,
  OutlineHeading,
  Partnership,
  Period,
  ReviewMetadata,
} from '../../search/review.ts';
import type { ListedPartnership } from '../describe/partnership-list.ts';
import type { Sidecar } from './sidecar.ts';

/** A value set by hand: nothing in the document need show it. */
function curated<T>(value: T): Known<T> {
  return { value, basis: 'curated', evidence: null };
}

function partnershipOf(named: string, list: ListedPartnership[]): Partnership {
  const plain = named.toLowerCase();
  const listed = list.find(({ id, label, names, aliases }) =>
    [id, label, ...names, ...aliases].some((name) => name.toLowerCase() === plain),
  );
  if (!listed) return { id: slug(named) || 'unknown', label: named, asPublished: named };
  const isName = listed.names.includes(named);
  return { id: listed.id, label: listed.label, asPublished: isName ? named : listed.label };
}

function or<T>(set: T | undefined, read: Known<T>): Known<T> {
  return set === undefined ? read : curated(set);
}

/** Puts what was set by hand in place of what was read. Values that were not set stay. */
export function curateMetadata(
  read: ReviewMetadata,
  set: Sidecar,
  list: ListedPartnership[],
): ReviewMetadata {
  const partnership = set.partnership && partnershipOf(set.partnership, list);
  const year = set.published && Number(set.published.slice(0, 4));
  return {
    title: or(set.title, read.title),
    partnership: partnership ? curated(partnership) : read.partnership,
    published: or<string | null>(set.published, read.published),
    year: year ? curated<number | null>(year) : read.year,
    reviewType: or(set.reviewType, read.reviewType),
    documentType: or(set.documentType, read.documentType),
    caseNames: or(set.caseNames, read.caseNames),
    outcome: or(set.outcome, read.outcome),
    ageBand: or(set.ageBand, read.ageBand),
    agencies: or(set.agencies, read.agencies),
    leadReviewer: or<string | null>(set.leadReviewer, read.leadReviewer),
    reviewPeriod: or<Period | null>(set.reviewPeriod, read.reviewPeriod),
  };
}

/** The cases under the names set by hand, with what was read of those that keep theirs. */
export function curateCases(cases: Case[], { caseNames, outcome, ageBand }: Sidecar): Case[] {
  const names = caseNames ?? cases.map(({ name }) => name);
  return names.map((name) => {
    const read = cases.find((one) => one.name === name);
    return {
      name,
      outcome: outcome ?? read?.outcome ?? 'unknown',
      ageBand: ageBand ?? read?.ageBand ?? 'unknown',
      age: read?.age ?? null,
    };
  });
}

/** True where a sidecar's name for a passage, its id or the digits after "_", means this one. */
export function isMeant(passage: Passage, named: string): boolean {
  return passage.id === named || passage.id.endsWith(`_${named}`);
}

/** What people added and removed wins over what was found, and over what is only possible. */
function changedThemes(
  passage: Passage,
  themes: Sidecar['themes'],
): Pick<Passage, 'themes' | 'possibleThemes'> {
  const changes = Object.entries(themes).filter(([named]) => isMeant(passage, named));
  const added = new Set(changes.flatMap(([, { add }]) => add));
  const settled = new Set([...added, ...changes.flatMap(([, { remove }]) => remove)]);
  const open = ({ id }: ThemeTag) => !settled.has(id);
  const byHand = [...added].map((id): ThemeTag => ({
    id,
    from: 'curated',
    evidence: [],
    heading: null,
  }));
  return {
    themes: [...passage.themes.filter(open), ...byHand],
    possibleThemes: passage.possibleThemes.filter(open),
  };
}

/** What is left of a cut document: passages and outline with their places, and what to check. */
type Curated = { passages: Passage[]; outline: OutlineHeading[]; warnings: string[] };

/**
 * Passages without those left out, with the themes set by hand. Those that stay close up, and the
 * headings of the outline with them. A passage that is named and not there is a warning.
 */
export function curatePassages(
  passages: Passage[],
  outline: OutlineHeading[],
  { leaveOut, themes }: Sidecar,
): Curated {
  const named = [...leaveOut, ...Object.keys(themes)];
  const lost = named.filter((name) => !passages.some((passage) => isMeant(passage, name)));
  const kept = passages.filter((passage) => !leaveOut.some((name) => isMeant(passage, name)));
  const placeOf = (position: number) => kept.filter((one) => one.position < position).length;
  return {
    passages: kept.map((passage, position) => ({
      ...passage,
      position,
      answers: passage.answers.filter((id) => kept.some((one) => one.id === id)),
      ...changedThemes(passage, themes),
    })),
    outline: outline.map((heading) => ({ ...heading, position: placeOf(heading.position) })),
    warnings: lost.map((name) => `The file set by hand names a passage that is not here: ${name}.`),
  };
}
