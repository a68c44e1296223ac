import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Which of a document's pages draw a picture. One that is damaged draws none. */
async function withPictures(pdf: Pdf, pages: number[]): Promise<number[]> {
  const { OPS } = await getResolvedPDFJS();
  const pictures = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
  ]);
  const drawn: number[] = [];
  for (const number of pages) {
    try {
      const page = await pdf.getPage(number);
      const { fnArray } = await page.getOperatorList();
      if (fnArray.some((operator) => pictures.has(operator))) drawn.push(number);
      page.cleanup();
    } catch {
      continue;
    }
  }
  return drawn;
}

/** Numbers as a sentence names them: "2 to 4, 7 and 9". */
function named(numbers: number[]): string {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const names = runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}

/** What to say of the pages without letters in a document that has some: those with pictures are scans. */
export async function scanWarnings(pdf: Pdf, withoutLetters: number[]): Promise<string[]> {
  const scans = await withPictures(pdf, withoutLetters);
  if (scans.length === 0) return [];
  const one = scans.length === 1;
  return [
    `${one ? 'Page' : 'Pages'} ${named(scans)} ${one ? 'has' : 'have'} no text layer; ${one ? 'it needs' : 'they need'} OCR.`,
  ];
}
