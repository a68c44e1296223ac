/** So many suggestions of each type. */
export const MOST_OFFERED = 4;

/** What is searched for when a case name or phrase is chosen from the suggestions: just these words. */
export function quoted(words: string): string {
  return `"${words.replaceAll('"', ' ')}"`;
}
