import { useState } from 'preact/hooks';
import type { Span } from '../../search/passage.ts';
import { foldedPart } from '../words/fold.ts';
import { layOut } from '../words/passage-layout.ts';
import { Pieces } from './pieces.tsx';

type Props = { text: string; marks: readonly Span[]; foldable?: boolean };

/**
 * The words of a passage, line by line, with what was found marked. A long one that is `foldable`
 * shows about 80 words until it is opened; all of it is there for printing.
 */
export function PassageText({ text, marks, foldable = false }: Props) {
  const [open, setOpen] = useState(false);
  const part = foldable ? foldedPart(text, marks) : null;
  const shown = open ? null : part;
  const lines = layOut(text, marks, shown);
  const firstShown = lines.findIndex((line) => !line.away);
  const lastShown = lines.findLastIndex((line) => !line.away);
  return (
    <>
      <div class="passage__text">
        {lines.map((line, i) => (
          <p key={i} class={line.away ? 'folded-away' : undefined}>
            {i === firstShown && shown !== null && shown[0] > 0 && <Cut />}
            <Pieces pieces={line.pieces} />
            {i === lastShown && shown !== null && shown[1] < text.length && <Cut />}
          </p>
        ))}
      </div>
      {part && (
        <button
          type="button"
          class="plain-button no-print"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Show less of the passage' : 'Show the whole passage'}
        </button>
      )}
    </>
  );
}

function Cut() {
  return <span class="no-print passage__cut"> … </span>;
}
