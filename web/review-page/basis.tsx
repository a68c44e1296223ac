import type { Basis as BasisId, Evidence } from '../../search/review.ts';

const WORDS: Record<BasisId, string> = {
  stated: 'stated',
  inferred: 'inferred',
  curated: 'set by hand',
  unknown: 'unknown',
};

type Props = {
  /** What the value is, for those who hear the control on its own. */
  about: string;
  basis: BasisId;
  evidence: Evidence | null;
};

/** How a value came to be known; opens the sentence of the document behind it, where there is one. */
export function Basis({ about, basis, evidence }: Props) {
  if (!evidence) return <span class="basis quiet">{WORDS[basis]}</span>;
  return (
    <details class="small-details basis">
      <summary>
        {WORDS[basis]}
        <span class="govuk-visually-hidden">: where {about.toLowerCase()} comes from</span>
      </summary>
      <blockquote class="basis__evidence">
        “{evidence.text}”{evidence.page !== null && ` (page ${evidence.page})`}
      </blockquote>
    </details>
  );
}
