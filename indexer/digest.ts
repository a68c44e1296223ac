import { createHash } from 'node:crypto';

/** Hex digits that are the same for the same bytes, and in practice for no others. */
export function digestOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
