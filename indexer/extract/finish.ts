import type { Block } from './document.ts';
import { findHeadings } from './headings.ts';
import { rejoin } from './rejoin.ts';
import { markHeads } from './table.ts';
import { unglue } from './unglue.ts';

/** Forgets how deep headings stand where a format puts all of them at one depth. */
function withoutFlatLevels(blocks: Block[]): Block[] {
  const [, ...headings] = blocks.filter(({ kind, level }) => kind === 'heading' && level !== null);
  const levels = new Set(headings.map(({ level }) => level));
  return levels.size > 1 ? blocks : blocks.map((block) => ({ ...block, level: null }));
}

/** What every format needs once its blocks are read: table heads, whole sentences, headings. */
export function finish(blocks: Block[]): Block[] {
  return findHeadings(unglue(rejoin(withoutFlatLevels(markHeads(blocks)))));
}
