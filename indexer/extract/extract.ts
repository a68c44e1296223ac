import path from 'node:path';
import { type Document, Unreadable } from './document.ts';
import { readText } from './text.ts';

/** Reads a file's bytes as the format its name says. Throws `Unreadable` with the reason. */
export function extract(bytes: Uint8Array, file: string): Document {
  const ending = path.extname(file).toLowerCase();
  switch (ending) {
    case '.txt':
    case '.text':
      return readText(bytes, 'text');
    case '.md':
    case '.markdown':
      return readText(bytes, 'markdown');
    default:
      throw new Unreadable(
        `Files ending in "${ending}" are not read; reviews are read from .txt and .md files.`,
      );
  }
}
