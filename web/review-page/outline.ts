import type { OutlineHeading } from '../../search/review.ts';

/** A heading of a review as the reader shows it. */
export type ShownHeading = OutlineHeading & {
  /** Anchor of the heading on the page. */
  anchor: string;
  /** Level on the page: never more than one deeper than the heading before it. */
  depth: number;
  /** Passages of the search one came from that stand under it, before the next heading. */
  matches: number;
};

/** The headings of a review with their anchors and how many of the given positions stand under each. */
export function shownHeadings(
  outline: readonly OutlineHeading[],
  matching: readonly number[],
): ShownHeading[] {
  let depth = 0;
  return outline.map((heading, i) => {
    depth = Math.min(heading.level, depth + 1);
    const end = outline[i + 1]?.position ?? Infinity;
    const under = (position: number) => position >= heading.position && position < end;
    return { ...heading, depth, anchor: `heading-${i}`, matches: matching.filter(under).length };
  });
}
