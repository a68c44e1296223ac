/**
 * The option an arrow key leads to, of so many. `active` is the present one, -1 while it is the box
 * itself; from there down leads to the first and up to the last, and each end leads to the other.
 */
export function nextOption(active: number, key: 'ArrowDown' | 'ArrowUp', options: number): number {
  if (key === 'ArrowDown') return (active + 1) % options;
  return active <= 0 ? options - 1 : active - 1;
}
