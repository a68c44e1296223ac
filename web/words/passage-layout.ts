import type { Span } from '../../search/passage.ts';

/** A run of a passage's text that looks the same throughout. */
export type Piece = {
  text: string;
  /** Among the words that were looked for. */
  marked: boolean;
  /** Outside the part shown while a long passage is folded. */
  away: boolean;
};

/** One paragraph or list item of a passage. */
type Line = { pieces: Piece[]; away: boolean };

/**
 * Cuts a passage's text into lines and these into pieces. All pieces, with a newline between lines,
 * give the text again exactly. Spans are UTF-16 ranges and may touch, overlap or stand in any order.
 * `shown` is the part a folded passage shows; null for all of it.
 */
export function layOut(text: string, marks: readonly Span[], shown: Span | null): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const pieces = cut(text, start, start + line.length, marks, shown);
    lines.push({ pieces, away: pieces.every((piece) => piece.away) && shown !== null });
    start += line.length + 1;
  }
  return lines;
}

function cut(
  text: string,
  from: number,
  to: number,
  marks: readonly Span[],
  shown: Span | null,
): Piece[] {
  const edges = [...marks, ...(shown ? [shown] : [])].flat();
  const stops = [...new Set([from, ...edges.filter((edge) => edge > from && edge < to), to])];
  stops.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < stops.length; i++) {
    const start = stops[i]!;
    const piece = {
      text: text.slice(start, stops[i + 1]),
      marked: marks.some(([first, end]) => first <= start && start < end),
      away: shown !== null && (start < shown[0] || start >= shown[1]),
    };
    const last = pieces.at(-1);
    if (last?.marked === piece.marked && last.away === piece.away) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}
