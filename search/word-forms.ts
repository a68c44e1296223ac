/** Counts how words are written, to tell how each stem mostly is. */
export class WordForms {
  readonly #forms = new Map<string, { stem: string; count: number }>();

  /** Counts a word, in small letters and without marks, under its stem. */
  add(word: string, stem: string): void {
    const form = this.#forms.get(word);
    if (form) form.count += 1;
    else this.#forms.set(word, { stem, count: 1 });
  }

  /** By stem, the word that was met most often. */
  usual(): Map<string, string> {
    const usual = new Map<string, { word: string; count: number }>();
    for (const [word, { stem, count }] of this.#forms) {
      const best = usual.get(stem);
      const better = !best || count > best.count || (count === best.count && word < best.word);
      if (better) usual.set(stem, { word, count });
    }
    return new Map([...usual].map(([stem, { word }]) => [stem, word]));
  }
}
