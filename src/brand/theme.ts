/** A brand resolved: everything the look of a deck depends on, and nothing else. */
import type { FontRole, TypeScale } from '../text/styles.ts';
import type { Inches, Points } from '../units.ts';

/** The slots of an Office theme, by what they are for here. */
export const THEME_SLOTS = [
  'text',
  'background',
  'deep',
  'tile',
  'primary',
  'sun',
  'secondary',
  'context',
  'amber',
  'muted',
  'link',
  'visitedLink',
] as const;
export type ThemeSlot = (typeof THEME_SLOTS)[number];

/** Colours that a deck needs beyond the slots: in a file each is a slot, or a tint or shade of one. */
export const DERIVED_COLORS = [
  'line',
  'track',
  'onDeep',
  'onDeepMuted',
  'onPrimary',
  'hero',
  'onHero',
  'onHeroMuted',
  'heroBar',
  'onHeroBar',
  'onSun',
  'lane1',
  'lane2',
  'lane3',
  'lane4',
  'lane5',
  'lane6',
] as const;
export type DerivedColor = (typeof DERIVED_COLORS)[number];

/** The role of a colour; a kind of slide names nothing else. */
export type ThemeColor = ThemeSlot | DerivedColor;

/** Six hexadecimal digits, upper case, without `#`. */
export type Hex = string;

/** A colour as a slot of the theme with Office's changes of its saturation and luminance, in thousandths of a percent. */
export interface SlotReference {
  readonly slot: ThemeSlot;
  readonly saturation?: number;
  readonly luminance?: number;
  readonly luminanceOffset?: number;
}

/** A face that recipients have, and the open face of the same metrics that measures and draws it here. */
export interface Typeface {
  readonly name: string;
  readonly measuredWith: string;
}

export interface ThemeFont {
  readonly latin: Typeface;
  readonly eastAsian: Typeface;
}

export interface Logo {
  /** Absolute path of an SVG file. */
  readonly file: string;
  readonly alt: string;
}

export const MOTIFS = ['lanes', 'hairlines', 'none'] as const;
export type Motif = (typeof MOTIFS)[number];

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
  /** None for a brand without one. */
  readonly logo: Logo | undefined;
}
