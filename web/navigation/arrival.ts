import { useLayoutEffect } from 'preact/hooks';
import { decoded } from '../address/place.ts';
import { takeArrival } from './history.ts';

/**
 * Puts focus and scrolling where the person expects them once a page has something to show. A page
 * calls it on every render with whether it is ready; each arrival is dealt with once.
 */
export function useArrival(ready: boolean): void {
  useLayoutEffect(() => {
    const arrival = ready ? takeArrival() : null;
    if (!arrival) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    switch (arrival.by) {
      case 'first':
        if (arrival.remembered) scrollTo(0, arrival.remembered.scroll);
        else showTarget();
        return;
      case 'control':
        // The control may be gone, for instance a filter that was just taken out.
        if (focusIsLost()) heading?.focus({ preventScroll: true });
        return;
      case 'link':
        if (showTarget()) return;
        scrollTo(0, 0);
        heading?.focus({ preventScroll: true });
        return;
      case 'back': {
        const { scroll, focus } = arrival.remembered ?? { scroll: 0, focus: null };
        const held = focus ? document.querySelector<HTMLElement>(focus) : null;
        (held ?? heading)?.focus({ preventScroll: true });
        scrollTo(0, scroll);
      }
    }
  });
}

/** Scrolls to what the address names after `#` and gives it the focus; false where it names nothing. */
function showTarget(): boolean {
  const id = decoded(location.hash.slice(1));
  const target = id ? document.getElementById(id) : null;
  if (!target) return false;
  target.scrollIntoView({ block: 'start' });
  target.focus({ preventScroll: true });
  return true;
}

function focusIsLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
