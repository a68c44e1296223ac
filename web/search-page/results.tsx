import { useEffect, useRef, useState } from 'preact/hooks';
import type { SearchReply } from '../../server/contract.ts';
import { searchAddress } from '../address/place.ts';
import { filterCount, type Search } from '../address/search.ts';
import { useLabels } from '../api/labels.ts';
import { searchPath } from '../api/paths.ts';
import { useReply } from '../api/use-reply.ts';
import { ChosenFilters } from '../filters/chosen-filters.tsx';
import { Filters } from '../filters/filters.tsx';
import { announce } from '../frame/announcer.tsx';
import { Problem } from '../frame/problem.tsx';
import { useArrival } from '../navigation/arrival.ts';
import { go } from '../navigation/history.ts';
import { useTitle } from '../navigation/use-title.ts';
import { count } from '../words/count.ts';
import { FoundPassages } from './found-passages.tsx';
import { meantSearch, meantWords } from './meant.ts';
import { withoutRefused } from './refused.ts';
import { ResultsBar } from './results-bar.tsx';
import { askedWords, foundWords, printedWords } from './summary.ts';

type Props = {
  search: Search;
  /** Told when the server would not take part of the search, which then goes on without it. */
  leaveOut: (address: string, sentences: string[]) => void;
};

/** What a search found, with the filters beside it. Old results stay, dimmed, while new ones come. */
export function Results({ search, leaveOut }: Props) {
  const { reply, problem, loading, retry } = useReply<SearchReply>(searchPath(search));
  const labelOf = useLabels(reply?.facets);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    const rest = problem && withoutRefused(search, problem);
    if (!rest) return;
    const address = searchAddress(rest.search);
    leaveOut(address, rest.sentences);
    go(address, { control: true, replace: true });
  }, [problem]);

  useArrival(!loading);
  const found = reply && !loading ? foundWords(reply, search) : null;
  const meant = reply && !loading ? meantWords(meantSearch(reply, search)) : '';
  useEffect(() => {
    // On arrival at the heading it is read out anyway.
    const told = document.activeElement === title.current ? null : found;
    const news = [told, meant].filter((words) => words).join('. ');
    if (news !== '') announce(news);
  }, [found, meant]);
  const asked = askedWords(search, labelOf);
  useTitle(asked, ...(found && reply ? [count(reply.total, 'passage')] : []));

  const chosen = filterCount(search);
  const heading = problem ? 'Search' : reply ? foundWords(reply, search) : 'Searching …';
  const showResults = () => {
    setFiltersOpen(false);
    title.current?.focus();
  };
  return (
    <div class="results">
      {reply && (
        <section class="filters no-print" aria-labelledby="filters-title">
          <h2 class="govuk-heading-m filters__title" id="filters-title">
            Filters
          </h2>
          <button
            type="button"
            class="govuk-button govuk-button--secondary filters__toggle"
            aria-expanded={filtersOpen}
            aria-controls="filters"
            onClick={() => setFiltersOpen(!filtersOpen)}
          >
            Filters{chosen > 0 && ` (${chosen})`}
          </button>
          <div
            id="filters"
            class={filtersOpen ? 'filters__all filters__all--open' : 'filters__all'}
          >
            <Filters search={search} facets={reply.facets} labelOf={labelOf} />
            <button type="button" class="govuk-button filters__done" onClick={showResults}>
              Show {count(reply.total, 'passage')}
            </button>
          </div>
        </section>
      )}
      <div class="results__main" aria-busy={loading}>
        <h1
          class={problem ? 'govuk-visually-hidden' : 'govuk-heading-m results__title'}
          tabIndex={-1}
          ref={title}
        >
          {heading}
        </h1>
        <p class="print-only">{printedWords(search, labelOf)}</p>
        <ChosenFilters search={search} labelOf={labelOf} />
        {problem && <Problem problem={problem} retry={retry} />}
        {reply && <ResultsBar search={search} />}
        {reply && (
          <div class={loading ? 'results__list results__list--old' : 'results__list'}>
            <FoundPassages reply={reply} search={search} labelOf={labelOf} loading={loading} />
          </div>
        )}
      </div>
    </div>
  );
}
