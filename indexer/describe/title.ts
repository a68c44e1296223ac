import type { Known } from '../../search/review.ts';
import type { Block } from '../extract/document.ts';
import { endsHanging } from '../extract/words.ts';
import { known, unknown } from './evidence.ts';
import { isImprint } from './front-matter.ts';

const BREAK = ' – ';
/** Forms name what stands on a line before it. */
const LABEL = /^(?:type of review|review type|document|title|subject|re)\s*:\s*/iu;

/** The title of a document: the lines of its title page that say what it is, or its file's name. */
export function findTitle(front: Block[], file: string): Known<string> {
  const telling = front.filter(({ text }) => !isImprint(text));
  const lines = (telling.length > 0 ? telling : front.slice(0, 1)).map(({ text }) =>
    text.replace(LABEL, ''),
  );
  if (lines.length === 0) return unknown(file);
  const evidence = { text: lines.join('\n'), page: front[0]!.page };
  const title = lines.reduce((all, line) => `${all}${endsHanging(all) ? ' ' : BREAK}${line}`);
  return known(title, 'stated', evidence);
}
