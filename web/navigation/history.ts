import { keepForReload, keptForReload } from './reload.ts';

/**
 * The address bar as the one place the page's state lives. Remembers for each entry of the history
 * how far it was scrolled and what had the focus, so that going back finds both again.
 */

/** How a person came to the present address, and so where focus and scrolling belong. */
type Arrival = {
  /** `first`: opened or loaded again; `link`: followed a link; `control`: used a filter or button; `back`: history. */
  by: 'first' | 'link' | 'control' | 'back';
  remembered: Remembered | null;
};

type Remembered = { scroll: number; focus: string | null };
type Entry = {
  key: string;
  /** Address of the entry before, where this site led here. */
  cameFrom?: string | undefined;
};

const memory = new Map<string, Remembered>();
const listeners = new Set<() => void>();
let key = '';
let cameFrom: string | undefined;
let arrival: Arrival | null = null;

/** Starts following the browser's history. Call once. */
export function followHistory(): void {
  history.scrollRestoration = 'manual';
  enter('first');
  addEventListener('popstate', () => {
    enter('back');
    tell();
  });
  addEventListener('scroll', remember, { passive: true });
  addEventListener('focusin', remember);
  addEventListener('pagehide', () => keepForReload(key, memory.get(key)));
}

/**
 * Goes to an address of the site without a reload. `control` keeps focus and scrolling where they
 * are; `replace` writes over the present entry of the history.
 */
export function go(to: string, how: { control?: boolean; replace?: boolean } = {}): void {
  remember();
  if (how.replace) write({ key, cameFrom }, to);
  else {
    key = newKey();
    cameFrom = presentAddress();
    history.pushState({ key, cameFrom } satisfies Entry, '', to);
  }
  arrival = { by: how.control ? 'control' : 'link', remembered: null };
  tell();
}

/** Goes back in the history where that leads to the address, so that its scrolling is found again. */
export function goBackTo(address: string): void {
  if (cameFrom === address) history.back();
  else go(address);
}

/** Path, query and hash of where the person is. */
export function presentAddress(): string {
  return location.pathname + location.search + location.hash;
}

/** Calls back on every change of address; the result ends it. */
export function onAddressChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The arrival that still has to be dealt with; asking for it takes it. */
export function takeArrival(): Arrival | null {
  const taken = arrival;
  arrival = null;
  return taken;
}

function enter(by: 'first' | 'back'): void {
  const entry = history.state as Entry | null;
  key = entry?.key ?? newKey();
  cameFrom = entry?.cameFrom;
  if (!entry) write({ key });
  arrival = { by, remembered: memory.get(key) ?? keptForReload<Remembered>(key) };
}

function remember(): void {
  // Until the arrival is dealt with, scrolling and focus are still those of the page before.
  if (arrival) return;
  memory.set(key, { scroll: scrollY, focus: selectorOf(document.activeElement) });
}

function selectorOf(element: Element | null): string | null {
  if (!element || element === document.body) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href ? `main a[href="${CSS.escape(href)}"]` : null;
}

function write(entry: Entry, to?: string): void {
  history.replaceState(entry, '', to);
}

function newKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

function tell(): void {
  for (const listener of listeners) listener();
}
