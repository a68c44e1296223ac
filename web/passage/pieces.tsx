import type { Piece } from '../words/passage-layout.ts';

/** Runs of a passage's text with the marked ones in `<mark>`. `markClass` tells kinds of mark apart. */
export function Pieces({ pieces, markClass }: { pieces: Piece[]; markClass?: string }) {
  return pieces.map((piece, i) => {
    const away = piece.away ? 'folded-away' : undefined;
    if (piece.marked) {
      return (
        <mark key={i} class={[markClass, away].filter(Boolean).join(' ') || undefined}>
          {piece.text}
        </mark>
      );
    }
    return away ? (
      <span key={i} class={away}>
        {piece.text}
      </span>
    ) : (
      piece.text
    );
  });
}
