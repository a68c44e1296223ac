import type { PdfLine } from './pdf-lines.ts';

/** A running head is on nearly every page; what stands on fewer than half may be a heading that recurs. */
const RUNNING_SHARE = 0.5;
const FEWEST_PAGES = 2;
/** Heads and feet stand this near to the highest and lowest line of their page. */
const EDGE_LINES = 3;

function place({ text, y }: PdfLine): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

/** The lines at the top and bottom edges of each page. */
function atEdges(lines: PdfLine[]): PdfLine[] {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  return [...pages.values()].flatMap((onPage) => {
    const levels = [...new Set(onPage.map(({ y }) => Math.round(y)))].sort((a, b) => b - a);
    const edges = new Set([...levels.slice(0, EDGE_LINES), ...levels.slice(-EDGE_LINES)]);
    return onPage.filter(({ y }) => edges.has(Math.round(y)));
  });
}

/** Takes out what stands at the same height with the same words, numbers aside, on most pages. */
export function withoutRunning(
  lines: PdfLine[],
  pages: number,
): { lines: PdfLine[]; furniture: string[] } {
  const seen = new Map<string, Set<number>>();
  const edges = new Set(atEdges(lines));
  for (const line of edges) {
    seen.set(place(line), (seen.get(place(line)) ?? new Set()).add(line.page));
  }
  const least = Math.max(FEWEST_PAGES, pages * RUNNING_SHARE);
  const running = (line: PdfLine) =>
    edges.has(line) && ((seen.get(place(line))?.size ?? 0) >= least || isPageNumber(line, pages));
  return {
    lines: lines.filter((line) => !running(line)),
    furniture: lines.filter(running).map(({ text }) => text),
  };
}

function isPageNumber({ text, page }: PdfLine, pages: number): boolean {
  const number = /^(?:page\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*(\d{1,4}))?$/iu.exec(text);
  return number !== null && (Number(number[1]) === page || Number(number[2]) === pages);
}
