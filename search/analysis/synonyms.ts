import { stems } from './tokens.ts';

/** Words and phrases that mean the same to the field, as written by a person. */
export type SynonymGroup = string[];

/** Synonym groups made ready for queries: each member as its stems. */
export class Synonyms {
  readonly #groups = new Map<string, string[][]>();
  /** Length in words of the longest member. */
  readonly longest: number;

  constructor(groups: SynonymGroup[]) {
    let longest = 0;
    for (const group of groups) {
      const members = group.map(stems).filter((member) => member.length > 0);
      for (const member of members) {
        const key = member.join(' ');
        this.#groups.set(key, [...(this.#groups.get(key) ?? []), ...members]);
        longest = Math.max(longest, member.length);
      }
    }
    this.longest = longest;
  }

  /** Every member of the groups these words belong to, themselves included; empty where none does. */
  of(words: string[]): string[][] {
    return this.#groups.get(words.join(' ')) ?? [];
  }
}
