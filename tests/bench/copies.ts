import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A sentence that tells one copy of a document from the next. */
function sentenceFor(copy: number): string {
  return `This is copy number${copy} of the document, made for measuring.`;
}

async function changePdf(bytes: Uint8Array, copy: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage().drawText(sentenceFor(copy), { x: 60, y: 700, size: 11, font });
  return pdf.save();
}

function changeDocx(bytes: Uint8Array, copy: number): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const paragraph = `<w:p><w:r><w:t>${sentenceFor(copy)}</w:t></w:r></w:p>`;
  // The last section's properties end the body; a paragraph may stand before them.
  const text = strFromU8(parts[name]!).replace(
    /(?=<w:sectPr(?![\s\S]*<w:sectPr)|<\/w:body>)/u,
    paragraph,
  );
  return zipSync({ ...parts, [name]: strToU8(text) });
}

function changeText(bytes: Uint8Array, copy: number): Uint8Array {
  const text = strFromU8(bytes);
  const end = text.search(/<\/(?:main|article|body)>/iu);
  const at = end < 0 ? text.length : end;
  return strToU8(`${text.slice(0, at)}<p>${sentenceFor(copy)}</p>${text.slice(at)}`);
}

async function changed(bytes: Uint8Array, ending: string, copy: number): Promise<Uint8Array> {
  if (ending === '.pdf') return changePdf(bytes, copy);
  return ending === '.docx' ? changeDocx(bytes, copy) : changeText(bytes, copy);
}

const READ = new Set(['.pdf', '.docx', '.html']);

/**
 * Fills a folder with so many documents: those of another folder, each copy with a sentence of its
 * own. Returns the paths of the PDF files among them.
 */
export async function makeCopies(from: string, to: string, count: number): Promise<string[]> {
  const names = (await readdir(from)).filter((name) => READ.has(path.extname(name))).sort();
  if (names.length === 0) throw new Error(`There are no documents in ${from}.`);
  const pdfs: string[] = [];
  for (let copy = 0; copy < count; copy++) {
    const name = names[copy % names.length]!;
    const at = path.join(to, `copy-${copy}-${name}`);
    const bytes = Uint8Array.from(await readFile(path.join(from, name)));
    await writeFile(at, await changed(bytes, path.extname(name), copy));
    if (at.endsWith('.pdf')) pdfs.push(at);
  }
  return pdfs;
}
