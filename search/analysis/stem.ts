import lunr from 'lunr';

/** Plurals that lose no ending, so that a stemmer leaves them apart from their singular. */
const IRREGULAR: Record<string, string> = {
  children: 'child',
  men: 'man',
  women: 'woman',
};

/** Words of any collection are few; what clients type is not, so the memory is emptied when full. */
const MEMORY = 200_000;
const remembered = new Map<string, string>();

/**
 * The form under which a word is indexed and looked for: lunr's English stemmer, plus the irregular
 * plurals of this field. Takes one lower-case word; words with the same stem match each other.
 */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const stemmed = IRREGULAR[word] ?? lunr.stemmer(new lunr.Token(word, {})).toString();
  if (remembered.size >= MEMORY) remembered.clear();
  remembered.set(word, stemmed);
  return stemmed;
}
