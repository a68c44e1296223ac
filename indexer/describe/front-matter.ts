import type { Block } from '../extract/document.ts';
import { HEADING_NUMBER, namesSection } from '../extract/heading-words.ts';
import { isDateLine, wordsOf } from '../extract/words.ts';

/** Title pages say what they say in short lines, and in few of them. */
const MOST_LINES = 14;
const LINE_WORDS = 30;

const PUBLISHER =
  /\bbwrdd diogelu\b|\bsafeguarding (?:children(?:['’]s)?|adults?)?\s*(?:board|partnership|partners)\b|\b(?:LSCB|LSCP|SCB|SCP|RSCB|SBNI)\b/iu;
const REVIEW =
  /\b(?:(?:serious case|practice|rapid|thematic|learning|case management|homicide|safeguarding|significant case|adults?) reviews?|S\.?C\.?R\.?s?|LCSPR|CSPR|LSCPR|DHR|SAR|SUSR|CPR)\b/iu;
const DOCUMENT =
  /\b(?:overview report|executive summary|summary report|final report|report|statement|response|action plan|briefing|learning summary|learning from)\b/iu;
const CASE = /\b(?:child|baby|family|siblings?|young person)\s+(?:[A-Z]{1,3}\d?|\d{1,2})\b/u;
const IMPRINT =
  /^(?:version|draft|final|dated?|published|publication|issued|for release|embargo\w*|authors?|(?:lead )?reviewers?|independent (?:(?:lead|overview) )?(?:reviewers?|authors?|chair)|overview author|report (?:author|of the (?:independent )?reviewers?)|prepared by|by|c\/o)\b/iu;

/** A line that stands on title pages only: who, when or which child. */
function isSettling(text: string): boolean {
  return IMPRINT.test(text) || CASE.test(text) || isDateLine(text);
}

function isFrontLine(text: string): boolean {
  return [PUBLISHER, REVIEW, DOCUMENT].some((pattern) => pattern.test(text)) || isSettling(text);
}

function isShortLine({ kind, text }: Block): boolean {
  const plain = ['heading', 'paragraph', 'table-head', 'table-row'].includes(kind);
  const end = kind === 'heading' ? /[.;:]$/u : /[.;:?]$/u;
  return plain && wordsOf(text).length <= LINE_WORDS && !end.test(text.trim());
}

function isNumbered(text: string): boolean {
  return HEADING_NUMBER.test(text) && !isDateLine(text);
}

/** A title page goes over to capitals only where more of it follows; the first section may. */
function goesOverToCapitals(lines: Block[], at: number): boolean {
  const capitals = (line: string) => line === line.toUpperCase() && /\p{L}{3}/u.test(line);
  return (
    capitals(lines[at]!.text) &&
    !capitals(lines[at - 1]!.text) &&
    !lines.slice(at + 1).some(({ text }) => isSettling(text))
  );
}

/**
 * How many blocks at the start of a document are its title page: short lines up to the last that
 * names a publisher, review, kind of document, case or date. A document without any has its first
 * short line for a title.
 */
export function frontLength(blocks: Block[]): number {
  const first = blocks.slice(0, MOST_LINES);
  const end = first.findIndex(
    (block, at) => !isShortLine(block) || (at > 0 && isNumbered(block.text)),
  );
  const lines = end < 0 ? first : first.slice(0, end);
  let length = 0;
  for (const [at, { text, kind }] of lines.entries()) {
    if (at > 0 && goesOverToCapitals(lines, at)) break;
    if (isFrontLine(text)) length = at + 1;
    else if (kind === 'heading' && at > 0 && namesSection(text)) break;
  }
  return length > 0 || lines.length === 0 ? length : 1;
}

const BODY_ALONE =
  /^(?:local |regional )?safeguarding (?:children(?:['’]s)? )?(?:board|partnership)$/iu;

/** A title page with the name of its publisher on one line, where it stood on two. */
export function withPublisherJoined(front: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of front) {
    const before = joined.at(-1);
    if (before && BODY_ALONE.test(block.text) && !isFrontLine(before.text)) {
      joined[joined.length - 1] = { ...before, text: `${before.text} ${block.text}` };
    } else joined.push(block);
  }
  return joined;
}

/** True for a line of a title page that says who, when or which version, but not what. */
export function isImprint(text: string): boolean {
  const publisherAlone =
    PUBLISHER.test(text) && !REVIEW.test(text) && !DOCUMENT.test(text) && !CASE.test(text);
  return publisherAlone || isDateLine(text) || IMPRINT.test(text);
}
