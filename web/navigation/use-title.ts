import { useEffect } from 'preact/hooks';

/** Names the document: what is given, most particular first, then the name of the site. */
export function useTitle(...parts: string[]): void {
  const title = [...parts, 'Cross-review'].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
