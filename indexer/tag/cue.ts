import { tokens, type Token } from '../../search/analysis/tokens.ts';
import type { Span } from '../../search/passage.ts';

/** A text made ready for cues: its words with their stems and how they are written. */
export type ReadyText = { text: string; words: Token[] };

/** Words a "..." in a cue stands for, at most. */
const GAP_WORDS = 5;

type CueWord = {
  stem: string;
  /** The capitals a word must begin with, for acronyms; empty where case does not matter. */
  capitals: string;
  /** The word itself, in lower case, where no other ending counts; empty otherwise. */
  exact: string;
  /** True where up to `GAP_WORDS` other words may stand before it. */
  afterGap: boolean;
};

/** A cue of the vocabulary, understood. */
export type Cue = { written: string; words: CueWord[] };

/** Makes a text ready; do it once for all cues. */
export function ready(text: string): ReadyText {
  return { text, words: tokens(text) };
}

function cueWords(part: string): Omit<CueWord, 'afterGap'>[] {
  return part.split(/\s+/).flatMap((written) => {
    const exact = written.startsWith('=');
    return tokens(written).map(({ stem, start, end }) => {
      const word = written.slice(start, end);
      return {
        stem,
        capitals: /^\p{Lu}{2,}/u.exec(word)?.[0] ?? '',
        exact: exact ? word.toLowerCase() : '',
      };
    });
  });
}

/** Reads a cue as a person writes it: see the head of `data/themes.yaml`. */
export function readCue(written: string): Cue {
  const words = written
    .split('...')
    .flatMap((part, i) =>
      cueWords(part.trim()).map((word, at) => ({ ...word, afterGap: i > 0 && at === 0 })),
    );
  return { written, words };
}

function isWord({ text, words }: ReadyText, at: number, wanted: CueWord): boolean {
  const word = words[at];
  if (word?.stem !== wanted.stem) return false;
  const written = text.slice(word.start, word.end);
  if (wanted.exact !== '' && written.toLowerCase() !== wanted.exact) return false;
  return written.startsWith(wanted.capitals);
}

/** The place of the cue's last word, where its words from `which` on stand from `at` on; otherwise null. */
function endOf(ready: ReadyText, at: number, cue: Cue, which = 0): number | null {
  if (!isWord(ready, at, cue.words[which]!)) return null;
  const wanted = cue.words[which + 1];
  if (!wanted) return at;
  const furthest = at + 1 + (wanted.afterGap ? GAP_WORDS : 0);
  for (let next = at + 1; next <= furthest; next++) {
    const end = endOf(ready, next, cue, which + 1);
    if (end !== null) return end;
  }
  return null;
}

/** Cues with what they stand for, those that begin alike by the stem of the word that must follow. */
type AlikeCues<T> = Map<string, { cue: Cue; value: T }[]>;

/** No stem: any word may follow, or none. */
const ANY_WORD = '';

/** Cues, each standing for something, that are looked for all at once. */
export class CueIndex<T> {
  readonly #byFirst = new Map<string, AlikeCues<T>>();

  /** Adds a cue as a person writes it, and what it stands for. */
  add(written: string, value: T): void {
    const cue = readCue(written);
    const [first, second] = cue.words;
    const alike = this.#byFirst.get(first!.stem) ?? (new Map() as AlikeCues<T>);
    const next = second && !second.afterGap ? second.stem : ANY_WORD;
    alike.set(next, [...(alike.get(next) ?? []), { cue, value }]);
    this.#byFirst.set(first!.stem, alike);
  }

  /** Where the cues stand in a text, in UTF-16 code units, in order of place. */
  find(ready: ReadyText): { value: T; span: Span }[] {
    const found: { value: T; span: Span }[] = [];
    ready.words.forEach(({ stem, start }, at) => {
      const alike = this.#byFirst.get(stem);
      if (!alike) return;
      const next = ready.words[at + 1];
      for (const follows of next ? [ANY_WORD, next.stem] : [ANY_WORD]) {
        for (const { cue, value } of alike.get(follows) ?? []) {
          const end = endOf(ready, at, cue);
          if (end !== null) found.push({ value, span: [start, ready.words[end]!.end] });
        }
      }
    });
    return found;
  }
}

/** Where the cues of each set stand in a text, by the number of the set. */
export type FoundCues = ReadonlyMap<number, Span[]>;

/** Sets of cues that are looked for all at once. */
export class CueSets {
  readonly #index = new CueIndex<number>();
  #sets = 0;

  /** Adds a set. Returns the number by which what it finds is asked for. */
  add(written: string[]): number {
    for (const cue of written) this.#index.add(cue, this.#sets);
    return this.#sets++;
  }

  /** Where the cues of every set stand in a text, in order of place; nothing for sets without any. */
  find(ready: ReadyText): FoundCues {
    const found = new Map<number, Span[]>();
    for (const { value, span } of this.#index.find(ready)) {
      const spans = found.get(value);
      if (spans) spans.push(span);
      else found.set(value, [span]);
    }
    return found;
  }
}
