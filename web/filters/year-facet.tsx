import { useEffect, useState } from 'preact/hooks';
import type { FacetValue } from '../../search/result.ts';
import { searchAddress } from '../address/place.ts';
import { changed, inYear, type Search } from '../address/search.ts';
import { number } from '../words/count.ts';
import { YearBars } from '../years/year-bars.tsx';
import { inYears, yearCounts } from '../years/year-counts.ts';
import { readYears } from '../years/read-years.ts';
import { apply } from './apply.ts';
import { Facet } from './facet.tsx';

type Props = { search: Search; values: readonly FacetValue[]; unit: string };

/** Years of publication: from, to, those not known, and how much there is in each. */
export function YearFacet({ search, values, unit }: Props) {
  const { yearFrom, yearTo, yearUnknown } = search;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [error, setError] = useState('');
  useEffect(() => {
    setFrom(yearFrom === null ? '' : String(yearFrom));
    setTo(yearTo === null ? '' : String(yearTo));
    setError('');
  }, [yearFrom, yearTo]);

  const submit = (event: Event) => {
    event.preventDefault();
    const years = readYears(from, to);
    setError(years.problem);
    if (years.problem === '') apply(changed(search, { yearFrom: years.from, yearTo: years.to }));
  };
  const limited = yearFrom !== null || yearTo !== null;
  const unknown = values.find(({ value }) => value === 'unknown')?.count ?? 0;
  return (
    <Facet name="Year of publication" chosen={limited ? 1 : 0} open>
      <form class="year-form" noValidate onSubmit={submit}>
        {error !== '' && (
          <p class="govuk-error-message" id="year-error" role="alert">
            {error}
          </p>
        )}
        <YearBox id="year-from" label="From" value={from} onInput={setFrom} wrong={error !== ''} />
        <YearBox id="year-to" label="To" value={to} onInput={setTo} wrong={error !== ''} />
        <button type="submit" class="govuk-button govuk-button--secondary year-form__apply">
          Apply<span class="govuk-visually-hidden"> years</span>
        </button>
      </form>
      {limited && (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id="year-unknown"
              type="checkbox"
              checked={yearUnknown}
              onChange={() => apply(changed(search, { yearUnknown: !yearUnknown }))}
            />
            <label class="govuk-label govuk-checkboxes__label" for="year-unknown">
              Also where the year is unknown ({number(unknown)})
            </label>
          </div>
        </div>
      )}
      <YearBars
        counts={yearCounts(values)}
        unit={unit}
        addressOf={(year) => searchAddress(inYear(search, year))}
        chosen={(year) => inYears(search, year)}
        inPlace
      />
    </Facet>
  );
}

type BoxProps = {
  id: string;
  label: string;
  value: string;
  wrong: boolean;
  onInput: (text: string) => void;
};

function YearBox({ id, label, value, wrong, onInput }: BoxProps) {
  return (
    <div class="year-form__box">
      <label class="govuk-label" for={id}>
        {label}
      </label>
      <input
        class={wrong ? 'govuk-input govuk-input--error' : 'govuk-input'}
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={4}
        autocomplete="off"
        value={value}
        aria-describedby={wrong ? 'year-error' : undefined}
        aria-invalid={wrong || undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
