import { HEALTH_PATH } from '../api/paths.ts';
import type { ApiProblem, Situation } from '../api/problem.ts';
import { useReply } from '../api/use-reply.ts';

const TITLES: Record<Situation, string> = {
  unreachable: 'The server could not be reached',
  unavailable: 'Searching is not possible at the moment',
  refused: 'This could not be searched for',
  missing: 'This could not be found',
  busy: 'Too many requests came from here in a short time',
  failed: 'Something went wrong on the server',
};

const NEXT: Record<Situation, string> = {
  unreachable:
    'Check that you are connected to your network, then try again. If it keeps failing, the server may be switched off: tell the person who looks after Cross-review.',
  unavailable:
    'Try again in a few minutes. If it stays like this, tell the person who looks after Cross-review what is written above.',
  refused: 'Change the words or filters above, or start again from an empty search.',
  missing: 'It may have been taken out when the reviews were last read. Look for it in the search.',
  busy: 'Wait a minute, then try again.',
  failed: 'Try again. If it keeps failing, tell the person who looks after Cross-review.',
};

/** What went wrong with a call and what the person can do next. */
export function Problem({ problem, retry }: { problem: ApiProblem; retry: () => void }) {
  const { situation, message, details } = problem;
  // What keeps the search from working is told by the state of the server, not by each call.
  const health = useReply(situation === 'unavailable' ? HEALTH_PATH : null);
  const reason = health.problem?.message || message;
  const canRetry = situation !== 'refused' && situation !== 'missing';
  return (
    <div class="problem" role="alert">
      <h2 class="govuk-heading-m">{TITLES[situation]}</h2>
      {reason !== '' && <p class="govuk-body">{reason}</p>}
      {details.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {details.map((detail) => (
            <li key={detail.parameter}>{detail.message}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">{NEXT[situation]}</p>
      {canRetry ? (
        <button type="button" class="govuk-button" onClick={retry}>
          Try again
        </button>
      ) : (
        <a class="govuk-link" href="/">
          Start a new search
        </a>
      )}
    </div>
  );
}
