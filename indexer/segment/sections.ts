import type { OutlineHeading } from '../../search/review.ts';
import type { Block } from '../extract/document.ts';
import { CASE_NAME, NUMBERED_THEME, NUMBERED_UNIT } from '../extract/heading-words.ts';
import { headingRank } from './heading-rank.ts';

/** The head of a table stands below every heading. */
const TABLE_HEAD_RANK = Number.MAX_SAFE_INTEGER;

/** A heading with how deep it stands. */
type Ranked = { text: string; rank: number };

/** Text that stands together under the same headings, with what stood before it. */
export type Section = {
  /** The headings above, outermost first. */
  headings: string[];
  blocks: Block[];
  /** Headings met since the section before, this section's own last, with their depth from 1. */
  opened: Omit<OutlineHeading, 'position'>[];
};

/** Footnotes that a heading or a line of the title page cites, as the paragraphs they are read as. */
function notesOf(block: Block): Block[] {
  const plain = { turns: [], level: null, mark: null, bold: false, notes: [] };
  return block.notes.map((text) => ({ ...block, ...plain, kind: 'paragraph', text }));
}

/** "LSCB Context / …" and "CSCP Context / …" are one heading under two names of a board. */
function plainHeading(text: string): string {
  return text
    .replace(/\b[A-Z]{3,6}\b/g, '')
    .trim()
    .toLowerCase();
}

function recurring(blocks: Block[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { kind, text } of blocks) {
    if (kind !== 'heading') continue;
    const plain = plainHeading(text);
    (seen.has(plain) ? twice : seen).add(plain);
  }
  return twice;
}

/** Sections that hold themes, findings and recommendations; those beside them have ended by then. */
const HOLDS_LEARNING =
  /\b(?:findings?|found|themes?|learn(?:ed|t|ing)?|lessons?|responses?|recommendations?|analysis|practice|conclu\w+|action)\b/iu;

/** True for a section above that has ended where a theme, finding or recommendation begins. */
function endsBefore(above: string, { text }: Block): boolean {
  const learning = NUMBERED_THEME.test(text) || NUMBERED_UNIT.test(text);
  const holds = [HOLDS_LEARNING, NUMBERED_THEME, CASE_NAME].some((pattern) => pattern.test(above));
  return learning && !holds;
}

/**
 * Parts a document at its headings. Text before the first heading stands under the title, which is
 * what heads it. The last section may have no blocks: it then carries headings that head nothing. The
 * footnotes that headings cite end the section below them.
 */
export function sectionsOf(front: Block[], body: Block[], title: string): Section[] {
  const twice = recurring(body);
  const top: Ranked[] = [{ text: title, rank: Infinity }];
  let path = top;
  let opened: Section['opened'] = front.map(({ text }) => ({ text, level: 1 }));
  let cited = front.flatMap(notesOf);
  const sections: (Section & { cited: Block[] })[] = [];
  const begin = (blocks: Block[]) => {
    sections.push({ headings: path.map(({ text }) => text), blocks, opened, cited });
    opened = [];
    cited = [];
  };
  for (const block of body) {
    const last = sections.at(-1);
    // A table's head is over its rows alone.
    const ended = block.kind !== 'table-row' && path.at(-1)?.rank === TABLE_HEAD_RANK;
    if (ended) path = path.length > 1 ? path.slice(0, -1) : top;
    if (block.kind === 'heading' || block.kind === 'table-head') {
      const rank =
        block.kind === 'table-head'
          ? TABLE_HEAD_RANK
          : headingRank(block, {
              underUnit: path.some(({ text }) => NUMBERED_UNIT.test(text)),
              recurs: twice.has(plainHeading(block.text)),
            });
      path = [
        ...path.filter((above) => above.rank < rank && !endsBefore(above.text, block)),
        { text: block.text, rank },
      ];
      opened.push({ text: block.text, level: path.length });
      cited.push(...notesOf(block));
    } else if (!last || ended || opened.length > 0) begin([block]);
    else last.blocks.push(block);
  }
  if (opened.length > 0) begin([]);
  return sections.map(({ cited: notes, blocks, ...section }) => ({
    ...section,
    blocks: [...blocks, ...notes],
  }));
}
