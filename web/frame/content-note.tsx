import { useState } from 'preact/hooks';

const KEY = 'cross-review.content-note';

/** One line on what the passages are about, until the person hides it on this computer. */
export function ContentNote() {
  const [hidden, setHidden] = useState(wasHidden);
  if (hidden) return null;
  const hide = () => {
    rememberHidden();
    setHidden(true);
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return (
    <aside class="content-note" aria-label="Content note">
      <p>Passages describe harm to children.</p>
      <button type="button" class="plain-button" onClick={hide}>
        Hide this note
      </button>
    </aside>
  );
}

// Browsers can be set up to refuse storage; the note is then shown again next time.
function wasHidden(): boolean {
  try {
    return localStorage.getItem(KEY) === 'hidden';
  } catch {
    return false;
  }
}

function rememberHidden(): void {
  try {
    localStorage.setItem(KEY, 'hidden');
  } catch {
    return;
  }
}
