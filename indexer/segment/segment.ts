import { passageId } from '../../search/ids.ts';
import type { Passage } from '../../search/passage.ts';
import type { OutlineHeading } from '../../search/review.ts';
import type { KindId } from '../../search/vocabulary.ts';
import { agenciesIn } from '../describe/agencies.ts';
import type { Block } from '../extract/document.ts';
import { CELL_BREAK } from '../extract/table.ts';
import { wordsOf } from '../extract/words.ts';
import { sentencesOf } from '../sentences.ts';
import { linkAnswers } from './answers.ts';
import { caseScope } from './case-scope.ts';
import { passagesOf, type Draft } from './group.ts';
import { kindOf, type KindFound } from './kind.ts';
import { sectionsOf } from './sections.ts';

/** What segmenting needs to know of a document beside its blocks. */
export type Segmentable = {
  reviewId: string;
  title: string;
  /** The title as the document has it, where another was set by hand: ids go by what is in the document. */
  ownTitle: string;
  caseNames: string[];
  front: Block[];
  body: Block[];
};

type Kinded = Draft & KindFound;

/** A first cell longer than this is what the row says, not its name. */
const ROW_NAME_WORDS = 8;
/** A longer introduction is shown by its last sentence. */
const LEAD_IN_WORDS = 60;

function draftsOf(blocks: Block[], above: string[], title: string): Kinded[] {
  const kinded: Kinded[] = [];
  for (const draft of passagesOf(blocks)) {
    kinded.push({ ...draft, ...kindOf(draft, above, kinded.at(-1)?.kind ?? null, title) });
  }
  return kinded;
}

/** What a row of a table goes by: its first cell, where that is short and others follow. */
function rowName(row: string): string[] {
  const [first = '', ...others] = row.split(CELL_BREAK);
  return others.length > 0 && wordsOf(first).length <= ROW_NAME_WORDS ? [first] : [];
}

/** What a reader of the item alone needs of the paragraph before its list. */
function leadInOf(lead: string | null): string | null {
  if (lead === null || wordsOf(lead).length <= LEAD_IN_WORDS) return lead;
  return sentencesOf(lead).at(-1) ?? lead;
}

/** A passage with the kind that the rules give it, and how sure they are from 0 to 1. */
export type CutPassage = Passage & Pick<KindFound, 'sure'>;

/**
 * Cuts a document into passages with headings, cases, agencies and the kind that the rules give them,
 * and gives its outline. What they answer is linked by `withKinds`, when the kinds are settled.
 */
export function segment(document: Segmentable): {
  passages: CutPassage[];
  outline: OutlineHeading[];
} {
  const passages: CutPassage[] = [];
  const outline: OutlineHeading[] = [];
  const ids = new Set<string>();
  for (const section of sectionsOf(document.front, document.body, document.title)) {
    outline.push(...section.opened.map((heading) => ({ ...heading, position: passages.length })));
    const { headings } = section;
    const above = headings.filter((heading) => heading !== document.title);
    const nearest = headings.at(-1)!;
    const heading = nearest === document.title ? document.ownTitle : nearest;
    const drafts = draftsOf(section.blocks, above, document.title);
    for (const { text, lead, page, kind, sure, source } of drafts) {
      const leadIn = leadInOf(lead);
      let repeat = 0;
      while (ids.has(passageId(document.reviewId, heading, text, repeat))) repeat += 1;
      const id = passageId(document.reviewId, heading, text, repeat);
      ids.add(id);
      passages.push({
        id,
        reviewId: document.reviewId,
        position: passages.length,
        kind,
        sure,
        headings: [...headings, ...(source === 'table-row' ? rowName(text) : [])],
        leadIn,
        text,
        page,
        answers: [],
        caseNames: caseScope(above, drafts[0]!.text, text, document.caseNames),
        agencies: agenciesIn(leadIn === null ? text : `${leadIn} ${text}`),
        themes: [],
        possibleThemes: [],
      });
    }
  }
  return { passages, outline };
}

/** Passages with the kinds they are settled to be of, each linked to the recommendations it answers. */
export function withKinds(passages: CutPassage[], kinds: KindId[], title: string): Passage[] {
  const settled = passages.map(({ sure, ...passage }, at) => ({ ...passage, kind: kinds[at]! }));
  return linkAnswers(settled, title);
}
