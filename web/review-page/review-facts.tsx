import type { ReviewReply } from '../../server/contract.ts';
import type { LabelOf } from '../api/labels.ts';
import { dateWords } from '../words/dates.ts';
import { Basis } from './basis.tsx';
import { factsOf } from './facts.ts';

/** What is known of a review, what was odd about its file, and which file it was. */
export function ReviewFacts({ review, labelOf }: { review: ReviewReply; labelOf: LabelOf }) {
  const { file, format, pages, url, accessed } = review.source;
  return (
    <section class="facts" aria-labelledby="facts-title">
      <h2 class="govuk-heading-m" id="facts-title">
        What is known of this review
      </h2>
      <dl class="facts__list">
        {factsOf(review, labelOf).map(({ name, value, basis, evidence }) => (
          <div key={name} class="facts__row">
            <dt>{name}</dt>
            <dd>
              {value} <Basis about={name} basis={basis} evidence={evidence} />
            </dd>
          </div>
        ))}
        <div class="facts__row">
          <dt>File</dt>
          <dd>
            {file} ({format}
            {pages !== null && `, ${pages} pages`})
          </dd>
        </div>
        {url !== null && (
          <div class="facts__row">
            <dt>Published at</dt>
            <dd>
              <a class="govuk-link" href={url} rel="noreferrer">
                {new URL(url).host}
              </a>
              {accessed !== null && `, seen ${dateWords(accessed)}`}
            </dd>
          </div>
        )}
      </dl>
      {review.warnings.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              Problems with reading this file ({review.warnings.length})
            </span>
          </summary>
          <ul class="govuk-list govuk-list--bullet govuk-details__text">
            {review.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
