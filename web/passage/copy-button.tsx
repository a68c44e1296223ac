import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { announce } from '../frame/announcer.tsx';

/** How long the button says that it copied. */
const THANKS_MS = 3000;

type Props = { text: () => string; children: ComponentChildren };

/** Copies a text. Where the browser does not allow that, shows the text selected for copying by hand. */
export function CopyButton({ text, children }: Props) {
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), THANKS_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
      announce('Copied');
    } catch {
      setState('by-hand');
    }
  };
  return (
    <>
      <button type="button" class="plain-button" onClick={() => void copy()}>
        {state === 'copied' ? 'Copied' : children}
      </button>
      {state === 'by-hand' && <CopyByHand text={text()} done={() => setState('ready')} />}
    </>
  );
}

function CopyByHand({ text, done }: { text: string; done: () => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.select(), []);
  return (
    <div class="copy-by-hand">
      <label>
        <span class="govuk-hint">
          This browser does not let pages copy. The text is selected: press Ctrl and C.
        </span>
        <textarea ref={box} class="govuk-textarea" rows={6} readOnly value={text} />
      </label>
      <button type="button" class="plain-button" onClick={done}>
        Close
      </button>
    </div>
  );
}
