import { useState } from 'preact/hooks';
import type { FacetValue } from '../../search/result.ts';
import { announce } from '../frame/announcer.tsx';
import { count } from '../words/count.ts';
import { Value } from './value.tsx';

/** Values shown before "Show all". */
const SHOWN = 8;

type Props = {
  /** Unique on the page; ids of the controls start with it. */
  name: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  /** What the counts count, in the singular. */
  unit: string;
  toggle: (value: string) => void;
  /** With these words for the values, in the singular and plural, a box to find one is offered. */
  find?: [one: string, many: string];
  leftOut?: readonly string[];
  /** With it, each value can be left out of the results. */
  toggleLeftOut?: (value: string) => void;
};

/** The values of a filter with their counts, to tick; a long list is cut until all is asked for. */
export function ValueList({ name, values, chosen, unit, toggle, find, ...leaving }: Props) {
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const { leftOut = [], toggleLeftOut } = leaving;

  const found = matching(values, wanted);
  const kept = new Set([...chosen, ...leftOut]);
  const isCut = !all && wanted === '' && found.length > SHOWN + 1;
  const shown = isCut ? found.filter((v, i) => i < SHOWN || kept.has(v.value)) : found;

  const search = (text: string) => {
    setWanted(text);
    if (find) announce(count(matching(values, text).length, ...find));
  };
  return (
    <>
      {find && values.length > SHOWN && (
        <FindBox name={name} what={find[0]} value={wanted} onInput={search} />
      )}
      <div class="govuk-checkboxes govuk-checkboxes--small values">
        {shown.map((value) => (
          <Value
            key={value.value}
            id={`${name}-${value.value}`}
            value={value}
            unit={unit}
            chosen={chosen.includes(value.value)}
            toggle={() => toggle(value.value)}
            leftOut={leftOut.includes(value.value)}
            toggleLeftOut={toggleLeftOut && (() => toggleLeftOut(value.value))}
          />
        ))}
      </div>
      {found.length === 0 && (
        <p class="govuk-hint">
          {find && wanted !== '' ? `No ${find[0]} has these letters.` : 'Nothing to choose from.'}
        </p>
      )}
      {(isCut || all) && wanted === '' && (
        <button type="button" class="plain-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${values.length}`}
          <span class="govuk-visually-hidden">: {name}</span>
        </button>
      )}
    </>
  );
}

function matching(values: readonly FacetValue[], wanted: string): FacetValue[] {
  const letters = wanted.trim().toLowerCase();
  return values.filter(({ label }) => label.toLowerCase().includes(letters));
}

type FindBoxProps = {
  name: string;
  what: string;
  value: string;
  onInput: (text: string) => void;
};

function FindBox({ name, what, value, onInput }: FindBoxProps) {
  const id = `find-${name}`;
  return (
    <div class="find-box">
      <label class="govuk-visually-hidden" for={id}>
        Find a {what} in this list
      </label>
      <input
        class="govuk-input"
        id={id}
        type="search"
        autocomplete="off"
        placeholder={`Find a ${what}`}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
