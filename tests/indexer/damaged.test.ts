import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Unreadable } from '../../indexer/extract/document.ts';
import { extract } from '../../indexer/extract/extract.ts';
import { SHARED } from './published.ts';
import { describeLayouts } from './layouts.ts';

/** Files in one run of this test; `DAMAGED=500 npm test -- damaged` tries more. */
const FILES = Number(process.env.DAMAGED ?? 60);
const FOLDER = path.join(SHARED, 'documents');

describeLayouts('damaged files', () => {
  const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.md'));
  const bytesOf = (file: string) => Uint8Array.from(readFileSync(path.join(FOLDER, file)));
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

  const cut = fc.tuple(fc.constantFrom(...files), place).map(([file, share]) => {
    const bytes = bytesOf(file);
    return { file, bytes: bytes.slice(0, Math.floor(bytes.length * share)) };
  });
  const flipped = fc
    .tuple(fc.constantFrom(...files), fc.array(place, { minLength: 1, maxLength: 40 }))
    .map(([file, places]) => {
      const bytes = bytesOf(file);
      for (const share of places) bytes[Math.floor(bytes.length * share)]! ^= 0x10;
      return { file, bytes };
    });
  const spliced = fc
    .tuple(fc.constantFrom(...files), fc.constantFrom(...files), place)
    .map(([file, other, share]) => {
      const [head, tail] = [bytesOf(file), bytesOf(other)];
      const from = Math.floor(tail.length * share);
      return { file, bytes: Uint8Array.from([...head.slice(0, from), ...tail.slice(from)]) };
    });

  test('are read or named as unreadable, and nothing else happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, flipped, spliced), async ({ file, bytes }) => {
        const outcome = await extract(bytes, file).then(
          ({ blocks }) => blocks.length > 0,
          (error: unknown) => error instanceof Unreadable,
        );
        expect(outcome).toBe(true);
      }),
      { numRuns: FILES },
    );
  }, 600_000);
});
