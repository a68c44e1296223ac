import { getDocumentProxy } from 'unpdf';
import { type Document, NEEDS_OCR, Unreadable } from './document.ts';
import { finish } from './finish.ts';
import { withoutRunning } from './pdf-furniture.ts';
import { blocksOf } from './pdf-layout.ts';
import { linesOfItems, type PdfLine } from './pdf-lines.ts';
import { scanWarnings } from './pdf-scans.ts';
import { headingTags } from './pdf-tags.ts';

/** Fewer letters a page than this is a scan with a stamp, not a text. */
const FEWEST_LETTERS = 20;

const DAMAGED = 'It is a damaged PDF file, or none.';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // The parser takes the bytes over, so it gets its own.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException';
    throw new Unreadable(locked ? 'It is locked with a password.' : DAMAGED, { cause: error });
  }
}

/** A line of what was drawn on each page, and the pages that could not be read. */
type Drawn = { lines: PdfLine[]; unread: number[] };

async function draw(pdf: Pdf): Promise<Drawn> {
  const drawn: Drawn = { lines: [], unread: [] };
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const tags = await headingTags(page);
      const { items } = await page.getTextContent({ includeMarkedContent: tags.size > 0 });
      drawn.lines.push(...linesOfItems(items, number, tags));
      page.cleanup();
    } catch {
      // One damaged page must not cost the others.
      drawn.unread.push(number);
    }
  }
  return drawn;
}

function reasonForNothing({ unread }: Drawn, pages: number): string {
  return unread.length === pages ? DAMAGED : NEEDS_OCR;
}

/** The pages that were read and have no letters. */
function withoutLetters({ lines, unread }: Drawn, pages: number): number[] {
  const known = new Set([...unread, ...lines.map(({ page }) => page)]);
  return Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !known.has(page));
}

/** Reads a PDF file by how its pages are laid out. Throws `Unreadable` for scans and damaged files. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const pdf = await open(bytes);
  try {
    const drawn = await draw(pdf);
    const letters = drawn.lines.reduce((sum, { text }) => sum + text.length, 0);
    if (letters < pdf.numPages * FEWEST_LETTERS) {
      throw new Unreadable(reasonForNothing(drawn, pdf.numPages));
    }
    const { lines, furniture } = withoutRunning(drawn.lines, pdf.numPages);
    const unread = drawn.unread.map(
      (page) => `Page ${page} could not be read; its text is missing.`,
    );
    return {
      format: 'pdf',
      pages: pdf.numPages,
      blocks: finish(blocksOf(lines)),
      furniture,
      warnings: [...unread, ...(await scanWarnings(pdf, withoutLetters(drawn, pdf.numPages)))],
    };
  } finally {
    await pdf.destroy();
  }
}
