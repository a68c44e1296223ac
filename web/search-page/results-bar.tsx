import { changed, SORTS, type Search, type Sort } from '../address/search.ts';
import { apply } from '../filters/apply.ts';
import { CopyButton } from '../passage/copy-button.tsx';

const SORT_LABELS: Record<Sort, string> = {
  relevance: 'Best match first',
  newest: 'Newest first',
  oldest: 'Oldest first',
};
const GROUPS: { group: Search['group']; label: string }[] = [
  { group: 'passage', label: 'passage' },
  { group: 'review', label: 'review' },
];

/** How results are ordered and grouped, and a way to pass the search on. */
export function ResultsBar({ search }: { search: Search }) {
  const hasWords = search.q.trim() !== '';
  const usual = hasWords ? 'relevance' : 'newest';
  const choose = (sort: Sort) => apply(changed(search, { sort: sort === usual ? null : sort }));
  return (
    <div class="results-bar no-print">
      <div class="results-bar__part">
        <label class="govuk-label" for="sort">
          Sort
        </label>
        <select
          class="govuk-select results-bar__sort"
          id="sort"
          value={search.sort ?? usual}
          onChange={(event) => choose(event.currentTarget.value as Sort)}
        >
          {/* Without words every passage matches equally well. */}
          {SORTS.filter((sort) => hasWords || sort !== 'relevance').map((sort) => (
            <option key={sort} value={sort}>
              {SORT_LABELS[sort]}
            </option>
          ))}
        </select>
      </div>
      <fieldset class="govuk-fieldset results-bar__part">
        <legend class="results-bar__legend">Group by</legend>
        <div class="govuk-radios govuk-radios--small govuk-radios--inline results-bar__groups">
          {GROUPS.map(({ group, label }) => (
            <div key={group} class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                id={`group-${group}`}
                type="radio"
                name="group"
                checked={search.group === group}
                onChange={() => apply(changed(search, { group }))}
              />
              <label class="govuk-label govuk-radios__label" for={`group-${group}`}>
                {label}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div class="results-bar__part results-bar__copy">
        <CopyButton text={() => location.href}>Copy link</CopyButton>
      </div>
    </div>
  );
}
