import mammoth from 'mammoth';
import { type Document, Unreadable } from './document.ts';
import { readHtml } from './html.ts';

/** Word's own styles for what stands on a title page. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** Reads a Word document. Headers and footers are no part of its text. Throws `Unreadable`. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  let html: string;
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    ({ value: html } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES }));
  } catch {
    throw new Unreadable('It is a damaged Word document, or none.');
  }
  return readHtml(html, 'word');
}
