import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { announce } from '../frame/announcer.tsx';

/** How long the button says that it copied. */
const THANKS_MS = 3000;

type Props = { text: () => string; children: ComponentChildren };

/**
 * Copies a text. Where that is not possible, as on a page that came without encryption, shows the text
 * selected for copying by hand.
 */
export function CopyButton({ text, children }: Props) {
  const [state, setState] = useState<'ready' | 'copied' | 'by-hand'>('ready');
  const button = useRef<HTMLButtonElement>(null);
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
  const close = () => {
    setState('ready');
    button.current?.focus();
  };
  return (
    <>
      <button type="button" class="plain-button" ref={button} onClick={() => void copy()}>
        {state === 'copied' ? 'Copied' : children}
      </button>
      {state === 'by-hand' && <CopyByHand text={text()} done={close} />}
    </>
  );
}

function CopyByHand({ text, done }: { text: string; done: () => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  return (
    <div class="copy-by-hand">
      <label>
        <span class="govuk-hint">
          The page cannot copy here. The text is selected: press Ctrl and C.
        </span>
        <textarea ref={box} class="govuk-textarea" rows={6} readOnly value={text} />
      </label>
      <button type="button" class="plain-button" onClick={done}>
        Close
      </button>
    </div>
  );
}
