import { mergeSpans } from '../../search/highlight.ts';
import type { Span } from '../../search/passage.ts';
import { KIND_IDS } from '../../search/vocabulary.ts';
import type { Place } from './encoded.ts';

/** The words that speak most for a theme: in a heading, or in the text where that is null. */
export type Deciding = { heading: string | null; spans: Span[] };

/** What the encoder makes of a passage. */
export type Meaning = {
  /** By theme, in the encoder's order: how much the passage speaks for it, as log-odds. */
  themes: number[];
  /** The same for only saying that things were absent. */
  denial: number;
  /** By theme: the same for saying that just this was absent. */
  denied: number[];
  /** By kind, in the vocabulary's order: the same for being of that kind. */
  kinds: number[];
  /** By theme: the words that decided; null where the passage hardly speaks for it. */
  deciding: (Deciding | null)[];
};

/** Below these log-odds nobody asks which words decided. */
const HARDLY = -3;
/** So many words are named, and only those nearly as strong as the strongest. */
const MOST_WORDS = 3;
const NEARLY = 1.5;
/** Log-odds are kept to so many decimals. */
const DECIMALS = 3;

/**
 * Where each thing stands among the outputs of a model that knows so many themes: the themes from 0 on,
 * then a denial, from `denied` on each theme as absent, from `kinds` on the kinds; `all` of them.
 */
export function outputsOf(themeCount: number) {
  const denied = themeCount + 1;
  const kinds = denied + themeCount;
  return { denial: themeCount, denied, kinds, all: kinds + KIND_IDS.length };
}

/** Where each piece stands, null for no word, and what it says for each output, one row a piece. */
export type Said = { places: (Place | null)[]; scores: Float32Array; outputs: number };

function scoreAt({ scores, outputs }: Said, piece: number, output: number): number {
  return scores[piece * outputs + output]!;
}

/**
 * What the words of a passage say together: the soft maximum of what they say one by one, less what
 * comes from being many. This is what the encoder was taught to make right, so that no word counts
 * which is not asked.
 */
function pooled(said: Said, words: number[], output: number): number {
  const strongest = words.reduce(
    (most, at) => Math.max(most, scoreAt(said, at, output)),
    -Infinity,
  );
  const sum = words.reduce((all, at) => all + Math.exp(scoreAt(said, at, output) - strongest), 0);
  return strongest + Math.log(sum) - Math.log(words.length) / 2;
}

function decidingWords(said: Said, words: number[], output: number): Deciding {
  const byStrength = words.toSorted((a, b) => scoreAt(said, b, output) - scoreAt(said, a, output));
  const first = byStrength[0]!;
  const { heading } = said.places[first]!;
  const least = scoreAt(said, first, output) - NEARLY;
  const spans = new Map<number, Span>();
  for (const at of byStrength) {
    const place = said.places[at]!;
    if (spans.size === MOST_WORDS || scoreAt(said, at, output) < least) break;
    if (place.heading === heading) spans.set(place.span[0], place.span);
  }
  return { heading, spans: mergeSpans([...spans.values()]) };
}

/** What a passage means, from what its pieces say for each output; null where it has no words. */
export function meaningFrom(said: Said, themeCount: number): Meaning | null {
  const words = [...said.places.keys()].filter((at) => said.places[at] !== null);
  if (words.length === 0) return null;
  const all = Array.from({ length: said.outputs }, (_, output) =>
    Number(pooled(said, words, output).toFixed(DECIMALS)),
  );
  const at = outputsOf(themeCount);
  const themes = all.slice(0, themeCount);
  return {
    themes,
    denial: all[at.denial]!,
    denied: all.slice(at.denied, at.kinds),
    kinds: all.slice(at.kinds),
    deciding: themes.map((odds, theme) =>
      odds < HARDLY ? null : decidingWords(said, words, theme),
    ),
  };
}
