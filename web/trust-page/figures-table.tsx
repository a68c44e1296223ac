import type { Theme, ThemeFigures } from '../../search/theme.ts';
import { givenIn, labelledIn, outOf } from '../words/figures.ts';

type Props = {
  /** All themes, in the order in which they are shown. */
  themes: readonly Theme[];
  /** The figures of all themes added up. */
  all: ThemeFigures;
};

/** How often the tags of each theme were right in the test, and of all themes together. */
export function FiguresTable({ themes, all }: Props) {
  return (
    <table class="govuk-table figures">
      <caption class="govuk-table__caption">How the tags of each theme did in the test</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">
            Theme
          </th>
          <th class="govuk-table__header govuk-table__header--numeric" scope="col">
            Right, of the tags given
          </th>
          <th class="govuk-table__header govuk-table__header--numeric" scope="col">
            Found, of the passages on it
          </th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {themes.map(({ id, label, figures }) => (
          <Row key={id} label={label} figures={figures} />
        ))}
      </tbody>
      <tfoot>
        <Row label="All themes together" figures={all} />
      </tfoot>
    </table>
  );
}

function Row({ label, figures }: Pick<Theme, 'label' | 'figures'>) {
  return (
    <tr class="govuk-table__row">
      <th class="govuk-table__header" scope="row">
        {label}
      </th>
      {figures ? (
        <>
          <td class="govuk-table__cell govuk-table__cell--numeric">
            {outOf(figures.right, givenIn(figures))}
          </td>
          <td class="govuk-table__cell govuk-table__cell--numeric">
            {outOf(figures.right, labelledIn(figures))}
          </td>
        </>
      ) : (
        <td class="govuk-table__cell govuk-table__cell--numeric" colSpan={2}>
          Not measured yet
        </td>
      )}
    </tr>
  );
}
