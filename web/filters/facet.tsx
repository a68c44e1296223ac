import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

type Props = {
  name: string;
  /** How many of its values are chosen. */
  chosen: number;
  /** Whether it starts open; it also does with something chosen in it. */
  open?: boolean;
  children: ComponentChildren;
};

/** A part of the filters under its own heading, which opens and closes. */
export function Facet({ name, chosen, open = false, children }: Props) {
  // Only the start is decided here: a filter must not close under the person using it.
  const [startsOpen] = useState(open || chosen > 0);
  return (
    <details class="facet" open={startsOpen}>
      <summary class="facet__summary">
        <h3 class="facet__name">{name}</h3>
        {chosen > 0 && <span class="facet__chosen">{chosen} chosen</span>}
      </summary>
      <fieldset class="govuk-fieldset facet__body">
        <legend class="govuk-visually-hidden">{name}</legend>
        {children}
      </fieldset>
    </details>
  );
}
