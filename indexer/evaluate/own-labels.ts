import { kindOf } from '../segment/kind.ts';
import type { LabelledDocument } from '../labels/labelled-document.ts';
import type { Tagger } from '../tag/tag.ts';
import type { KindId } from '../../search/vocabulary.ts';
import type { Judged } from './score.ts';

/** A labelled document as the indexer tags it, passage by passage. */
export type JudgedDocument = { judged: Judged[]; denied: number; deniedTagged: string[] };

/**
 * Tags the passages of a labelled document, cut as its writer cut it. Each is judged with the kind the
 * indexer gives it; themes said to be absent are counted apart.
 */
export function judgeDocument(
  { title, passages }: LabelledDocument,
  tagger: Tagger,
): JudgedDocument {
  const result: JudgedDocument = { judged: [], denied: 0, deniedTagged: [] };
  let previous: { kind: KindId; under: string } | null = null;
  passages.forEach(({ text, under, kind, themes, optional, denied }, place) => {
    const where = under.join('\n');
    const before: KindId | null = previous?.under === where ? previous.kind : null;
    const draft = { text, lead: null, page: null, source: 'paragraph' as const };
    const given = kindOf(draft, under, before);
    previous = { kind: given, under: where };
    const headings = [title, ...under];
    const tags = tagger.tag({ headings, text, kind: given }, title).themes.map(({ id }) => id);
    result.denied += denied.length;
    result.deniedTagged.push(
      ...denied.filter((id) => tags.includes(id)).map((id) => `${id}: ${text}`),
    );
    result.judged.push({
      unit: { id: `${title} ${place + 1}`, type: kind, themes, optional, text },
      matched: [],
      wrong: tags.filter((id) => ![...themes, ...optional].includes(id)),
      missed: themes.filter((id) => !tags.includes(id)),
      kindRight: given === kind,
      headingRight: null,
    });
  });
  return result;
}
