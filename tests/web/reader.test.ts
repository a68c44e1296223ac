import { describe, expect, it } from '@jest/globals';
import { shownHeadings } from '../../web/review-page/outline.ts';

const outline = [
  { text: '1 Introduction', level: 1, position: 0 },
  { text: '2 Findings', level: 1, position: 3 },
  { text: 'Fathers', level: 3, position: 3 },
  { text: 'Appendix', level: 1, position: 9 },
];

describe('the outline of a review', () => {
  it('counts the matches under each heading, up to the next', () => {
    const headings = shownHeadings(outline, [0, 2, 3, 8]);
    expect(headings.map(({ matches }) => matches)).toEqual([2, 0, 2, 0]);
  });

  it('never goes down more than one level at a time', () => {
    expect(shownHeadings(outline, []).map(({ depth }) => depth)).toEqual([1, 1, 2, 1]);
  });

  it('gives each heading an anchor of its own', () => {
    expect(new Set(shownHeadings(outline, []).map(({ anchor }) => anchor)).size).toBe(4);
  });
});
