/** The roles of colours: what each is for, whatever the brand. */

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
  'field',
  'onField',
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
