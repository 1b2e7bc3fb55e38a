/** Colours as references to the theme, under the names that Office gives its slots. */
import {
  DERIVED_COLORS,
  type SlotReference,
  THEME_SLOTS,
  type ThemeColor,
  type ThemeSlot,
} from '../../brand/roles.ts';
import type { Theme } from '../../brand/theme.ts';
import { type Xml, xml } from './xml.ts';

/** Where each slot stands in a theme, and what a master's colour map calls it. */
export const SLOT_NAMES: Readonly<Record<ThemeSlot, { readonly theme: string; readonly mapped: string }>> = {
  text: { theme: 'dk1', mapped: 'tx1' },
  background: { theme: 'lt1', mapped: 'bg1' },
  deep: { theme: 'dk2', mapped: 'tx2' },
  tile: { theme: 'lt2', mapped: 'bg2' },
  primary: { theme: 'accent1', mapped: 'accent1' },
  sun: { theme: 'accent2', mapped: 'accent2' },
  secondary: { theme: 'accent3', mapped: 'accent3' },
  context: { theme: 'accent4', mapped: 'accent4' },
  amber: { theme: 'accent5', mapped: 'accent5' },
  muted: { theme: 'accent6', mapped: 'accent6' },
  link: { theme: 'hlink', mapped: 'hlink' },
  visitedLink: { theme: 'folHlink', mapped: 'folHlink' },
};

export type ColorReferences = Pick<Theme, 'references'>;

export const colorXml = (role: ThemeColor, { references }: ColorReferences): Xml =>
  referenceXml(references[role]);

/** The order of the changes is that in which Office makes them. */
export const referenceXml = ({ slot, saturation, luminance, luminanceOffset }: SlotReference): Xml => {
  const changes = [
    ['satMod', saturation],
    ['lumMod', luminance],
    ['lumOff', luminanceOffset],
  ] as const;
  const written = changes.flatMap(([name, value]) =>
    value === undefined ? [] : [xml`<a:${name} val="${value}"/>`],
  );
  const { mapped } = SLOT_NAMES[slot];
  return written.length === 0
    ? xml`<a:schemeClr val="${mapped}"/>`
    : xml`<a:schemeClr val="${mapped}">${written}</a:schemeClr>`;
};

export const fillXml = (role: ThemeColor, theme: ColorReferences): Xml =>
  xml`<a:solidFill>${colorXml(role, theme)}</a:solidFill>`;

const ROLES: readonly ThemeColor[] = [...THEME_SLOTS, ...DERIVED_COLORS];
/** No colour that pptxgenjs puts in by itself begins like this. */
const MARK = 'C0DE';

/** pptxgenjs knows no roles: each goes through it as a number of its own, so that two of one colour stay two. */
export const colorCode = (role: ThemeColor): string =>
  `${MARK}${ROLES.indexOf(role).toString(16).padStart(2, '0').toUpperCase()}`;

const BY_CODE = new Map(ROLES.map((role) => [colorCode(role), role]));

/** The role that went through pptxgenjs as a number. */
export const roleOfCode = (code: string): ThemeColor | undefined => BY_CODE.get(code);
