import type { Line } from './lines.ts';
import { splitListMark } from './list-mark.ts';
import { cellsOf } from './table.ts';

/** Lines wrapped by an editor or a mail program are no longer than this. */
const LONGEST_WRAPPED = 110;
const SHORTEST_WRAPPED = 50;
/** Addresses, which no editor breaks: a line that holds one may be longer than the rest. */
const UNBREAKABLE = /\S{40,}/gu;
/** A line clearly shorter than the rest ends its paragraph. */
const FULL_SHARE = 0.6;
/** Below this share of lines that continue the one before, a text is not wrapped. */
const WRAPPED_SHARE = 0.4;

/** The width a text was wrapped at, or null for one whose lines are its paragraphs. */
function wrapWidth(lines: Line[]): number | null {
  const lengths = lines.map(({ text }) => text.replace(UNBREAKABLE, '').length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const continuing = lines.filter(({ gap }, i) => i > 0 && gap === 0).length;
  const wrapped =
    longest >= SHORTEST_WRAPPED &&
    longest <= LONGEST_WRAPPED &&
    continuing / lines.length >= WRAPPED_SHARE;
  return wrapped ? longest : null;
}

function beginsAnew(line: Line): boolean {
  return /^\s*#/.test(line.text) || /\t| \| /.test(line.text) || splitListMark(line.text) !== null;
}

/** Joins lines that an editor wrapped; in other texts every line stays its own. */
export function unwrap(lines: Line[]): Line[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: Line[] = [];
  let lastLength = 0;
  for (const line of lines) {
    const last = joined.at(-1);
    const continues =
      last &&
      line.gap === 0 &&
      cellsOf(last.text) === null &&
      lastLength >= width * FULL_SHARE &&
      !beginsAnew(line);
    if (continues)
      last.text = `${last.text}${last.text.endsWith('-') ? '' : ' '}${line.text.trim()}`;
    else joined.push({ ...line });
    lastLength = line.text.length;
  }
  return joined;
}
