import type { Line } from './lines.ts';
import { endsSentence, isDateLine, wordsOf } from './words.ts';

/** Longer lines are sentences that happen to recur. */
const MOST_WORDS = 20;
/** The first line this long is text: the title page is over. */
const TEXT_WORDS = 12;
/** A running head says again what the first lines of the document say. */
const TITLE_LINES = 6;
const TITLE_SHARE = 0.6;

const PAGE_NUMBER =
  /^\W*(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|\d{1,4}\s*\|\s*page)\W*$/iu;

/** The same line on other pages, but for page numbers. */
function sameness(line: string): string {
  return line
    .replace(/\d+/g, '#')
    .replace(/[\s|]+/g, ' ')
    .trim()
    .toLowerCase();
}

function couldBeRunningHead({ text }: Line): boolean {
  const words = wordsOf(text).length;
  return (
    words > 0 &&
    words <= MOST_WORDS &&
    !isDateLine(text) &&
    !/[.:;?!]$/.test(text) &&
    !/^\s*[-*•#]\s/.test(text)
  );
}

function interrupts(lines: Line[], at: number): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  return (
    before !== undefined &&
    after !== undefined &&
    !endsSentence(before.text) &&
    !before.text.endsWith(':') &&
    /^\p{Ll}/u.test(after.text)
  );
}

function echoesTitle(line: string, lines: Line[]): boolean {
  const title = new Set(
    lines.slice(0, TITLE_LINES).flatMap(({ text }) => wordsOf(text.toLowerCase())),
  );
  const words = wordsOf(line.toLowerCase());
  return words.filter((word) => title.has(word)).length / words.length >= TITLE_SHARE;
}

/**
 * Decides for a line that recurs whether it runs across pages. Labels such as "How will we know"
 * recur as well, so recurrence alone is not enough: it must cut sentences, or stand at page ends
 * and echo the title.
 */
function runsAcrossPages(places: number[], lines: Line[]): boolean {
  const cutting = places.filter((at) => interrupts(lines, at)).length;
  const atBreaks = places.filter((at) => lines[at]!.afterBreak).length;
  const echoes = echoesTitle(lines[places[0]!]!.text, lines);
  if (cutting > 0) return cutting > 1 || echoes || atBreaks > 0;
  return echoes && places.length > 1 && atBreaks >= places.length - 1 && atBreaks > 0;
}

/** Places of the lines that are page numbers or run across pages. */
function furniturePlaces(lines: Line[]): Set<number> {
  const places = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (!couldBeRunningHead(line)) return;
    const key = sameness(line.text);
    places.set(key, [...(places.get(key) ?? []), at]);
  });
  const firstText = lines.findIndex(({ text }) => wordsOf(text).length >= TEXT_WORDS);
  const found = new Set<number>();
  for (const at of places.values()) {
    if (at.length < 2 || !runsAcrossPages(at, lines)) continue;
    // The document may begin with the line as its title; there it is no furniture.
    for (const place of at) if (place > firstText) found.add(place);
  }
  lines.forEach(({ text }, at) => {
    if (PAGE_NUMBER.test(text)) found.add(at);
  });
  return found;
}

/** Takes running heads and page numbers out. The line after one knows that a page ended before it. */
export function withoutFurniture(lines: Line[]): { lines: Line[]; furniture: string[] } {
  let remaining = lines;
  const furniture: string[] = [];
  // A page number beside a running head hides the sentence that the head cuts; so look again.
  for (
    let places = furniturePlaces(remaining);
    places.size > 0;
    places = furniturePlaces(remaining)
  ) {
    const kept: Line[] = [];
    let broken = false;
    remaining.forEach((line, at) => {
      if (places.has(at)) {
        furniture.push(line.text.trim());
        broken = true;
      } else {
        kept.push(broken ? { ...line, afterBreak: true, gap: Math.max(line.gap, 1) } : line);
        broken = false;
      }
    });
    remaining = kept;
  }
  return { lines: remaining, furniture };
}
