import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What a file is called while it is being written; one that a killed run left may be removed. */
export const PART_ENDING = '.part';

/** Writes a file that appears whole or not at all, and the folder it lies in where that is missing. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.${randomBytes(4).toString('hex')}${PART_ENDING}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(part, text);
  await rename(part, file);
}
