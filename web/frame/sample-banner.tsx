import type { HealthReply } from '../../server/contract.ts';
import { HEALTH_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { sampleWords } from './sample-words.ts';

/** Says so where the index holds the invented reviews that come with the project. */
export function SampleBanner() {
  const { reply } = useReply<HealthReply>(HEALTH_PATH);
  const words = reply ? sampleWords(reply) : '';
  if (words === '') return null;
  return (
    <section class="govuk-notification-banner sample-banner" aria-labelledby="sample-banner-title">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="sample-banner-title">
          Sample
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p>
          {words}{' '}
          <a class="govuk-notification-banner__link" href="/about#your-own">
            Add your own: how
          </a>
        </p>
      </div>
    </section>
  );
}
