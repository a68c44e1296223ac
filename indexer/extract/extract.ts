import path from 'node:path';
import { decode } from './decode.ts';
import { type Document, Unreadable } from './document.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';

type Signature = 'pdf' | 'zip' | 'old-word' | 'rich-text';

/** How files begin that are not text. */
const SIGNATURES: [kind: Signature, bytes: number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['old-word', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rich-text', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const MARKDOWN = new Set(['.md', '.markdown']);
/** A page says that it is one within its first lines. */
const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b/isu;

function signatureOf(bytes: Uint8Array): Signature | null {
  const found = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  return found?.[0] ?? null;
}

/**
 * Reads a file by what is in it; its ending only tells Markdown from other text. Throws `Unreadable`
 * with the reason.
 */
export async function extract(bytes: Uint8Array, file: string): Promise<Document> {
  if (bytes.length === 0) throw new Unreadable('It is empty.');
  switch (signatureOf(bytes)) {
    case 'pdf':
      return readPdf(bytes);
    case 'zip':
      return readDocx(bytes);
    case 'old-word':
      throw new Unreadable('It is a Word document of the old kind; save it as .docx.');
    case 'rich-text':
      throw new Unreadable('It is a rich text document; save it as .docx.');
    case null: {
      const text = decode(bytes);
      if (HTML.test(text)) return readHtml(text, 'web page');
      return readText(text, MARKDOWN.has(path.extname(file).toLowerCase()) ? 'markdown' : 'text');
    }
  }
}
