import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { withoutMarks } from './marks.ts';

/** Elements that stand on lines of their own; what is written in the others goes on in its line. */
const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** True for an element that parts the words before, in and after it. */
export function isBlock({ name }: Element): boolean {
  return BLOCKS.has(name);
}

function written(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return ' ';
  const inner = node.children.map(written).join('');
  return isBlock(node) ? ` ${inner} ` : inner;
}

/** Words as one line, however the page spaces them. */
export function inOneLine(text: string): string {
  return withoutMarks(text.replace(/\s+/gu, ' '));
}

/** All the words of an element as one line; where a block or a line of it ends, a space does. */
export function textOf(element: Element): string {
  return inOneLine(written(element));
}
