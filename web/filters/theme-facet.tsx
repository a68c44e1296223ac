import type { FacetValue } from '../../search/result.ts';
import type { LabelOf } from '../api/labels.ts';
import { changed, toggled, type Search } from '../address/search.ts';
import { searchAddress } from '../address/place.ts';
import { apply } from './apply.ts';
import { Facet } from './facet.tsx';
import { ValueList } from './value-list.tsx';

type Props = { search: Search; values: readonly FacetValue[]; labelOf: LabelOf; unit: string };

/** Themes to have, themes to leave out, and whether one or all of those chosen are needed. */
export function ThemeFacet({ search, values, labelOf, unit }: Props) {
  const { theme, notTheme } = search;
  const listed = new Set(values.map(({ value }) => value));
  // What is left out counts nothing, and so may be missing; it must stay here to be taken back.
  const missing = notTheme.filter((id) => !listed.has(id));
  const all = [
    ...values,
    ...missing.map((id) => ({ value: id, label: labelOf('theme', id), count: 0, selected: false })),
  ];
  const have = (id: string) =>
    apply(toggled({ ...search, notTheme: notTheme.filter((v) => v !== id) }, 'theme', id));
  const leaveOut = (id: string) =>
    apply(toggled({ ...search, theme: theme.filter((v) => v !== id) }, 'notTheme', id));
  return (
    <Facet name="Theme" chosen={theme.length + notTheme.length} open>
      <ValueList
        name="theme"
        values={all}
        chosen={theme}
        unit={unit}
        toggle={have}
        find={['theme', 'themes']}
        leftOut={notTheme}
        toggleLeftOut={leaveOut}
      />
      {theme.length > 0 && <Match search={search} />}
      {theme.map((id) => (
        <PossibleLink key={id} id={id} search={search} labelOf={labelOf} />
      ))}
    </Facet>
  );
}

/** Leads to the passages that may be about a theme: less sure, and never counted with the others. */
function PossibleLink({ id, search, labelOf }: Pick<Props, 'search' | 'labelOf'> & { id: string }) {
  const possible = changed(search, {
    theme: search.theme.filter((other) => other !== id),
    possibleTheme: [id],
  });
  return (
    <p class="govuk-body-s theme-possible">
      <a class="govuk-link" href={searchAddress(possible)}>
        Passages that may be about {labelOf('theme', id)}, but less surely
      </a>
    </p>
  );
}

function Match({ search }: { search: Search }) {
  const what = search.group === 'review' ? 'Reviews' : 'Passages';
  const choices = [
    { match: 'any', label: `${what} with any of the ticked themes` },
    { match: 'all', label: `${what} with all of them` },
  ] as const;
  return (
    <div class="govuk-radios govuk-radios--small theme-match" role="group" aria-label="Match">
      {choices.map(({ match, label }) => (
        <div key={match} class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            id={`match-${match}`}
            type="radio"
            name="themeMatch"
            checked={search.themeMatch === match}
            onChange={() => apply(changed(search, { themeMatch: match }))}
          />
          <label class="govuk-label govuk-radios__label" for={`match-${match}`}>
            {label}
          </label>
        </div>
      ))}
    </div>
  );
}
