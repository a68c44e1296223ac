import { namingOf } from '../describe/case-naming.ts';
import { CASE_NAME } from '../extract/heading-words.ts';

function names(text: string, caseNames: string[]): string[] {
  return caseNames.filter((name) => namingOf(name).test(text));
}

/**
 * Which of a document's cases a passage is about. In a document with several, a passage is about
 * those its section names: by a heading that is a case's name, unless the first words under a
 * nearer heading name several. Where the document does not tell, it is about all of them. `headings`
 * are outermost first and without the document's title, which names all of its cases.
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
  if (own.length > 0) return own;
  const naming = headings.map((above) => names(above, caseNames));
  return naming.findLast((found) => found.length > 0) ?? caseNames;
}
