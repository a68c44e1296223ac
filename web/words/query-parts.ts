/** Quotation marks as keyboards and Word write them. */
const PARTS = /-?["“”][^"“”]*["“”]|\S+/g;

/**
 * The parts a person typed, in order: words, "quoted words together" and -words to leave out, each
 * as typed. Used only to say which of them leaves nothing; what they mean is the server's business.
 */
export function queryParts(q: string): string[] {
  return q.match(PARTS) ?? [];
}

/** What was typed, without one of its parts. */
export function withoutPart(q: string, index: number): string {
  return queryParts(q)
    .filter((_, i) => i !== index)
    .join(' ');
}
