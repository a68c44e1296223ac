import type { Hit } from '../../search/result.ts';
import { searchAddress } from '../address/place.ts';
import { NOTHING_ASKED } from '../address/search.ts';

/** The themes of a passage, each leading to every passage with it. */
export function ThemeLinks({ themes }: { themes: Hit['themes'] }) {
  if (themes.length === 0) return <p class="passage__themes">No theme</p>;
  return (
    <ul class="passage__themes dotted" aria-label="Themes">
      {themes.map(({ id, label }) => (
        <li key={id}>
          <a class="govuk-link" href={searchAddress({ ...NOTHING_ASKED, theme: [id] })}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
