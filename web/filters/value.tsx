import type { FacetValue } from '../../search/result.ts';
import { count, number } from '../words/count.ts';

type Props = {
  id: string;
  value: FacetValue;
  unit: string;
  chosen: boolean;
  toggle: () => void;
  leftOut: boolean;
  toggleLeftOut: (() => void) | undefined;
};

/** One value of a filter: its box to tick, its count, and where offered a way to leave it out. */
export function Value({ id, value, unit, chosen, toggle, leftOut, toggleLeftOut }: Props) {
  return (
    <div
      class={
        leftOut ? 'govuk-checkboxes__item value value--left-out' : 'govuk-checkboxes__item value'
      }
    >
      <input
        class="govuk-checkboxes__input"
        id={id}
        type="checkbox"
        checked={chosen}
        onChange={toggle}
      />
      <label class="govuk-label govuk-checkboxes__label value__label" for={id}>
        <span class="value__name">{value.label}</span>{' '}
        <span class="value__count" aria-hidden="true">
          {number(value.count)}
        </span>
        <span class="govuk-visually-hidden">({count(value.count, unit)})</span>
      </label>
      {toggleLeftOut && (
        <button
          type="button"
          class="value__leave-out"
          aria-pressed={leftOut}
          onClick={toggleLeftOut}
        >
          {leftOut ? 'Left out' : 'Leave out'}
          <span class="govuk-visually-hidden">: {value.label}</span>
        </button>
      )}
    </div>
  );
}
