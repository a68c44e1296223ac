import type { Block } from './document.ts';
import { endsSentence, isDateLine, wordsOf } from './words.ts';

/** Signatures and addresses are short lines; a longer one is a sentence about a person. */
const LONGEST_LINE_WORDS = 12;

const CONTACT =
  /(?:^|\s)(?:tel(?:ephone)?|phone|fax|e-?mail|website|web|twitter)\s*:|www\.|\S+@\S+\.\S+|\b[A-Z]{1,2}\d[\dA-Z]?\s+\d[A-Z]{2}\b/iu;
const ROLE =
  /\b(?:chair|chairperson|co-chair|director|reviewer|author|scrutineer|safeguarding partners?|lead partner|commissioner|superintendent|designated (?:nurse|doctor)|chief (?:executive|nurse|officer))\b/iu;
const PERSON =
  /^(?:(?:Dr|Mr|Mrs|Ms|Miss|Professor|Prof|Sir|Dame|Cllr)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}\.?)*\s+(?:[a-z]{2,3}\s+)?\p{Lu}[\p{L}'’-]+(?:,? (?:OBE|CBE|MBE|QPM))?$/u;
function isShortLine(block: Block | undefined): block is Block {
  return (
    (block?.kind === 'paragraph' || block?.kind === 'heading') &&
    wordsOf(block.text).length <= LONGEST_LINE_WORDS &&
    !endsSentence(block.text)
  );
}

/** What stands above a signature. */
const SIGNED = /^(?:signed|yours (?:sincerely|faithfully)|on behalf of)\b.{0,40}$/iu;
/** A name, a role and a date that an export put on one line. */
const SIGNED_LINE =
  /^\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+\s.*\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{4}$/u;

/** How many blocks from `at` on are a signature: a name, a role and perhaps a date; 0 for none. */
function signatureLength(blocks: Block[], at: number): number {
  const [name, role, third] = blocks.slice(at, at + 3);
  const before = blocks[at - 1];
  const opens = before && (endsSentence(before.text) || SIGNED.test(before.text));
  if (!opens || !isShortLine(name)) return 0;
  if (SIGNED_LINE.test(name.text) && ROLE.test(name.text)) return 1;
  if (!PERSON.test(name.text)) return 0;
  if (!isShortLine(role) || !ROLE.test(role.text)) return 0;
  return isShortLine(third) && isDateLine(third.text) ? 3 : 2;
}

/** How many blocks from `at` on are an address: lines without a gap, one of them plainly contact. */
function contactLength(blocks: Block[], at: number): number {
  let length = 0;
  while (isShortLine(blocks[at + length]) && (length === 0 || blocks[at + length]!.gap <= 1)) {
    // Within an address one empty line may part the place from the numbers; two end it.
    length += 1;
  }
  const run = blocks.slice(at, at + length);
  const last = run.findLastIndex(({ text }) => CONTACT.test(text));
  const first = run.findIndex(({ text }) => CONTACT.test(text));
  const addressLike = run.slice(0, Math.max(0, first)).every(({ gap }, i) => i === 0 || gap === 0);
  return last < 0 || !addressLike ? 0 : last + 1;
}

/** Marks signatures and contact details, so that they are neither headings nor findings. */
export function markClosings(blocks: Block[]): Block[] {
  const marked = [...blocks];
  for (let at = 0; at < marked.length; at++) {
    const signed = signatureLength(marked, at);
    const length = signed > 0 ? signed : contactLength(marked, at);
    const kind = signed > 0 ? 'signature' : 'contact';
    for (let i = at; i < at + length; i++) marked[i] = { ...marked[i]!, kind };
    if (length > 0) at += length - 1;
  }
  return marked;
}
