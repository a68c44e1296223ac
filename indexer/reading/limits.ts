/** Reviews run to a few megabytes; what is far larger is a collection of scans, or something else. */
const MOST_MEGABYTES = 100;
const MEGABYTE = 2 ** 20;

/** Cutting takes a fraction of a second a file; what takes this long is not getting anywhere. */
const SECONDS = 8;
const SECONDS_A_MEGABYTE = 2;
/** Some 250 pieces of words a second, four passages, are read for their meaning even on a busy machine. */
const SECONDS_A_PIECE = 0.004;

/** What a reading process may hold of JavaScript's own objects, in megabytes. */
export const HEAP_MEGABYTES = 256;

/** Documents read at the same time, each in a process of its own. */
export const READERS = 2;

/** Why a file of this many bytes is not read at all, as a sentence; null where it is. */
export function tooLarge(bytes: number): string | null {
  if (bytes <= MOST_MEGABYTES * MEGABYTE) return null;
  return `It has ${Math.round(bytes / MEGABYTE)} MB; files of up to ${MOST_MEGABYTES} MB are read.`;
}

/** How long it may take to cut a file of this many bytes into passages, in milliseconds. */
export function cuttingLimit(bytes: number): number {
  return 1000 * (SECONDS + SECONDS_A_MEGABYTE * (bytes / MEGABYTE));
}

/** How long it may take from then on, with so many pieces of words to read, in milliseconds. */
export function meaningLimit(pieces: number): number {
  return 1000 * (SECONDS + SECONDS_A_PIECE * pieces);
}
