import { encodable } from '../encoder/encoded.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { judged as withKinds, type LabelledReading } from '../labels/as-read.ts';
import type { KindSorter } from '../segment/learned/kind-sorter.ts';
import type { Tagger } from '../tag/tag.ts';
import { givenTheme, wrongOf, type Judged } from './score.ts';

/**
 * A writer's document as the indexer tags it, with how many themes it names only to say they were absent
 * and those of them that were tagged all the same.
 */
export type JudgedDocument = {
  writer: string;
  judged: Judged[];
  denied: number;
  deniedTagged: string[];
};

/** Tags the passages of a labelled document. Each is judged with the kind the indexer gives it. */
export async function judgeDocument(
  reading: LabelledReading,
  { tagger, sorter, encoder }: { tagger: Tagger; sorter: KindSorter; encoder: Encoder },
): Promise<JudgedDocument> {
  const { writer, title, labels, lost } = reading;
  const result: JudgedDocument = { writer, judged: [], denied: 0, deniedTagged: [] };
  const meanings = await encoder.meaningsOf(encodable(reading.passages, title));
  for (const [place, read] of withKinds(reading, sorter, meanings).entries()) {
    const label = labels[place];
    if (!label) continue;
    const { kind, themes, optional, denied, kinds } = label;
    const { text } = read;
    const tagged = tagger.tag(read, title, meanings[place]!);
    const given = tagged.themes.map((tag) => givenTheme(tag, text));
    const ids = given.map(({ id }) => id);
    const unit = { id: `${title} ${place + 1}`, type: kind, kinds, themes, optional, text };
    result.denied += denied.length;
    const wronglyTagged = denied.filter((id) => ids.includes(id));
    result.deniedTagged.push(...wronglyTagged.map((id) => `${id}: ${text}`));
    result.judged.push({
      unit,
      matched: 1,
      wrong: wrongOf(unit, given),
      missed: themes.filter((id) => !ids.includes(id)),
      kind: read.kind,
      counts: true,
      headingRight: null,
    });
  }
  for (const { begins, kind, kinds, themes, optional } of lost) {
    result.judged.push({
      unit: { id: `${title}, not found`, type: kind, kinds, themes, optional, text: begins },
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
