/** What all charts have in common: colours by their role on the ground that the chart stands on, and type. */

import { contrast } from '../../brand/color.ts';
import type { Hex } from '../../brand/roles.ts';
import type { Theme } from '../../brand/theme.ts';
import { points, pointsToPixels } from '../../units.ts';
import { mix, readable } from '../color.ts';
import type { ChartRole, ValueStatus } from '../plan.ts';

export type ChartGround = 'background' | 'tile' | 'deep';

/** Graphics and text against what is behind them. */
const GRAPHICS_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;

export interface ChartTheme {
  readonly ground: Hex;
  readonly text: Hex;
  readonly muted: Hex;
  /** Hairlines. */
  readonly line: Hex;
  readonly deep: Hex;
  readonly onDeep: Hex;
  readonly tile: Hex;
  readonly roles: Readonly<Record<ChartRole, Hex>>;
  /** As CSS. */
  readonly fontFamily: string;
}

/** The brand's colours by their role: the one place that knows how a theme names them. */
const brandColors = ({ colors }: Theme) => ({ ...colors, highlight: colors.sun });

export const chartTheme = (theme: Theme, on: ChartGround = 'background'): ChartTheme => {
  const brand = brandColors(theme);
  const ground = brand[on];
  const [text, muted] =
    on === 'deep' ? [brand.onDeep, mix(brand.onDeep, ground, 0.75)] : [brand.text, brand.muted];
  const graphics = (color: Hex) => readable(color, ground, text, GRAPHICS_CONTRAST);
  const { latin, eastAsian, added = [] } = theme.fonts.body;
  const families = [latin.measuredWith, eastAsian.measuredWith, ...added];
  return {
    ground,
    text,
    muted: readable(muted, ground, text, TEXT_CONTRAST),
    line: on === 'deep' ? mix(text, ground, 0.3) : brand.line,
    deep: brand.deep,
    onDeep: brand.onDeep,
    tile: brand.tile,
    roles: {
      primary: graphics(brand.primary),
      secondary: graphics(brand.secondary),
      context: graphics(brand.context),
      highlight: on === 'deep' ? graphics(brand.highlight) : brand.highlight,
      deep: on === 'deep' ? text : graphics(brand.deep),
      track: on === 'deep' ? mix(text, ground, 0.15) : brand.track,
    },
    fontFamily: families.map((family) => `"${family}"`).join(', '),
  };
};

/** Of what is derived, beside its outline in the full colour. */
const DERIVED_SHARE = 0.85;

/** Solid if reported, lighter if derived, nothing but an outline if it is a target or missing. */
export const fillOf = (status: ValueStatus, color: Hex, ground: Hex): Hex | undefined => {
  if (status === 'target' || status === 'missing') return undefined;
  return status === 'derived' ? mix(color, ground, DERIVED_SHARE) : color;
};

/** The colour of a role as text: legible on the chart's ground, or on what is given. */
export const textColor = ({ roles, text, ground }: ChartTheme, role: ChartRole, on = ground): Hex =>
  readable(roles[role], on, text, TEXT_CONTRAST);

/** Light or dark, whichever is easier to read on a fill. */
export const textOn = ({ text, ground, onDeep }: ChartTheme, fill: Hex): Hex =>
  [text, ground, onDeep].reduce((best, color) =>
    contrast(color, fill) > contrast(best, fill) ? color : best,
  );

/** Never under 12 pt. */
export const LEAST_TEXT = 12;

/** Sizes in points as pixels. */
export const sizes = (...list: readonly number[]): number[] =>
  list.map((size) => pointsToPixels(points(Math.max(size, LEAST_TEXT))));
