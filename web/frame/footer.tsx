import type { HealthReply } from '../../server/contract.ts';
import { HEALTH_PATH } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { count } from '../words/count.ts';
import { momentWords } from '../words/dates.ts';

/** What is being searched, and the pages about the site itself. */
export function Footer() {
  const { reply } = useReply<HealthReply>(HEALTH_PATH);
  return (
    <footer class="site-footer">
      <div class="govuk-width-container site-footer__row">
        {reply && <p class="site-footer__index">{indexWords(reply)}</p>}
        <ul class="site-footer__links">
          <li>
            <a class="govuk-link" href="/trust">
              How far the tags can be trusted
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/accessibility">
              Accessibility statement
            </a>
          </li>
          <li>
            <a class="govuk-link" href="/docs">
              API
            </a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

function indexWords({ reviews, passages, builtAt, engine }: HealthReply) {
  return (
    <>
      <a class="govuk-link" href="/reviews">
        {count(reviews, 'review')}
      </a>
      , {count(passages, 'passage')}.{builtAt !== null && ` Index built ${momentWords(builtAt)}.`}{' '}
      Search engine: {engine === 'lunr' ? 'built in (lunr)' : 'Meilisearch'}.
    </>
  );
}
