/**
 * What is known of the test beside the figures of the themes, which the API has. `docs/trust.md` says
 * the same, and where each comes from.
 */
export const TEST = {
  /** What the tagger learned from, what its thresholds were chosen on, and what it was measured on. */
  learnedFrom: { documents: 260, passages: 15461 },
  chosenOn: { documents: 27 },
  measuredOn: { documents: 25, passages: 1398 },
  /** F1 by how the measured documents are written: avoiding obvious words, half and half, official. */
  byManner: { indirect: 0.79, mixed: 0.9, official: 0.95 },
  /** Themes that a passage only says were absent, and how many of them were tagged all the same. */
  denied: { tagged: 2, of: 214 },
  /** Of a hundred passages, how many had the right kind. */
  kindsRight: 85,
  /** The least that tagging was meant to reach, as F1. */
  aim: 0.8,
  /** F1 on published reviews that were at hand while the rules were written. */
  published: 0.8,
  /** F1 of one careful reader by another's labels; the second with optional themes left out. */
  readersAgree: { all: 0.88, withoutOptional: 0.97 },
} as const;
