import { createHash } from 'node:crypto';

/** Hex digits of a hash that tell apart what shares a name; 2^32 is ample within one review. */
const PASSAGE_DIGITS = 8;
const REVIEW_DIGITS = 6;
const LONGEST_SLUG = 80;

function digest(text: string, digits: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, digits);
}

/** Lower-case words of a text joined by hyphens, fit for an address. May be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * A review's id: readable from the name of its file, unique by the whole path. It does not depend
 * on what is found in the document, nor on other documents, so that links to it last.
 */
export function reviewId(file: string): string {
  const stem = slug(file.replace(/\.[^./\\]*$/, '')).slice(0, LONGEST_SLUG);
  return [stem, digest(file, REVIEW_DIGITS)].filter((part) => part !== '').join('-');
}

/**
 * A passage's id: its review's id and a digest of its words under their heading, so that it stays
 * the same while other passages change. `repeat` tells apart equal ones, from 0.
 */
export function passageId(review: string, heading: string, text: string, repeat: number): string {
  const words = [heading, text].map(slug).join('\n');
  return `${review}_${digest(repeat === 0 ? words : `${words}\n${repeat}`, PASSAGE_DIGITS)}`;
}

/** The id of the review a passage id belongs to; the text itself where it is no passage id. */
export function reviewOfPassage(id: string): string {
  return id.replace(/_[0-9a-f]+$/, '');
}
