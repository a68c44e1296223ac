import { getDocumentProxy } from 'unpdf';
import { type Document, Unreadable } from './document.ts';
import { finish } from './finish.ts';
import { withoutRunning } from './pdf-furniture.ts';
import { Layout } from './pdf-layout.ts';
import { linesOfItems, type PdfLine } from './pdf-lines.ts';

/** Fewer letters a page than this is a scan with a stamp, not a text. */
const FEWEST_LETTERS = 20;

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The parser takes the bytes over, so it gets its own.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException';
    throw new Unreadable(
      locked ? 'It is locked with a password.' : 'It is a damaged PDF file, or none.',
      { cause: error },
    );
  }
}

async function drawnLines(pdf: Pdf): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    lines.push(...linesOfItems(items, number));
    page.cleanup();
  }
  return lines;
}

/** Reads a PDF file by how its pages are laid out. Throws `Unreadable` for scans and damaged files. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const pdf = await open(bytes);
  try {
    const drawn = await drawnLines(pdf);
    const letters = drawn.reduce((sum, { text }) => sum + text.length, 0);
    if (letters < pdf.numPages * FEWEST_LETTERS) {
      throw new Unreadable('It has no text layer: it needs OCR.');
    }
    const { lines, furniture } = withoutRunning(drawn, pdf.numPages);
    const { blocks } = new Layout(lines);
    return { format: 'pdf', pages: pdf.numPages, blocks: finish(blocks), furniture };
  } finally {
    await pdf.destroy();
  }
}
