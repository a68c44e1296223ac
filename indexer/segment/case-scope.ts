import { CASE_NAME } from '../extract/heading-words.ts';

/** The letter or number by which a pseudonym is told from others: "SCR S" and "Child S" share it. */
function letterOf(name: string): string {
  return name.split(' ').at(-1)!;
}

function names(text: string, caseNames: string[]): string[] {
  return caseNames.filter((name) => {
    const letter = letterOf(name);
    const forms =
      letter === name
        ? name
        : `(?:child|SCR|baby|family|review|case|children)\\s+(?:[A-Z]{1,2}\\s+and\\s+)?${letter}`;
    return new RegExp(`(?<![\\p{L}\\p{N}])${forms}(?![\\p{L}\\p{N}])`, 'iu').test(text);
  });
}

/**
 * Which of a document's cases a passage is about. In a document with several, a passage is about
 * those its section names: by a heading that is a case's name, unless the first words under a
 * nearer heading name several. Where the document does not tell, it is about all of them.
 */
export function caseScope(
  headings: string[],
  sectionText: string,
  text: string,
  caseNames: string[],
): string[] {
  if (caseNames.length < 2) return caseNames;
  const own = names(text, caseNames);
  const section = names(sectionText, caseNames);
  if (section.length > 1) return own.length > 0 ? own : section;
  const heading = headings.findLast(
    (above) => CASE_NAME.test(above) && names(above, caseNames).length > 0,
  );
  if (heading) return own.length > 1 ? own : names(heading, caseNames);
  const above = names(headings.slice(1).join('\n'), caseNames);
  if (own.length > 0) return own;
  return above.length > 0 ? above : caseNames;
}
