import { stems, type Token } from './analysis/tokens.ts';

/** Words that neither begin nor end a phrase worth offering. */
const LITTLE = new Set(
  `a about after all also an and any are as at be because been before being between both but by can could
  did do does each for from had has have he her here him his how i if in into is it its may more most must
  no not of on only or other our out over own she should so some such than that the their them then there
  these they this those through to under until up very was we were what when where which while who whom
  whose why will with within would you your`.split(/\s+/u),
);
/** Some of them hold a phrase together: "duty of care", "child in need". */
const LINKS = new Set(['of', 'in', 'to', 'and', 'for', 'with', 'on', 'at', 'by', 'from']);

/** A phrase said less often is not worth offering. */
const LEAST_SAID = 3;
/** So many are kept. */
const MOST_KEPT = 3000;
/** So many are counted at a time; beyond that, those met once only are forgotten. */
const MOST_COUNTED = 2_000_000;
/** Room for more words than a collection has; three of them still make one exact number. */
const ROOM = 200_000;
/** A word of so few letters says too little to begin or end a phrase. */
const SHORTEST_WORD = 3;
/** Two words that go on as the same three so often are no phrase of their own. */
const MOSTLY = 0.7;

/** Counts what is said in two or three words, as written in small letters with nothing but spaces between. */
export class PhraseCounter {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];
  /** By phrase: the numbers of its words as one, with 0 for no third word. */
  #counts = new Map<number, number>();

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }

  #say(words: string[]): void {
    const [first, second, third] = words.map((word) => this.#numberOf(word));
    if (this.#words.length >= ROOM) return;
    const key = (first! * ROOM + second!) * ROOM + (third ?? 0);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Counts the phrases of a text, whose words are given. */
  add(text: string, tokens: Token[]): void {
    const written = tokens.map(({ start, end }) => text.slice(start, end));
    const tells = written.map(
      (word) => word.length >= SHORTEST_WORD && /^[\p{Ll}'’]+$/u.test(word) && !LITTLE.has(word),
    );
    const followed = tokens.map(
      ({ end }, i) => tokens[i + 1]?.start === end + 1 && text[end] === ' ',
    );
    tokens.forEach((_, i) => {
      if (!tells[i] || !followed[i]) return;
      if (tells[i + 1]) this.#say(written.slice(i, i + 2));
      const middle = tells[i + 1] === true || LINKS.has(written[i + 1]!);
      if (middle && followed[i + 1] && tells[i + 2]) this.#say(written.slice(i, i + 3));
    });
    if (this.#counts.size > MOST_COUNTED) {
      this.#counts = new Map([...this.#counts].filter(([, count]) => count > 1));
    }
  }

  /** The phrases said most often, most frequent first. */
  frequent(): string[] {
    const often = [...this.#counts].filter(([, count]) => count >= LEAST_SAID);
    const goesOn = new Set(
      often.flatMap(([key, count]) => {
        const pair = key - (key % ROOM);
        const alone = this.#counts.get(pair) ?? 0;
        return key !== pair && count >= alone * MOSTLY ? [pair] : [];
      }),
    );
    const phrases = often
      .filter(([key]) => !goesOn.has(key))
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
      .map(([key]) =>
        [Math.floor(key / ROOM / ROOM), Math.floor(key / ROOM) % ROOM, key % ROOM]
          .filter((number) => number > 0)
          .map((number) => this.#words[number]!)
          .join(' '),
      );
    // What differs in its endings alone finds the same passages.
    const once = new Map<string, string>();
    for (const phrase of phrases) {
      const found = stems(phrase).join(' ');
      if (!once.has(found)) once.set(found, phrase);
    }
    return [...once.values()].slice(0, MOST_KEPT);
  }
}
