/** Words of a family's life, against words of the review's own making. */
const FAMILY =
  /\b(?:mothers?|fathers?|mum|dad|parents?|baby|babies|boys?|girls?|infant|sisters?|brothers?|siblings?|grand(?:mother|father|parents)|partner|pregnan\w+|born|birth|died|death|lived?|living|home|he|she|his|him|her|child [A-Z]{1,3})\b/giu;
const PROCESS =
  /\b(?:reviews?|reviewers?|SCRs?|LCSPR|CSPR|panels?|reports?|partnerships?|board|agencies|commissioned|published|publication|recommendations?|findings|learning|terms of reference|methodology|chronolog\w+|criteria|practitioner events?|contribut\w+|media|statement|author|information was|wrote to|written to|told by letter|grateful|thank|tragedy|thoughts|condolences|sorry)\b/giu;

/** A passage is the family's story where that outweighs the review's by this much. */
const OUTWEIGHS = 1.5;
const FEWEST = 2;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** True for a text that tells what happened in a family rather than how it was reviewed. */
export function isNarrative(text: string): boolean {
  const family = count(text, FAMILY);
  return family >= FEWEST && family > count(text, PROCESS) * OUTWEIGHS;
}

/** True for a text that speaks of the review's own making more than of the family. */
export function isProcess(text: string): boolean {
  const process = count(text, PROCESS);
  return process >= FEWEST && process * OUTWEIGHS >= count(text, FAMILY);
}

/** True for a text that tells only of the past, with nothing done since or still to do. */
export function looksBack(text: string): boolean {
  const past = count(text, /\b(?:was|were|had|did)\b/giu);
  const since = count(text, /\b(?:has|have|is|are|will|now|since|to date)\b/giu);
  return past >= FEWEST && past > since * OUTWEIGHS;
}
