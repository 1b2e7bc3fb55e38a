/** The one look of all charts, derived from the theme. */
import type { Theme } from '../brand/theme.ts';
import { pointsToPixels } from '../units.ts';
import { mix, readable } from './color.ts';

export const TEXT_CONTRAST = 4.5;

/** Colours without `#`, sizes in pixels, the font families as CSS. The brand has proved the contrast of its own. */
export const chartStyle = (theme: Theme) => {
  const { background, text, muted } = theme.colors;
  const accent = theme.colors.primary;
  const size: number = pointsToPixels(theme.chartTextSize);
  const { latin, eastAsian } = theme.fonts.body;
  return {
    background,
    text,
    quietText: muted,
    accentText: readable(accent, background, text, TEXT_CONTRAST),
    accent,
    /** Of whatever only sets off what matters. */
    quiet: muted,
    axis: mix(muted, background, 0.6),
    size,
    emphasis: size * 1.5,
    fontFamily: `"${latin.measuredWith}", "${eastAsian.measuredWith}"`,
  };
};

export type ChartStyle = ReturnType<typeof chartStyle>;

/** Fill and outline of a bar: solid if reported, a tint if derived, hardly filled and dashed if a target. */
export const barLook = (status: 'reported' | 'derived' | 'target', color: string, ground: string) => {
  const share = { reported: 1, derived: 0.28, target: 0.07 }[status];
  return { fill: mix(color, ground, share), outline: color, dashed: status === 'target' };
};
