import { Fragment } from 'preact';
import type { ThemeFigures } from '../../search/theme.ts';
import { givenIn, labelledIn, outOf } from '../words/figures.ts';

/** A theme whose tags were measured. */
export type MeasuredTheme = { label: string; figures: ThemeFigures };

/** From these shares on a theme is named as weak. */
const OFTEN_WRONG = 0.2;
const OFTEN_MISSED = 0.3;

/** Points of a list that name the themes whose tags are often wrong, or often missing. */
export function WeakThemes({ themes }: { themes: readonly MeasuredTheme[] }) {
  return (
    <>
      <Point
        title="One tag in five or more was wrong (how many were right):"
        themes={themes.filter(({ figures }) => figures.wrong >= OFTEN_WRONG * givenIn(figures))}
        wholeOf={givenIn}
      />
      <Point
        title="Three passages in ten or more were missed (how many were found):"
        themes={themes.filter(
          ({ figures }) => figures.missed >= OFTEN_MISSED * labelledIn(figures),
        )}
        wholeOf={labelledIn}
      />
    </>
  );
}

type PointProps = {
  title: string;
  themes: MeasuredTheme[];
  /** What the tags that were right are a part of. */
  wholeOf: (figures: ThemeFigures) => number;
};

function Point({ title, themes, wholeOf }: PointProps) {
  if (themes.length === 0) return null;
  const share = ({ figures }: MeasuredTheme) => figures.right / Math.max(1, wholeOf(figures));
  const weakest = [...themes].sort((a, b) => share(a) - share(b));
  return (
    <li>
      <strong>{title}</strong>{' '}
      {weakest.map(({ label, figures }, i) => (
        <Fragment key={label}>
          {i > 0 && ', '}
          {label} <span class="figure">({outOf(figures.right, wholeOf(figures))})</span>
        </Fragment>
      ))}
      .
    </li>
  );
}
