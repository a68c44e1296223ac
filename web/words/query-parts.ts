/** Quotation marks as keyboards and Word write them. */
const PARTS = /-?["“”][^"“”]*["“”]|\S+/g;
/** A word as the server cuts it: apostrophes inside it and endings such as "(s)" belong to it. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[\u00AD\u200B-\u200D\u2060'’ʼ](?=[\p{L}\p{N}]))*(?:(?:\/(?:ren|es|s)|\((?:ren|es|s)\))(?!\p{L}))?/gu;

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

/** What was typed with other words in the place of some. Parts to leave out stay as they are. */
export function withWordsReplaced(
  q: string,
  replacements: readonly { word: string; instead: string }[],
): string {
  const insteadOf = new Map(replacements.map(({ word, instead }) => [word, instead]));
  return q.replace(PARTS, (part) =>
    part.startsWith('-') ? part : part.replace(WORD, (word) => insteadOf.get(word) ?? word),
  );
}

/** A part, or all that was typed, in quotation marks unless it begins with its own or with a minus. */
export function quotedPart(part: string): string {
  return /^["“-]/.test(part) ? part : `“${part}”`;
}
