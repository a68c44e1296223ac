/** A line of a text file with what stood before it. */
export type Line = {
  text: string;
  page: number | null;
  /** Empty lines before it; a page end counts as three, which is what it leaves in pasted text. */
  gap: number;
  afterBreak: boolean;
};

const PAGE_END_GAP = 3;

/** The lines that are not empty, in order. Form feeds are page ends; without any there are no pages. */
export function linesOf(text: string): Line[] {
  const pages = text.replace(/\r\n?/g, '\n').split('\f');
  const lines: Line[] = [];
  pages.forEach((pageText, index) => {
    let gap = index === 0 ? 0 : PAGE_END_GAP;
    for (const written of pageText.split(/[\n\u2028\u2029\v\u0085]/)) {
      if (written.trim() === '') {
        gap += 1;
        continue;
      }
      const page = pages.length > 1 ? index + 1 : null;
      lines.push({ text: written.trimEnd(), page, gap, afterBreak: gap >= PAGE_END_GAP });
      gap = 0;
    }
  });
  return lines;
}
