import type { Basis } from '../../search/review.ts';

/** A year with what is uncertain about it: `2020`, `2020 (inferred)`, `year unknown`. */
export function yearWords(year: number | null, basis: Basis): string {
  if (year === null) return 'year unknown';
  return basis === 'inferred' ? `${year} (inferred)` : String(year);
}

/** A date as exact as it is known: `2016-11-03`, `2016-11` or `2016` as `3 November 2016` and so on. */
export function dateWords(partialDate: string): string {
  const [year, month, day] = partialDate.split('-');
  if (!year || !month) return partialDate;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return date.toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
    ...(day ? { day: 'numeric' } : {}),
  });
}

/** A moment (ISO 8601) in the reader's own time: `3 May 2026 at 14:02`. */
export function momentWords(iso: string): string {
  const date = new Date(iso);
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return `${day} at ${time}`;
}
