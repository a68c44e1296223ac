import { asRead } from '../labels/as-read.ts';
import type { LabelledDocument } from '../labels/labelled-document.ts';
import type { Tagger } from '../tag/tag.ts';
import type { Judged } from './score.ts';

/** A labelled document as the indexer tags it, passage by passage. */
export type JudgedDocument = { judged: Judged[]; denied: number; deniedTagged: string[] };

/**
 * Tags the passages of a labelled document, cut as its writer cut it. Each is judged with the kind the
 * indexer gives it; themes said to be absent are counted apart.
 */
export function judgeDocument(document: LabelledDocument, tagger: Tagger): JudgedDocument {
  const { title, passages } = document;
  const result: JudgedDocument = { judged: [], denied: 0, deniedTagged: [] };
  asRead(document).forEach((read, place) => {
    const { text, kind, themes, optional, denied } = passages[place]!;
    const tags = tagger.tag(read, title).themes.map(({ id }) => id);
    const tagged = denied.filter((id) => tags.includes(id));
    result.denied += denied.length;
    result.deniedTagged.push(...tagged.map((id) => `${id}: ${text}`));
    result.judged.push({
      unit: { id: `${title} ${place + 1}`, type: kind, themes, optional, text },
      matched: [],
      wrong: tags.filter((id) => ![...themes, ...optional].includes(id)),
      missed: themes.filter((id) => !tags.includes(id)),
      kindRight: read.kind === kind,
      headingRight: null,
    });
  });
  return result;
}
