import mammoth from 'mammoth';
import { type Document, Unreadable } from './document.ts';
import { withNumbersWritten } from './docx-numbers.ts';
import { readHtml } from './html.ts';
import { checkUnpackedSize } from './unpacked-size.ts';

/** Word's own styles for what stands on a title page. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** Pictures have no words; unpacking them would only cost time. */
const withoutPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

async function toHtml(buffer: Buffer): Promise<string> {
  await checkUnpackedSize(buffer);
  const options = { styleMap: STYLES, convertImage: withoutPictures };
  const numbered = await withNumbersWritten(buffer);
  return (await mammoth.convertToHtml({ buffer: numbered }, options)).value;
}

/** Reads a Word document. Headers and footers are no part of its text. Throws `Unreadable`. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  let html: string;
  try {
    html = await toHtml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('It is a damaged Word document, or none.', { cause: error });
  }
  return readHtml(html, 'word');
}
