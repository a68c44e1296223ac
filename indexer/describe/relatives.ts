/** Who else than the child is spoken of in a family. */
const RELATIVE = String.raw`\b(?:(?:step|grand|half-|foster |birth )?(?:mother|father|brother|sister)|mum|mummy|dad|daddy|parents?|step-?parents?|grandparents?|aunt|uncle|cousin|partner|(?:boy|girl)friend|husband|wife)`;
const BETWEEN = String.raw`(?:,? who)?(?:,?\s+(?:had|has|have|also|later|then|recently|sadly|suddenly|herself|himself))*\s+`;

/** What a text says of the fate and age of relatives, by words that may be the child's as well. */
function patterns(fate: string, age: string): RegExp[] {
  return [
    // "her father's death", "his mother's injuries"
    String.raw`${RELATIVE}['’]s?\s+(?:own\s+|sudden\s+|subsequent\s+)?(?:${fate})`,
    // "her own mother had died"; what relatives did to the child stays
    String.raw`${RELATIVE}${BETWEEN}(?:died|dies|took (?:his|her|their) own life)\b`,
    String.raw`${RELATIVE}${BETWEEN}(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:${fate})`,
    // "the death of his grandfather"
    String.raw`\b(?:deaths?|loss|murder|suicide|killing|injur(?:y|ies)) (?:of|to) (?:(?:his|her|their|the|a|own|older|younger|maternal|paternal|[\p{L}\s]{1,16}['’]s)\s+)*${RELATIVE}\b(?!['’]s)`,
    // "his mother was 19", "the father, aged 30", "a 19-year-old mother"
    String.raw`${RELATIVE}(?:,? who)?,?\s+(?:(?:had|has|was|were|is|are|been|be|then|also|only|just|aged|about|nearly|at the age of)\s+)+(?:${age})\b(?:[-\s](?:day|week|month|year)s?(?:[-\s](?:old|of age))?\b)?`,
    String.raw`\b(?:${age})[-\s](?:month|year)s?[-\s]old\s+(?:\w+\s+)?${RELATIVE}`,
  ].map((source) => new RegExp(source, 'giu'));
}

/**
 * A function that takes out of a sentence what happened to relatives and how old they were, so that it is
 * not read of the child. `fate` and `age` are patterns of the words for each.
 */
export function exceptRelatives(fate: string, age: string): (sentence: string) => string {
  const ofRelatives = patterns(fate, age);
  return (sentence) => ofRelatives.reduce((rest, said) => rest.replace(said, ' '), sentence);
}
