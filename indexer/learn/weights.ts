import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { BUCKET_COUNT, type Sparse } from './grams.ts';
import type { Margin } from './margin.ts';

/** The largest number a signed byte holds. */
const MOST_STEPS = 127;

/**
 * A decision as it is kept: its bias, its weights for everything but the parts of texts, and what one
 * step of those stands for.
 */
export const Kept = z.strictObject({
  bias: z.number(),
  signs: z.array(z.number()),
  step: z.number(),
});
export type Kept = z.infer<typeof Kept>;

/** A decision with its weights for the parts of texts, a byte each. */
export type Decision = { kept: Kept; parts: Int8Array };

/** Four decimals are more than the figures bear. */
export function short(value: number): number {
  return Number(value.toFixed(4));
}

/** A fitted decision as it is kept. */
export function decisionOf({ bias, weights }: Margin): Decision {
  const ofText = weights.subarray(0, BUCKET_COUNT);
  const largest = ofText.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
  const step = Number((largest / MOST_STEPS).toPrecision(4));
  return {
    kept: { bias: short(bias), signs: Array.from(weights.subarray(BUCKET_COUNT), short), step },
    parts: Int8Array.from(ofText, (weight) => Math.round(weight / step)),
  };
}

/** Kept decisions that are made of the same rows, side by side, so that a row is gone through once. */
export class Decisions {
  readonly #kept: Kept[];
  /** By bucket, the weight of it in each decision. */
  readonly #parts: Int8Array;
  /** By sign, the weight of it in each decision. */
  readonly #signs: Float64Array;

  constructor(decisions: Decision[]) {
    const count = decisions.length;
    this.#kept = decisions.map(({ kept }) => kept);
    this.#parts = new Int8Array(BUCKET_COUNT * count);
    this.#signs = new Float64Array(this.#kept[0]!.signs.length * count);
    decisions.forEach(({ parts, kept }, one) => {
      parts.forEach((weight, bucket) => (this.#parts[bucket * count + one] = weight));
      kept.signs.forEach((weight, sign) => (this.#signs[sign * count + one] = weight));
    });
  }

  /** How far on the right side of each decision a row lies, in their order; see `marginOf`. */
  decide({ places, values }: Sparse): Float64Array {
    const count = this.#kept.length;
    const inText = new Float64Array(count);
    const parts = this.#parts;
    const signs = this.#signs;
    const bySigns = Float64Array.from(this.#kept, ({ bias }) => bias);
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      const value = values[i]!;
      if (place < BUCKET_COUNT) {
        const from = place * count;
        for (let one = 0; one < count; one++) inText[one]! += parts[from + one]! * value;
      } else {
        const from = (place - BUCKET_COUNT) * count;
        for (let one = 0; one < count; one++) bySigns[one]! += signs[from + one]! * value;
      }
    }
    return bySigns.map((sum, one) => sum + this.#kept[one]!.step * inText[one]!);
  }
}

/** The parts of texts as one file keeps them: how rare each is, then what it weighs in each decision. */
export type Parts = { rarities: Uint8Array; decisions: Int8Array[] };

/** Reads a file of parts with so many decisions. Throws where it has another length. */
export async function readParts(file: URL, decisions: number): Promise<Parts> {
  const bytes = await readFile(file);
  if (bytes.length !== (decisions + 1) * BUCKET_COUNT) {
    throw new Error(
      `${file.pathname} does not belong to the model beside it: run "npm run train".`,
    );
  }
  return {
    rarities: bytes.subarray(0, BUCKET_COUNT),
    decisions: Array.from(
      { length: decisions },
      (_, i) =>
        new Int8Array(bytes.buffer, bytes.byteOffset + (i + 1) * BUCKET_COUNT, BUCKET_COUNT),
    ),
  };
}

/** Writes a file of parts. */
export async function writeParts(file: URL, { rarities, decisions }: Parts): Promise<void> {
  const all = [rarities, ...decisions].map((part) =>
    Buffer.from(part.buffer, part.byteOffset, part.byteLength),
  );
  await writeFile(file, Buffer.concat(all));
}

/** A row of parts and signs: the signs, mostly 0, stand after the buckets. */
export function withSigns({ places, values }: Sparse, signs: Float64Array): Sparse {
  const met = [...signs.keys()].filter((i) => signs[i] !== 0);
  const all = {
    places: new Int32Array(places.length + met.length),
    values: new Float64Array(places.length + met.length),
  };
  all.places.set(places);
  all.values.set(values);
  met.forEach((sign, i) => {
    all.places[places.length + i] = BUCKET_COUNT + sign;
    all.values[places.length + i] = signs[sign]!;
  });
  return all;
}
