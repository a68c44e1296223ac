/** Passages by number, lowest first, each with its score in thousandths. */
export type Found = { passages: Uint32Array; scores: Uint16Array | Uint32Array };

export const NOTHING: Found = { passages: new Uint32Array(), scores: new Uint32Array() };

/** From this ratio of lengths on, the longer list is searched rather than walked. */
const MUCH_LONGER = 16;

/** The first place from `from` on whose passage is not below `passage`, by doubling steps. */
export function seek(passages: Uint32Array, passage: number, from: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < passages.length && passages[high]! < passage) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, passages.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle]! < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The passages in both, with their scores added up. */
export function both(a: Found, b: Found): Found {
  const [short, long] = a.passages.length <= b.passages.length ? [a, b] : [b, a];
  const passages = new Uint32Array(short.passages.length);
  const scores = new Uint32Array(short.passages.length);
  const leap = long.passages.length > short.passages.length * MUCH_LONGER;
  let length = 0;
  let at = 0;
  for (let i = 0; i < short.passages.length; i++) {
    const passage = short.passages[i]!;
    if (leap) at = seek(long.passages, passage, at);
    else while (at < long.passages.length && long.passages[at]! < passage) at += 1;
    if (at === long.passages.length) break;
    if (long.passages[at] !== passage) continue;
    passages[length] = passage;
    scores[length] = short.scores[i]! + long.scores[at]!;
    length += 1;
  }
  return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
}

/** The passages in either, each with the better of its scores. */
export function either(a: Found, b: Found): Found {
  if (a.passages.length === 0) return b;
  if (b.passages.length === 0) return a;
  const most = a.passages.length + b.passages.length;
  const passages = new Uint32Array(most);
  const scores = new Uint32Array(most);
  let [inA, inB, length] = [0, 0, 0];
  while (inA < a.passages.length || inB < b.passages.length) {
    const fromA = a.passages[inA] ?? Infinity;
    const fromB = b.passages[inB] ?? Infinity;
    passages[length] = Math.min(fromA, fromB);
    const ofA = fromA <= fromB ? a.scores[inA++]! : 0;
    const ofB = fromB <= fromA ? b.scores[inB++]! : 0;
    scores[length] = Math.max(ofA, ofB);
    length += 1;
  }
  return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
}

/** The passages of the first that are not in the second. */
export function without(a: Found, b: Found): Found {
  if (b.passages.length === 0) return a;
  const passages = new Uint32Array(a.passages.length);
  const scores = new Uint32Array(a.passages.length);
  let length = 0;
  let at = 0;
  for (let i = 0; i < a.passages.length; i++) {
    const passage = a.passages[i]!;
    at = seek(b.passages, passage, at);
    if (b.passages[at] === passage) continue;
    passages[length] = passage;
    scores[length] = a.scores[i]!;
    length += 1;
  }
  return { passages: passages.subarray(0, length), scores: scores.subarray(0, length) };
}
