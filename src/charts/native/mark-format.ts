/** How the marks of a native chart format: as those of the drawn one. */
import { DERIVED_OUTLINE } from '../chartjs/configuration.ts';
import { type ChartTheme, fillOf } from '../chartjs/theme.ts';
import type { PlanValue } from '../plan.ts';
import type { Outline, PointFormat } from './native.ts';

const TARGET_OUTLINE = 2;

/** Solid if reported, lighter in an outline if derived, an outline of dashes if a target. */
export const barFormat = ({ role, status }: PlanValue, theme: ChartTheme): PointFormat => {
  const color = theme.roles[role];
  const fill = fillOf(status, color, theme.ground);
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(status === 'target' ? { outline: { color, width: TARGET_OUTLINE, isDashed: true } } : {}),
    ...(status === 'derived' ? { outline: { color, width: DERIVED_OUTLINE } } : {}),
  };
};

/** A dot, filled as a bar would be. */
export const markerOf = (
  { role, status }: PlanValue,
  radius: number,
  theme: ChartTheme,
): PointFormat['marker'] => {
  const color = theme.roles[role];
  const width = status === 'target' ? TARGET_OUTLINE : DERIVED_OUTLINE;
  const outline: Outline = { color, width };
  return { radius, fill: fillOf(status, color, theme.ground) ?? theme.ground, outline };
};
