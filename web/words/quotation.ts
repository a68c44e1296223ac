import type { Hit } from '../../search/result.ts';

/** What a quotation is made of: any passage of a reply has it. */
type Quoted = Pick<Hit, 'citation' | 'text' | 'leadIn'>;

/** The citation of a passage with the address it can be read at. */
export function citationWithLink(passage: Quoted, link: string): string {
  return `${passage.citation}. ${link}`;
}

/** The passage in quotation marks with its introducing sentence, and its citation below. */
export function quotation(passage: Quoted, link: string): string {
  const words = passage.leadIn ? `${passage.leadIn}\n${passage.text}` : passage.text;
  return `“${words}”\n\n${citationWithLink(passage, link)}`;
}
