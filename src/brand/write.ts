/** The text of a new brand's `_brand.yml`. */
import { stringify } from 'yaml';
import { type DerivedBrand, derivePalette } from './derive.ts';
import type { DerivedColor, Hex } from './roles.ts';
import { DERIVED_COLORS } from './roles.ts';

export interface NewBrand {
  readonly name: string;
  readonly primary: Hex;
  readonly isDark: boolean;
  readonly font: string;
  readonly eastAsian: string;
  /** The file beside it. */
  readonly logo: string | undefined;
}

const COMMENT = ` Derived from one colour, with every pairing of text and ground legible.
 Change what you like: a build tells when something can no longer be read.`;

export const writeBrand = ({ name, primary, isDark, font, eastAsian, logo }: NewBrand): string => {
  const derived = derivePalette(primary, isDark);
  const text = stringify({
    meta: { name },
    ...(logo === undefined
      ? {}
      : { logo: { images: { mark: { path: logo, alt: `Logo of ${name}` } }, small: 'mark' } }),
    color: {
      palette: paletteOf(derived, primary),
      foreground: 'ink',
      background: 'paper',
      primary: 'primary',
      secondary: 'muted',
      tertiary: 'sun',
      light: 'tile',
      dark: 'deep',
      link: 'primary',
    },
    typography: { base: { family: font }, headings: { family: font, weight: 700 } },
    defaults: {
      briefdeck: {
        'east-asian': eastAsian,
        motif: 'lanes',
        cover: 'deep',
        density: 'normal',
        radius: 0,
        colors: { accent: 'accent', context: 'context', amber: 'amber', ...rolesOf(derived) },
      },
    },
  });
  return `${COMMENT.replace(/^/gm, '#')}\n${text}`;
};

const css = (color: Hex) => `#${color}`;

/** `brand` is the colour as it was given, whether or not text can have it. */
const paletteOf = (derived: DerivedBrand, given: Hex) => ({
  brand: css(given),
  ink: css(derived.text),
  paper: css(derived.background),
  deep: css(derived.deep),
  tile: css(derived.tile),
  primary: css(derived.primary),
  sun: css(derived.sun),
  accent: css(derived.secondary),
  context: css(derived.context),
  amber: css(derived.amber),
  muted: css(derived.muted),
});

const rolesOf = (derived: DerivedBrand): Partial<Record<DerivedColor, string>> =>
  Object.fromEntries(
    DERIVED_COLORS.flatMap((role) => {
      const color = derived[role];
      return color === undefined ? [] : [[role, css(color)]];
    }),
  );
