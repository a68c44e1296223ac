import { pageAt, type Block } from './document.ts';
import { endsHanging, endsSentence, wordsOf } from './words.ts';

/** A shorter block without a full stop is a heading or a table's word, not half a sentence. */
const HALF_SENTENCE_WORDS = 6;
/** Across a page end, a block this long without a full stop goes on even before a capital. */
const CUT_PARAGRAPH_WORDS = 10;

function canGoOn(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'list-item') && !block.bold;
}

/** True where the second block is the rest of a sentence begun in the first. */
function continues(first: Block, second: Block): boolean {
  if (!canGoOn(first) || second.kind !== 'paragraph' || second.bold) return false;
  if (endsSentence(first.text) || first.text.endsWith(':')) return false;
  if (endsHanging(first.text)) return true;
  const words = wordsOf(first.text).length;
  if (/^["'“‘(]?\p{Ll}/u.test(second.text))
    return words >= HALF_SENTENCE_WORDS || second.afterBreak;
  return second.afterBreak && words >= CUT_PARAGRAPH_WORDS && endsSentence(second.text);
}

/** Puts together the halves of sentences that a page end, or what ran across it, had cut. */
export function rejoin(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && continues(last, block)) {
      const space = /\p{L}-$/u.test(last.text) ? '' : ' ';
      const at = last.text.length + space.length;
      if (block.page !== null && block.page !== pageAt(last, at)) {
        last.turns = [...last.turns, { at, page: block.page }];
      }
      last.text = `${last.text}${space}${block.text}`;
    } else joined.push({ ...block });
  }
  return joined;
}
