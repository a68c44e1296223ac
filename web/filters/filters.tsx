import type { Facets, LabelOf } from '../api/labels.ts';
import { toggled, type ListName, type Search } from '../address/search.ts';
import { apply } from './apply.ts';
import { Facet } from './facet.tsx';
import { ThemeFacet } from './theme-facet.tsx';
import { ValueList } from './value-list.tsx';
import { YearFacet } from './year-facet.tsx';

const REST: {
  list: Exclude<ListName, 'theme' | 'notTheme' | 'possibleTheme' | 'review'>;
  name: string;
}[] = [
  { list: 'kind', name: 'Kind of passage' },
  { list: 'reviewType', name: 'Review type' },
  { list: 'documentType', name: 'Document type' },
  { list: 'agency', name: 'Agency' },
  { list: 'outcome', name: 'Outcome' },
  { list: 'ageBand', name: 'Age of the child' },
];

type Props = { search: Search; facets: Facets; labelOf: LabelOf };

/** Everything a search can be narrowed by, each value with its count. Applies at once. */
export function Filters({ search, facets, labelOf }: Props) {
  const unit = search.group === 'review' ? 'review' : 'passage';
  return (
    <>
      <p class="govuk-hint filters__hint">
        Ticking more in one list finds more. Each further list narrows it down.
      </p>
      <ThemeFacet search={search} values={facets.theme} labelOf={labelOf} unit={unit} />
      <YearFacet search={search} values={facets.year} unit={unit} />
      <Facet name="Partnership" chosen={search.partnership.length} open>
        <ValueList
          name="partnership"
          values={facets.partnership}
          chosen={search.partnership}
          unit={unit}
          toggle={(value) => apply(toggled(search, 'partnership', value))}
          find={['partnership', 'partnerships']}
        />
      </Facet>
      {REST.map(({ list, name }) => (
        <Facet key={list} name={name} chosen={search[list].length}>
          <ValueList
            name={list}
            values={facets[list]}
            chosen={search[list]}
            unit={unit}
            toggle={(value) => apply(toggled(search, list, value))}
          />
        </Facet>
      ))}
    </>
  );
}
