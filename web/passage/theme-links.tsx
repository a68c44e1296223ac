import type { Hit } from '../../search/result.ts';
import { searchAddress } from '../address/place.ts';
import { NOTHING_ASKED, type Search } from '../address/search.ts';

type Props = {
  themes: Hit['themes'];
  /** Themes it was found by although they are less sure. */
  possible: Hit['possibleThemes'];
};

/** The themes of a passage, each leading to every passage with it. */
export function ThemeLinks({ themes, possible }: Props) {
  if (themes.length + possible.length === 0) return <p class="passage__themes">No theme</p>;
  return (
    <ul class="passage__themes dotted" aria-label="Themes">
      {themes.map(({ id, label }) => (
        <ThemeLink key={id} label={label} search={{ ...NOTHING_ASKED, theme: [id] }} />
      ))}
      {possible.map(({ id, label }) => (
        <ThemeLink
          key={id}
          label={`Possibly: ${label}`}
          search={{ ...NOTHING_ASKED, possibleTheme: [id] }}
        />
      ))}
    </ul>
  );
}

function ThemeLink({ label, search }: { label: string; search: Search }) {
  return (
    <li>
      <a class="govuk-link" href={searchAddress(search)}>
        {label}
      </a>
    </li>
  );
}
