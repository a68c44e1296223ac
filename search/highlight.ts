import { tokens, type Token } from './analysis/tokens.ts';
import type { Span } from './passage.ts';
import type { Clause, Phrase } from './query-text.ts';

function standsAt(words: Token[], at: number, phrase: Phrase): boolean {
  return phrase.every((wanted, i) => words[at + i]?.stem === wanted);
}

/** Joins spans that touch or overlap, in order of place. */
export function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** Where the required words and phrases, or their synonyms, stand in a text. */
export function highlight(text: string, required: Clause[]): Span[] {
  if (required.length === 0) return [];
  const phrases = required.flatMap((clause) => clause.anyOf.flat());
  const words = tokens(text);
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at++) {
    for (const phrase of phrases) {
      if (standsAt(words, at, phrase)) {
        spans.push([words[at]!.start, words[at + phrase.length - 1]!.end]);
      }
    }
  }
  return mergeSpans(spans);
}
