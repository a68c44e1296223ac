/** Shorter words are too like each other for a guess. */
export const SLIP_FROM = 4;
/** From so many letters on, two slips may be made. */
export const TWO_SLIPS_FROM = 7;

/** How many slips of the keyboard may lie between a typed word and the one that was meant. */
export function slipsAllowed(word: string): number {
  if (word.length < SLIP_FROM || /\d/u.test(word)) return 0;
  return word.length >= TWO_SLIPS_FROM ? 2 : 1;
}

const LETTER_BITS = 32;

/** The letters of a word as bits: a slip changes two of them at most. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % LETTER_BITS);
  return letters;
}

/** False where words with these letters differ by more than so many slips; true says nothing. */
export function mayBeNear(a: number, b: number, slips: number): boolean {
  let different = a ^ b;
  let count = 0;
  while (different !== 0) {
    different &= different - 1;
    count += 1;
  }
  return count <= 2 * slips;
}

/**
 * The slips between two words: letters left out, put in, mistaken or swapped with the next. More than
 * `most` are given as one more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, before[j - 2]! + 1);
      }
      next.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
}

/** Finds among known words the one that a typed word is nearest to, the more frequent among equals. */
export class Nearest {
  readonly #word: string;
  readonly #letters: number;
  #best: { word: string; slips: number; holding: number } | null = null;

  constructor(word: string) {
    this.#word = word;
    this.#letters = lettersOf(word);
  }

  /** Considers a known word that so many passages hold. `letters` are those of `lettersOf`. */
  offer(known: string, holding: number, letters = lettersOf(known)): void {
    const least = this.#best?.slips ?? slipsAllowed(this.#word);
    if (least === 0 && this.#best === null) return;
    if (Math.abs(known.length - this.#word.length) > least) return;
    if (!mayBeNear(this.#letters, letters, least)) return;
    const slips = slipsBetween(this.#word, known, least);
    if (slips > least) return;
    if (this.#best === null || slips < this.#best.slips || holding > this.#best.holding) {
      this.#best = { word: known, slips, holding };
    }
  }

  /** The nearest of the words offered, or null where none is near enough for a guess. */
  get best(): string | null {
    return this.#best?.word ?? null;
  }
}
