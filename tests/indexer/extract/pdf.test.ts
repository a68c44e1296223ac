import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect, test } from '@jest/globals';
import { readPdf } from '../../../indexer/extract/pdf.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A PDF with a page for each of these: one of text, one that is a picture, or an empty one. */
async function pdfOf(pages: ('text' | 'picture' | 'empty')[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const picture = await pdf.embedPng(PIXEL);
  for (const kind of pages) {
    const page = pdf.addPage();
    const text = 'The health visitor was not told that the family had moved. '.repeat(3);
    if (kind === 'text') page.drawText(text, { font, size: 10, x: 50, y: 700, maxWidth: 400 });
    if (kind === 'picture') page.drawImage(picture, { x: 0, y: 0, width: 500, height: 700 });
  }
  return pdf.save();
}

test.each([
  [['text', 'empty', 'text'], []],
  [['text', 'picture', 'text'], ['Page 2 has no text layer; it needs OCR.']],
  [
    ['text', 'picture', 'picture', 'picture', 'empty', 'picture'],
    ['Pages 2 to 4 and 6 have no text layer; they need OCR.'],
  ],
] as const)('of pages %j the scans are named', async (pages, warnings) => {
  const document = await readPdf(await pdfOf([...pages]));
  expect(document.warnings).toEqual(warnings);
});
