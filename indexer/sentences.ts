import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../search/passage.ts';

// Only sentence boundaries are asked for; the other parts of the model would cost time.
const nlp = winkNLP(model, ['sbd']);

/** A break the model makes where none is: inside a number, or before a lower-case word. */
function falseBreak(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return true;
  return /^\d/.test(after) && /\d\.?$/.test(before.slice(-2));
}

/** Where the sentences of a text stand, in UTF-16 code units. Newlines always part sentences. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    spans.push(
      ...lineSentences(line).map(([start, end]): Span => [lineStart + start, lineStart + end]),
    );
    lineStart += line.length + 1;
  }
  return spans;
}

/** References to footnotes where a sentence begins. */
const CITED = /^(?:\[\w{1,3}\])+/u;

/** A line is looked at by several steps on its way; the model is asked once while it is in hand. */
const REMEMBERED = 500;
const remembered = new Map<string, Span[]>();

function lineSentences(line: string): Span[] {
  const known = remembered.get(line);
  if (known) return known;
  if (remembered.size >= REMEMBERED) remembered.clear();
  const spans = partLine(line);
  remembered.set(line, spans);
  return spans;
}

function partLine(line: string): Span[] {
  if (line.trim() === '') return [];
  const spans: Span[] = [];
  let from = 0;
  for (const sentence of nlp.readDoc(line).sentences().out()) {
    const start = line.indexOf(sentence, from);
    // The model respaces a few rare marks; the rest of the line is then one sentence.
    if (start < 0) break;
    const last = spans.at(-1);
    from = start + sentence.length;
    const cited = last ? (CITED.exec(sentence)?.[0].length ?? 0) : 0;
    if (last && cited > 0) {
      // The number of a footnote belongs to what cites it.
      last[1] = start + cited;
      const rest = sentence.slice(cited).trimStart();
      if (rest !== '') spans.push([from - rest.length, from]);
    } else if (last && falseBreak(line.slice(last[0], last[1]), sentence)) last[1] = from;
    else spans.push([start, from]);
  }
  const end = line.trimEnd().length;
  const last = spans.at(-1);
  if (!last) return [[0, end]];
  if (last[1] < end) last[1] = end;
  return spans;
}

/** The sentences of a text, as written. */
export function sentencesOf(text: string): string[] {
  return sentenceSpans(text).map(([start, end]) => text.slice(start, end));
}
