import type { Known } from '../../search/review.ts';
import { known, statementsOf, unknown, type Parts } from './evidence.ts';

const NAME = String.raw`((?:(?:Dr|Mr|Mrs|Ms|Professor|Prof)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,2})`;
/** Posts, which follow the same words as names do. */
const POST =
  /\b(?:lead|nurse|officer|named|manager|head|principal|independent|chair|director|board|partnership|council|service)\b/iu;
const WAYS = [
  new RegExp(
    String.raw`\b(?:[Ll]ead|[Ii]ndependent|[Oo]verview)?\s*(?:[Rr]eviewer|[Rr]eport [Aa]uthor|[Aa]uthor)s?(?: is| was)?\s*[:–-]\s*${NAME}`,
    'u',
  ),
  new RegExp(
    String.raw`${NAME},\s+an? independent[^.]{0,80}\b(?:lead reviewer|author|reviewer)\b`,
    'u',
  ),
  new RegExp(String.raw`\b(?:lead reviewer|independent reviewer|report author),\s+${NAME}`, 'u'),
];

/** Who led the review, where the document names them. */
export function findLeadReviewer(parts: Parts): Known<string | null> {
  for (const statement of statementsOf(parts)) {
    for (const way of WAYS) {
      const name = way.exec(statement.text)?.[1];
      if (name && !POST.test(name)) return known(name, 'stated', statement);
    }
  }
  return unknown(null);
}
