import type { KindId } from '../../search/vocabulary.ts';
import { ATTRIBUTION, HEADING_NUMBER, NUMBERED_UNIT } from '../extract/heading-words.ts';
import { CELL_BREAK } from '../extract/table.ts';
import { wordsOf } from '../extract/words.ts';
import { sentencesOf } from '../sentences.ts';
import type { Draft } from './group.ts';
import {
  HEADING_WORDS,
  OPENS_CASE,
  PLAN_COLUMNS,
  RECOMMENDS,
  SIGNALS,
  WEIGHT,
} from './kind-words.ts';
import { isNarrative, isProcess, looksBack } from './narrative.ts';

/** A passage recommends when this share of its words does; a finding may end in "SSCB to consider:". */
const RECOMMENDING_SHARE = 0.4;

type Ground = { kind: KindId; weight: number };

/**
 * A kind, and how sure it is: 1 where the layout decides, else how far its grounds outweigh those of the
 * next kind, from 0 to 1.
 */
export type KindFound = { kind: KindId; sure: number };

function headingKind(heading: string): KindId | null {
  if (ATTRIBUTION.test(heading)) return 'response';
  const plain = heading.replace(HEADING_NUMBER, '');
  const unit = NUMBERED_UNIT.exec(plain)?.[0];
  return HEADING_WORDS.find(([, pattern]) => pattern.test(unit ?? plain))?.[0] ?? null;
}

/** The kind the headings above give, the nearest that says one, and how firmly. */
function kindAbove(headings: string[]): Ground {
  for (const heading of headings.toReversed()) {
    // The head of a table names its columns, not what its rows are.
    const kind = heading.includes(CELL_BREAK) ? null : headingKind(heading);
    if (kind !== null) {
      return { kind, weight: NUMBERED_UNIT.test(heading) ? WEIGHT.unit : WEIGHT.section };
    }
  }
  return { kind: 'background', weight: WEIGHT.none };
}

/** True for a row of an action plan, by the names of its columns. */
function isPlanRow(draft: Draft, headings: string[]): boolean {
  const columns = headings.at(-1)?.split(CELL_BREAK) ?? [];
  const named = (pattern: RegExp) => columns.some((column) => pattern.test(column));
  if (draft.source !== 'table-row' || columns.length < 2) return false;
  return named(PLAN_COLUMNS.done) && named(PLAN_COLUMNS.followed);
}

/** A plan's rows are named and numbered; what stands in one is what is done. */
const PLAN_ROW = /^(?:row|action|ref)\s+[\d.]+/iu;

/**
 * In a response or a section of responses, what stands under a recommendation after it is an answer to
 * it, and so is what stands under a finding that has a title of its own, or in a plan's row. `title` is
 * the document's.
 */
function isAnswering(
  { source }: Draft,
  headings: string[],
  title: string,
  above: Ground,
  previous: KindId | null,
): boolean {
  if (headings.some((heading) => PLAN_ROW.test(heading))) return above.kind === 'recommendation';
  const path = [title, ...headings];
  const nearest = path.findLastIndex((heading) => headingKind(heading) === above.kind);
  const responding = path.findIndex((heading) => headingKind(heading) === 'response');
  if (responding < 0) return false;
  // The items of a list go on as the list began.
  const begun = source === 'list-item' ? previous === 'response' : previous !== null;
  if (above.kind === 'recommendation') return begun;
  const titled = /^\W*finding\s+\S+\s*[:–-]\s*\S/iu.test(path[nearest] ?? '');
  return above.kind === 'finding' && responding < nearest && titled;
}

/** True where a body is told what to do in enough of a text to make that its point. */
function recommends(text: string): boolean {
  const sentences = sentencesOf(text).filter((sentence) => RECOMMENDS.test(sentence));
  const share = wordsOf(sentences.join(' ')).length / Math.max(1, wordsOf(text).length);
  return share >= RECOMMENDING_SHARE;
}

/** What the wording speaks for, beside what the headings say. */
function groundsIn(
  text: string,
  above: Ground,
  previous: KindId | null,
  answering: boolean,
): Ground[] {
  const introducing = above.kind === 'background' && above.weight === WEIGHT.section;
  const signals = SIGNALS.filter(([kind]) => !(introducing && kind === 'response'));
  const grounds: Ground[] = signals
    .filter(([, , pattern]) => pattern.test(text))
    .map(([kind, weight]) => ({ kind, weight }));
  if (above.kind !== 'response' && recommends(text)) {
    grounds.push({ kind: 'recommendation', weight: WEIGHT.sure });
  }
  // An answer goes on until a heading says otherwise.
  const open = above.weight === WEIGHT.none || above.kind === 'recommendation';
  if (previous === 'response' && (answering || open)) {
    grounds.push({ kind: 'response', weight: answering ? WEIGHT.slight : WEIGHT.plain });
  }
  if (answering && looksBack(text)) grounds.push({ kind: 'finding', weight: WEIGHT.plain });
  // A section on learning tells what was found before what is to be learned from it.
  const learning = above.kind === 'lesson' && above.weight === WEIGHT.section;
  if (learning && looksBack(text)) grounds.push({ kind: 'finding', weight: WEIGHT.plain });
  if (above.kind === 'background' || above.kind === 'case-summary') {
    const opens = OPENS_CASE.test(sentencesOf(text)[0] ?? '');
    if (opens) grounds.push({ kind: 'case-summary', weight: WEIGHT.sure });
    if (isNarrative(text)) grounds.push({ kind: 'case-summary', weight: WEIGHT.plain });
    if (isProcess(text)) grounds.push({ kind: 'background', weight: WEIGHT.slight });
  }
  return grounds;
}

/** An item is what its introduction makes it: by its last sentence, else as a whole. */
function kindOfItem(lead: string, headings: string[], above: KindId): KindId {
  const asText = (text: string) =>
    kindOf({ text, lead: null, page: null, source: 'paragraph' }, headings, null, '').kind;
  const byLast = asText(sentencesOf(lead).at(-1) ?? lead);
  return byLast === above ? asText(lead) : byLast;
}

/** The kind of most weight; the first among equals. */
function heaviest(grounds: Ground[]): KindFound {
  const scores = new Map<KindId, number>();
  for (const { kind, weight } of grounds) scores.set(kind, (scores.get(kind) ?? 0) + weight);
  const [[kind, most], [, next] = ['', 0]] = [...scores].toSorted(([, a], [, b]) => b - a) as [
    [KindId, number],
    [KindId, number]?,
  ];
  return { kind, sure: Math.min(1, (most - next) / WEIGHT.sure) };
}

/**
 * What kind of passage this is: weighed from the headings it stands under, the paragraph that
 * introduces it and its own wording. `headings` are outermost first and without the `title` of the
 * document; `previous` is the kind of the passage before it under the same headings.
 */
export function kindOf(
  draft: Draft,
  headings: string[],
  previous: KindId | null,
  title: string,
): KindFound {
  const { text, lead, source } = draft;
  const heading = kindAbove(headings);
  const answering = isAnswering(draft, headings, title, heading, previous);
  const above: Ground = answering ? { kind: 'response', weight: WEIGHT.section } : heading;
  const byLayout = (kind: KindId): KindFound => ({ kind, sure: 1 });
  if (source === 'contact') return byLayout('background');
  const unit = NUMBERED_UNIT.exec(text.replace(HEADING_NUMBER, ''))?.[0];
  if (unit !== undefined) return byLayout(headingKind(unit) ?? heading.kind);
  if (above.kind === 'question' || above.kind === 'good-practice') return byLayout(above.kind);
  if (lead !== null) return byLayout(kindOfItem(lead, headings, above.kind));
  if (isPlanRow(draft, headings) && above.weight < WEIGHT.section) return byLayout('response');
  if (source === 'list-item' && above.weight >= WEIGHT.section) return byLayout(above.kind);
  return heaviest([above, ...groundsIn(text, above, previous, answering)]);
}
