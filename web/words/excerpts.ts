import type { Span } from '../../search/passage.ts';
import { layOut, type Piece } from './passage-layout.ts';

/** Characters shown either side of the words that earned a theme: about one sentence. */
const AROUND = 110;

/** A short part of a text with words marked in it. */
type Excerpt = { pieces: Piece[]; cutBefore: boolean; cutAfter: boolean };

/** The places in a text where the spans stand, each with the words around it; near ones joined. */
export function excerptsAround(text: string, spans: readonly Span[]): Excerpt[] {
  const windows: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = wordStart(text, start - AROUND);
    const to = wordEnd(text, end + AROUND);
    const last = windows.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else windows.push([from, to]);
  }
  return windows.map(([from, to]) => ({
    pieces: layOut(
      text.slice(from, to).replaceAll('\n', ' '),
      spans.map(([start, end]) => [start - from, end - from] as Span),
      null,
    ).flatMap((line) => line.pieces),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  }));
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at).search(/\s/);
  return space === -1 ? at : at + space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/);
  return space === -1 ? at : space;
}
