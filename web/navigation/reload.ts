/** A reload keeps the history but no module's memory, so what it needs is put aside for this tab. */
const KEY = 'cross-review.before-reload';

/** Puts something aside under a key until the page has loaded again. Lost where storage is refused. */
export function keepForReload(key: string, kept: unknown): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ key, kept }));
  } catch {
    return;
  }
}

/** What was put aside under this key before the page was loaded again; otherwise null. */
export function keptForReload<T>(key: string): T | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as {
      key: string;
      kept?: T;
    } | null;
    return found?.key === key ? (found.kept ?? null) : null;
  } catch {
    return null;
  }
}
