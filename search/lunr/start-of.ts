/** Where the part of the given number begins in a list of parts of which only the ends are kept. */
export function startOf(ends: Uint32Array, part: number): number {
  return part === 0 ? 0 : ends[part - 1]!;
}
