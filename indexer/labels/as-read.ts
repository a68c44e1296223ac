import type { KindId } from '../../search/vocabulary.ts';
import { kindOf } from '../segment/kind.ts';
import type { Taggable } from '../tag/rule-tagger.ts';
import type { LabelledDocument } from './labelled-document.ts';

/**
 * The passages of a labelled document as the indexer reads them: cut as their writer cut them, with
 * the kind the indexer gives them, since that is what tagging is told.
 */
export function asRead({ title, passages }: LabelledDocument): Taggable[] {
  let previous: { kind: KindId; under: string } | null = null;
  return passages.map(({ text, under }) => {
    const where = under.join('\n');
    const before: KindId | null = previous?.under === where ? previous.kind : null;
    const draft = { text, lead: null, page: null, source: 'paragraph' as const };
    const kind = kindOf(draft, under, before);
    previous = { kind, under: where };
    return { headings: [title, ...under], text, kind };
  });
}
