import type { Hit } from '../../search/result.ts';
import { reviewAddress, searchAddress } from '../address/place.ts';
import type { Search } from '../address/search.ts';
import { announce } from '../frame/announcer.tsx';
import { go, goBackTo } from '../navigation/history.ts';
import { count } from '../words/count.ts';

type Props = { reviewId: string; from: Search; matches: readonly Hit[]; passage: string | null };

/** Leads back to the results one came from, and from one matching passage to the next. */
export function MatchBar({ reviewId, from, matches, passage }: Props) {
  const results = searchAddress(from);
  const at = matches.findIndex((match) => match.id === passage);
  const step = (by: 1 | -1) => {
    // From nowhere in particular, next is the first and previous the last.
    const start = at === -1 && by === -1 ? 0 : at;
    const next = (start + by + matches.length) % matches.length;
    const id = matches[next]!.id;
    go(reviewAddress(reviewId, { passage: id, from }), { control: true, replace: true });
    document.getElementById(id)?.scrollIntoView({ block: 'center' });
    announce(`Match ${next + 1} of ${matches.length}`);
  };
  const back = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goBackTo(results);
  };
  return (
    <div class="match-bar no-print">
      <a class="govuk-back-link match-bar__back" href={results} onClick={back}>
        Back to results
      </a>
      {matches.length > 0 && (
        <div class="match-bar__steps" role="group" aria-label="Matches in this review">
          <span>
            {at === -1
              ? count(matches.length, 'match', 'matches')
              : `Match ${at + 1} of ${matches.length}`}
          </span>
          <button type="button" class="plain-button" onClick={() => step(-1)}>
            Previous<span class="govuk-visually-hidden"> match</span>
          </button>
          <button type="button" class="plain-button" onClick={() => step(1)}>
            Next<span class="govuk-visually-hidden"> match</span>
          </button>
        </div>
      )}
    </div>
  );
}
