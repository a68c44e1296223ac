/** How long something took, in milliseconds, over many goes. */
export type Times = { count: number; p50: number; p95: number; p99: number; longest: number };

/** The usual figures of a list of times. */
export function timesOf(milliseconds: number[]): Times {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(3));
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) };
}

/** Times a call for every one of a list, so many times over; the first round warms up and is not counted. */
export async function timed<T>(
  list: T[],
  rounds: number,
  call: (one: T) => unknown,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const one of list) {
      const started = performance.now();
      await call(one);
      if (round > 0) times.push(performance.now() - started);
    }
  }
  return times;
}

/** The most memory this process has held, in megabytes. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
