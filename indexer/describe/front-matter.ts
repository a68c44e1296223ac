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
  /^(?:version|draft|final|date|published|publication|author|lead reviewer|independent (?:lead )?(?:reviewer|author)|overview author|report author|prepared by|by|c\/o)\b/iu;

function isFrontLine(text: string): boolean {
  return (
    [PUBLISHER, REVIEW, DOCUMENT, CASE, IMPRINT].some((pattern) => pattern.test(text)) ||
    isDateLine(text)
  );
}

function isShortLine({ kind, text }: Block): boolean {
  const plain = ['heading', 'paragraph', 'table-head', 'table-row'].includes(kind);
  return plain && wordsOf(text).length <= LINE_WORDS && !/[.;:?]$/u.test(text.trim());
}

/** A title page neither numbers its lines nor goes over to capitals; the first section may. */
function beginsSection(text: string, before: string): boolean {
  const capitals = (line: string) => line === line.toUpperCase() && /\p{L}{3}/u.test(line);
  const numbered = HEADING_NUMBER.test(text) && !isDateLine(text);
  return numbered || (capitals(text) && !capitals(before));
}

/**
 * How many blocks at the start of a document are its title page: short lines up to the last that
 * names a publisher, review, kind of document, case or date. A document without any has its first
 * short line for a title.
 */
export function frontLength(blocks: Block[]): number {
  let length = 0;
  for (let at = 0; at < Math.min(blocks.length, MOST_LINES) && isShortLine(blocks[at]!); at++) {
    const { text, kind } = blocks[at]!;
    if (at > 0 && beginsSection(text, blocks[at - 1]!.text)) break;
    if (isFrontLine(text)) length = at + 1;
    else if (kind === 'heading' && at > 0 && namesSection(text)) break;
  }
  return length > 0 || !blocks[0] || !isShortLine(blocks[0]) ? length : 1;
}

/** True for a line of a title page that says who, when or which version, but not what. */
export function isImprint(text: string): boolean {
  const publisherAlone =
    PUBLISHER.test(text) && !REVIEW.test(text) && !DOCUMENT.test(text) && !CASE.test(text);
  return publisherAlone || isDateLine(text) || IMPRINT.test(text);
}
