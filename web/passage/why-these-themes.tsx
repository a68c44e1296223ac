import type { Hit } from '../../search/result.ts';
import { excerptsAround } from '../words/excerpts.ts';
import { Pieces } from './pieces.tsx';

type TagOf = Hit['themes'][number];

type Props = {
  passage: Pick<Hit, 'text' | 'themes'>;
  /** Themes it was found by although they are less sure. */
  possible: Hit['possibleThemes'];
};

/** Opens in place: for each theme of a passage the words, heading or hand that gave it. */
export function WhyTheseThemes({ passage, possible }: Props) {
  const tags = [
    ...passage.themes,
    ...possible.map((tag) => ({ ...tag, label: `Possibly: ${tag.label}` })),
  ];
  if (tags.length === 0) return null;
  return (
    <details class="govuk-details why no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {tags.length === 1 ? 'Why this theme?' : 'Why these themes?'}
        </span>
      </summary>
      <dl class="govuk-details__text why__list">
        {tags.map((tag) => (
          <div key={tag.id}>
            <dt>{tag.label}</dt>
            <Reason tag={tag} text={passage.text} />
          </div>
        ))}
      </dl>
    </details>
  );
}

function Reason({ tag, text }: { tag: TagOf; text: string }) {
  if (tag.from === 'curated') return <dd>Set by hand.</dd>;
  if (tag.from === 'heading' && tag.heading) {
    return (
      <dd>
        From the heading above: <Quoted text={tag.heading.text} spans={tag.heading.evidence} />
      </dd>
    );
  }
  return (
    <dd>
      From the passage: <Quoted text={text} spans={tag.evidence} />
    </dd>
  );
}

function Quoted({ text, spans }: { text: string; spans: TagOf['evidence'] }) {
  return excerptsAround(text, spans).map((excerpt, i) => (
    <q key={i} class="why__quote">
      {excerpt.cutBefore && '… '}
      <Pieces pieces={excerpt.pieces} markClass="earned" />
      {excerpt.cutAfter && ' …'}
    </q>
  ));
}
