/** A brand resolved: everything the look of a deck depends on, and nothing else. */
import type { Inches, Points } from '../units.ts';

/** The slots of an Office theme under the names that a designer uses; `output/finish` maps them to tx1, bg1, …. */
export const THEME_COLORS = [
  'text',
  'background',
  'muted',
  'panel',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'link',
  'visitedLink',
] as const;
export type ThemeColor = (typeof THEME_COLORS)[number];

/** Six hexadecimal digits, upper case, without `#`. */
export type Hex = string;

export type FontRole = 'heading' | 'body';

/** A face that recipients have, and the open face of the same metrics that measures and draws it here. */
export interface Typeface {
  readonly name: string;
  readonly measuredWith: string;
}

export interface ThemeFont {
  readonly latin: Typeface;
  readonly eastAsian: Typeface;
}

/** The look of one outline level of a placeholder. */
export interface TextStyle {
  readonly font: FontRole;
  readonly size: Points;
  readonly color: ThemeColor;
  readonly bold: boolean;
  /** A multiple of the font's own line height. */
  readonly lineSpacing: number;
  readonly spaceBefore: Points;
  readonly bullet: boolean;
}

/** A text style that has yet to find its size: the largest that fits is taken. */
export interface TypeStyle extends Omit<TextStyle, 'size'> {
  /** From the largest to the smallest that is still allowed. */
  readonly sizes: readonly Points[];
  readonly maxLines: number;
}

export const TEXT_ROLES = [
  'coverTitle',
  'coverSubtitle',
  'coverRecipient',
  'coverMeta',
  'title',
  'kicker',
  'points',
  'pointsAlone',
  'tileValue',
  'tileUnit',
  'tileLabel',
  'chartTitle',
  'caption',
  'method',
  'source',
  'table',
  'slideNumber',
] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

export interface Logo {
  /** Absolute path of an SVG file. */
  readonly file: string;
  readonly alt: string;
}

export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly slide: { readonly width: Inches; readonly height: Inches };
  readonly margin: Inches;
  readonly gutter: Inches;
  readonly colors: Readonly<Record<ThemeColor, Hex>>;
  readonly fonts: Readonly<Record<FontRole, ThemeFont>>;
  readonly type: Readonly<Record<TextRole, TypeStyle>>;
  /** The colours of a chart's series, in their fixed order. */
  readonly chartColors: readonly ThemeColor[];
  readonly chartTextSize: Points;
  readonly logo: Logo;
}
