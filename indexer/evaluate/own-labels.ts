import { judged as withKinds, type LabelledReading } from '../labels/as-read.ts';
import type { KindJudge } from '../segment/learned/kind-sorter.ts';
import type { Tagger } from '../tag/tag.ts';
import { givenTheme, wrongOf, type Judged } from './score.ts';

/** A labelled document as the indexer tags it, with the themes it names only to say they were absent. */
export type JudgedDocument = { judged: Judged[]; denied: number; deniedTagged: string[] };

/** Tags the passages of a labelled document. Each is judged with the kind the indexer gives it. */
export function judgeDocument(
  reading: LabelledReading,
  { tagger, kinds }: { tagger: Tagger; kinds: KindJudge },
): JudgedDocument {
  const { title, labels, lost } = reading;
  const result: JudgedDocument = { judged: [], denied: 0, deniedTagged: [] };
  withKinds(reading, kinds).forEach((read, place) => {
    const label = labels[place];
    if (!label) return;
    const { kind, themes, optional, denied } = label;
    const { text } = read;
    const given = tagger.tag(read, title).themes.map((tag) => givenTheme(tag, text));
    const ids = given.map(({ id }) => id);
    const unit = { id: `${title} ${place + 1}`, type: kind, themes, optional, text };
    result.denied += denied.length;
    const tagged = denied.filter((id) => ids.includes(id));
    result.deniedTagged.push(...tagged.map((id) => `${id}: ${text}`));
    result.judged.push({
      unit,
      matched: 1,
      wrong: wrongOf(unit, given),
      missed: themes.filter((id) => !ids.includes(id)),
      kind: read.kind,
      counts: true,
      headingRight: null,
    });
  });
  for (const { begins, kind, themes, optional } of lost) {
    result.judged.push({
      unit: { id: `${title}, not found`, type: kind, themes, optional, text: begins },
      matched: 0,
      wrong: [],
      missed: themes,
      kind: null,
      counts: true,
      headingRight: null,
    });
  }
  return result;
}
