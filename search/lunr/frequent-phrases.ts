import type { WordArrays } from './words-index.ts';

/** Words that neither begin nor end a phrase worth offering. */
const LITTLE = new Set(
  `a about after all also an and any are as at be because been before being between both but by can could
  did do does each for from had has have he her here him his how i if in into is it its may more most must
  no not of on only or other our out over own she should so some such than that the their them then there
  these they this those through to under until up very was we were what when where which while who whom
  whose why will with within would you your`.split(/\s+/u),
);
/** Some words within a phrase hold it together: "duty of care", "child in need". */
const LINKS = new Set(['of', 'in', 'to', 'and', 'for', 'with', 'on', 'at', 'by', 'from']);

/** A phrase said less often is not worth offering. */
const LEAST_SAID = 3;
/** So many are kept. */
const MOST_KEPT = 3000;
/** A word of so few letters, or of figures, says too little to begin or end a phrase. */
const SHORTEST_WORD = 3;

/**
 * The phrases of two words, or two with a link between them, that are said most often, as they are
 * mostly written; most frequent first. `written` gives the usual form of each term.
 */
export function frequentPhrases(
  { forward, forwardEnds }: Pick<WordArrays, 'forward' | 'forwardEnds'>,
  written: string[],
): string[] {
  const links = [...LINKS].map((link) => written.indexOf(link));
  const linkOf = new Map(links.map((term, i) => [term, i + 1]));
  const tells = Uint8Array.from(written, (word) =>
    word.length >= SHORTEST_WORD && !LITTLE.has(word) && !/\d/u.test(word) ? 1 : 0,
  );
  const size = written.length;
  const counts = new Map<number, number>();
  const say = (first: number, link: number, last: number) => {
    const key = (link * size + first) * size + last;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  let start = 0;
  for (const end of forwardEnds) {
    for (let at = start; at < end; at++) {
      const first = forward[at]!;
      if (tells[first] === 0) continue;
      const [second, third] = [forward[at + 1], forward[at + 2]];
      if (at + 1 < end && tells[second!] === 1 && second !== first) say(first, 0, second!);
      const link = at + 2 < end ? linkOf.get(second!) : undefined;
      if (link !== undefined && tells[third!] === 1) say(first, link, third!);
    }
    start = end;
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_SAID)
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
    .slice(0, MOST_KEPT)
    .map(([key]) => {
      const link = Math.floor(key / (size * size));
      const first = written[Math.floor(key / size) % size]!;
      const last = written[key % size]!;
      return link === 0 ? `${first} ${last}` : `${first} ${[...LINKS][link - 1]!} ${last}`;
    });
}
