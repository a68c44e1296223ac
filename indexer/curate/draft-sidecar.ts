import { stringify } from 'yaml';
import type { ReviewWithPassages } from '../../search/engine.ts';
import type { Passage } from '../../search/passage.ts';
import type { Known } from '../../search/review.ts';

/** Characters of a sentence or passage by which it is recognised. */
const SHOWN = 80;

function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** One line of text, short enough for a comment. */
function inShort(text: string): string {
  const line = inOneLine(text);
  return line.length > SHOWN ? `${line.slice(0, SHOWN).trimEnd()}…` : line;
}

/** A value as YAML on one line. */
function asYaml(value: unknown): string {
  return stringify(typeof value === 'string' ? inOneLine(value) : value, {
    collectionStyle: 'flow',
    lineWidth: 0,
  }).trim();
}

function because({ basis, evidence }: Known<unknown>): string {
  if (evidence === null) return basis;
  const page = evidence.page === null ? '' : `, page ${evidence.page}`;
  return `${basis}${page}: “${inShort(evidence.text)}”`;
}

function isNothing(value: unknown): boolean {
  return value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0);
}

function line(key: string, shown: unknown, known: Known<unknown>): string[] {
  if (known.basis === 'unknown' || isNothing(shown)) return [`# not found`, `# ${key}:`];
  return [`# ${because(known)}`, `# ${key}: ${asYaml(shown)}`];
}

function passageLine({ id, kind, page, themes, text }: Passage): string {
  const name = id.slice(id.lastIndexOf('_') + 1);
  const place = page === null ? '' : `, page ${page}`;
  const carried = themes.length > 0 ? ` [${themes.map((theme) => theme.id).join(', ')}]` : '';
  return `#   "${name}"  ${kind}${place}${carried}: ${inShort(text)}`;
}

/**
 * A sidecar for a review that was read, with all that was found in it as comments: it changes nothing
 * until somebody takes the mark away from a line. See `docs/sidecars.md`.
 */
export function draftSidecar({ review, passages }: ReviewWithPassages): string {
  const { metadata } = review;
  const { partnership } = metadata;
  return [
    `# What was found in ${JSON.stringify(review.source.file)}. To correct a value, take the "# " from its line and change`,
    '# it; what is set here wins over what was read. docs/sidecars.md says what else can be set.',
    '',
    ...line('title', metadata.title.value, metadata.title),
    ...line('partnership', partnership.value.label, partnership),
    ...line('published', metadata.published.value, metadata.published),
    ...line('reviewType', metadata.reviewType.value, metadata.reviewType),
    ...line('documentType', metadata.documentType.value, metadata.documentType),
    ...line('caseNames', metadata.caseNames.value, metadata.caseNames),
    ...line('outcome', metadata.outcome.value, metadata.outcome),
    ...line('ageBand', metadata.ageBand.value, metadata.ageBand),
    ...line('agencies', metadata.agencies.value, metadata.agencies),
    ...line('leadReviewer', metadata.leadReviewer.value, metadata.leadReviewer),
    ...line('reviewPeriod', metadata.reviewPeriod.value, metadata.reviewPeriod),
    '# source: { url: https://, accessed: 2026-01-31 }',
    '',
    '# leaveOut: []',
    '# themes: { "1a2b3c4d": { add: [], remove: [] } }',
    '# The passages, as they are named in these two:',
    ...passages.map(passageLine),
    '',
  ].join('\n');
}
