/** A brand resolved: everything the look of a deck depends on, and nothing else. */

import type { FontRole, TypeScale } from '../text/styles.ts';
import type { Inches, Points } from '../units.ts';
import type { Hex, SlotReference, ThemeColor } from './roles.ts';

/** The brand of an article that names none. */
export const DEFAULT_BRAND = 'plain';

/** A face that recipients have, and the open face of the same metrics that measures and draws it here. */
export interface Typeface {
  readonly name: string;
  readonly measuredWith: string;
}

export interface ThemeFont {
  readonly latin: Typeface;
  readonly eastAsian: Typeface;
  /** Families that the brand or the content names for what those two lack, in their order. */
  readonly added?: readonly string[];
}

export interface Logo {
  /** Absolute path of an SVG file. */
  readonly file: string;
  readonly alt: string;
}

export const MOTIFS = ['lanes', 'hairlines', 'none'] as const;
export type Motif = (typeof MOTIFS)[number];

export const COVER_GROUNDS = ['deep', 'background'] as const;
export type CoverGround = (typeof COVER_GROUNDS)[number];

export const DENSITIES = ['compact', 'normal', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly slide: { readonly width: Inches; readonly height: Inches };
  readonly margin: Inches;
  readonly gutter: Inches;
  /** As every output but PowerPoint paints them: the colours that its slot references come to. */
  readonly colors: Readonly<Record<ThemeColor, Hex>>;
  readonly references: Readonly<Record<ThemeColor, SlotReference>>;
  readonly fonts: Readonly<Record<FontRole, ThemeFont>>;
  readonly type: TypeScale;
  readonly chartTextSize: Points;
  readonly motif: Motif;
  /** Inches by which corners are rounded; 0 for square ones. */
  readonly radius: Inches;
  /** Of the room inside tiles and cards; 1 is the usual one. */
  readonly density: number;
  readonly cover: CoverGround;
  /** None for a brand without one. */
  readonly logo: Logo | undefined;
}
