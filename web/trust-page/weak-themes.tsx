import { Fragment } from 'preact';
import type { ThemeFigures } from '../../search/theme.ts';
import { givenIn, labelledIn, outOf } from '../words/figures.ts';

/** A theme whose tags were measured. */
export type MeasuredTheme = { label: string; figures: ThemeFigures };

/** Points of a list that name the themes whose tags are more often wrong than right, or missing than there. */
export function WeakThemes({ themes }: { themes: readonly MeasuredTheme[] }) {
  return (
    <>
      <Point
        title="Wrong at least as often as right:"
        themes={themes.filter(({ figures }) => figures.wrong >= figures.right)}
        wholeOf={givenIn}
      />
      <Point
        title="Missed more often than found:"
        themes={themes.filter(({ figures }) => figures.missed > figures.right)}
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
