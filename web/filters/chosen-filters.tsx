import { searchAddress } from '../address/place.ts';
import { withoutFilters, type Search } from '../address/search.ts';
import type { LabelOf } from '../api/labels.ts';
import { chosenFilters } from './chosen.ts';

/** The filters in force, each of which can be taken out, and all of them at once. */
export function ChosenFilters({ search, labelOf }: { search: Search; labelOf: LabelOf }) {
  const chosen = chosenFilters(search, labelOf);
  if (chosen.length === 0) return null;
  return (
    <div class="chosen no-print">
      <ul class="chosen__list" aria-label="Filters in force">
        {chosen.map(({ key, label, without }) => (
          <li key={key}>
            <a class="chosen__filter" href={searchAddress(without)} data-control>
              <span class="govuk-visually-hidden">Take out: </span>
              {label}
              <span aria-hidden="true"> ×</span>
            </a>
          </li>
        ))}
      </ul>
      <a class="govuk-link" href={searchAddress(withoutFilters(search))} data-control>
        Clear all<span class="govuk-visually-hidden"> filters</span>
      </a>
    </div>
  );
}
