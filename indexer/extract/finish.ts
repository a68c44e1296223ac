import type { Block } from './document.ts';
import { findHeadings } from './headings.ts';
import { partNotes, placeNotes } from './notes.ts';
import { rejoin } from './rejoin.ts';
import { markHeads } from './table.ts';
import { unglue } from './unglue.ts';

/** Forgets how deep headings stand where a format puts all of them at one depth. */
function withoutFlatLevels(blocks: Block[]): Block[] {
  const [, ...headings] = blocks.filter(({ kind, level }) => kind === 'heading' && level !== null);
  const levels = new Set(headings.map(({ level }) => level));
  return levels.size > 1 ? blocks : blocks.map((block) => ({ ...block, level: null }));
}

/**
 * What every format needs once its blocks are read: table heads, whole sentences, headings, footnotes
 * with what cites them.
 */
export function finish(blocks: Block[]): Block[] {
  const { body, notes } = partNotes(blocks);
  const whole = rejoin(withoutFlatLevels(markHeads(body)));
  return placeNotes(findHeadings(unglue(whole)), notes);
}
