import { useEffect, useState } from 'preact/hooks';
import type { SearchReply } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import type { Search } from '../address/search.ts';
import { get } from '../api/get.ts';
import type { LabelOf } from '../api/labels.ts';
import { countPath } from '../api/paths.ts';
import { announce } from '../frame/announcer.tsx';
import { count } from '../words/count.ts';
import { DidYouMean } from './did-you-mean.tsx';
import type { Meant } from './meant.ts';
import { relaxations, wordsAlone, type Relaxation } from './relaxations.ts';

/** A server has better to do than count for every word of a pasted page. */
const MOST_TRIED = 20;

type Counted = Relaxation & { total: number };
type Props = { search: Search; meant: Meant | null; labelOf: LabelOf };

/** What may have been meant, which word or filter leaves nothing, and what there would be without it. */
export function NoResult({ search, meant, labelOf }: Props) {
  const [counted, setCounted] = useState<Counted[] | null>(null);
  const [nowhere, setNowhere] = useState<string[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    void countEach(wordsAlone(search), stop.signal).then((words) => {
      if (stop.signal.aborted) return;
      setNowhere(words.filter(({ total }) => total === 0).map(({ what }) => what));
    });
    void countEach(relaxations(search, labelOf), stop.signal).then((all) => {
      if (stop.signal.aborted) return;
      const finding = all.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
      setCounted(finding);
      const best = finding[0];
      // What was meant is a better way on, and may still be being read out.
      if (best && !meant)
        announce(`Without ${best.what} there are ${count(best.total, 'passage')}.`);
    });
    return () => stop.abort();
  }, []);

  return (
    <div class="no-result">
      {meant && <DidYouMean meant={meant} />}
      <p class="govuk-body">
        No passage has everything you asked for.
        {nowhere.length > 0 && ` No passage at all has ${nowhere.join(' or ')}.`}
      </p>
      {counted && counted.length > 0 && (
        <>
          <h2 class="govuk-heading-s">Ask for less</h2>
          <ul class="govuk-list no-result__offers">
            {counted.map(({ what, search: less, total }) => (
              <li key={what}>
                <a class="govuk-link" href={searchAddress(less)}>
                  Without {what}: {count(total, 'passage')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {counted?.length === 0 && (
        <p class="govuk-body">Leaving out a word or a filter does not bring a passage either.</p>
      )}
      <ul class="govuk-list govuk-list--bullet">
        <li>Check the spelling, or try another word for the same thing.</li>
        <li>
          <a class="govuk-link" href="/themes">
            Look through the themes
          </a>{' '}
          instead of searching for words.
        </li>
      </ul>
    </div>
  );
}

/** How much each would find. One that cannot be counted is left out. */
async function countEach(all: Relaxation[], signal: AbortSignal): Promise<Counted[]> {
  const tried = all.slice(0, MOST_TRIED);
  const replies = await Promise.allSettled(
    tried.map(({ search }) => get<SearchReply>(countPath(search), signal)),
  );
  return tried.flatMap((less, i) => {
    const outcome = replies[i]!;
    return outcome.status === 'fulfilled' ? [{ ...less, total: outcome.value.total }] : [];
  });
}
