/** A whole number as people in the UK write it: `12,345`. */
export function number(n: number): string {
  return n.toLocaleString('en-GB');
}

/** A number with its noun: `1 passage`, `1,204 passages`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** Years as a reader says them: `2016`, `2014 to 2023`, or nothing where none is known. */
export function yearRange(first: number | null, last: number | null): string {
  if (first === null || last === null) return '';
  return first === last ? String(first) : `${first} to ${last}`;
}
