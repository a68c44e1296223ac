import type { PDFPageProxy } from 'unpdf/pdfjs';

type TagTree = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>;
type TagNode = TagTree['children'][number];

/** The headings that a page's tags mark: how deep each stands, by the id of its marked content. */
export type HeadingTags = ReadonlyMap<string, number>;

/** "H" and "Title" head the whole; "H1" to "H6" say how deep they stand. */
const HEADING_ROLE = /^(?:H([1-6])?|Title)$/u;

function gather(node: TagNode, level: number | null, found: Map<string, number>): void {
  if (!('role' in node)) {
    if (level !== null && node.id) found.set(node.id, level);
    return;
  }
  const role = HEADING_ROLE.exec(node.role);
  const own = role ? Number(role[1] ?? 1) : level;
  for (const child of node.children) gather(child, own, found);
}

/** Reads which parts of a page are tagged as headings; none where it has no tags, or damaged ones. */
export async function headingTags(page: PDFPageProxy): Promise<HeadingTags> {
  const found = new Map<string, number>();
  // Broken tags must not cost a page whose text can be read.
  const tree = await page.getStructTree().catch(() => null);
  for (const child of tree?.children ?? []) gather(child, null, found);
  return found;
}
