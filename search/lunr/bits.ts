const WIDTH = 32;
const ALL = 0xffffffff;

/** Passages as bits, so many to a number: what filters are worked out with. */
export type Bits = Uint32Array;

/** Bits for so many passages, none of them set. */
export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / WIDTH));
}

/** Bits for so many passages, all set. */
export function allBits(size: number): Bits {
  const bits = noBits(size).fill(ALL);
  if (size % WIDTH > 0) bits[bits.length - 1] = ALL >>> (WIDTH - (size % WIDTH));
  return bits;
}

/** Sets one bit. */
export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

/** True where a bit is set. */
export function hasBit(bits: Bits, at: number): boolean {
  return (bits[at >>> 5]! & (1 << (at & 31))) !== 0;
}

/** The part of the number at `word` that lies from `start` up to `end`. */
function maskOf(word: number, start: number, end: number): number {
  const from = word === start >>> 5 ? ALL << (start & 31) : ALL;
  const to = word === end >>> 5 ? ~(ALL << (end & 31)) : ALL;
  return from & to;
}

/** Sets or clears the bits from `start` up to `end`. */
export function fillBits(bits: Bits, start: number, end: number, set: boolean): void {
  for (let word = start >>> 5; word <= (end - 1) >>> 5; word++) {
    const mask = maskOf(word, start, end);
    bits[word] = set ? bits[word]! | mask : bits[word]! & ~mask;
  }
}

/** Keeps in the first what is set in the second too; with `not`, what is not. */
export function keepBits(bits: Bits, others: Bits, not = false): void {
  for (let word = 0; word < bits.length; word++) {
    bits[word]! &= not ? ~others[word]! : others[word]!;
  }
}

/** Adds to the first what is set in the second. */
export function addBits(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word++) bits[word]! |= others[word]!;
}

/** How many bits of one number are set. */
function ones(number: number): number {
  let sum = number - ((number >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many bits are set from `start` up to `end`. */
export function countBits(bits: Bits, start: number, end: number): number {
  let count = 0;
  for (let word = start >>> 5; word <= (end - 1) >>> 5; word++) {
    count += ones(bits[word]! & maskOf(word, start, end));
  }
  return count;
}

/** How many bits are set in both. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0;
  for (let word = 0; word < a.length; word++) count += ones(a[word]! & b[word]!);
  return count;
}

/** The places of so many set bits, lowest first. */
export function placesOf(bits: Bits, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let length = 0;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) {
      places[length++] = word * WIDTH + 31 - Math.clz32(rest & -rest);
    }
  }
  return places;
}
