import type { Known } from '../../search/review.ts';
import type { AgencyId } from '../../search/vocabulary.ts';
import { agenciesIn } from './agencies.ts';
import { known, unknown, type Parts } from './evidence.ts';

/** A line that introduces the list of those who took part. */
const TOOK_PART =
  /\b(?:took part|involved|contribut\w+|provided (?:information|reports?)|sent (?:information|reports?)|submitted|scrutinised the work|consist(?:s|ed|ing)|represented|(?:membership|members) of the (?:review )?panel)\b[^.]{0,120}[:;]$/iu;
/** Mentioned less often, an agency may only be spoken of. */
const FEWEST_MENTIONS = 2;

/** The agencies that took part: those a list names, else those the document keeps speaking of. */
export function findAgencies({ body }: Parts): Known<AgencyId[]> {
  const at = body.findIndex(
    ({ text }, i) => TOOK_PART.test(text) && body[i + 1]?.kind === 'list-item',
  );
  if (at >= 0) {
    const lead = body[at]!;
    const after = body.slice(at + 1);
    const end = after.findIndex(({ kind }) => kind !== 'list-item');
    const list = after.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
    const named = agenciesIn(list.join('\n'));
    const evidence = { text: [lead.text, ...list].join('\n'), page: lead.page };
    if (named.length > 0) return known(named, 'stated', evidence);
  }
  const mentions = new Map<AgencyId, number>();
  for (const { text } of body) {
    for (const agency of agenciesIn(text)) mentions.set(agency, (mentions.get(agency) ?? 0) + 1);
  }
  const often = [...mentions]
    .filter(([, count]) => count >= FEWEST_MENTIONS)
    .map(([agency]) => agency);
  const first = body.find(({ text }) => agenciesIn(text).some((agency) => often.includes(agency)));
  return first ? known(often, 'inferred', { text: first.text, page: first.page }) : unknown([]);
}
