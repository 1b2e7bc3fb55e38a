/** A whole palette from one colour: every role as near to it as can be read on what it stands on. */
import { contrast } from './color.ts';
import { fromOklch, type Oklch, toOklch } from './oklch.ts';
import type { DerivedColor, Hex, ThemeSlot } from './roles.ts';

export type DerivedBrand = Readonly<
  Record<Exclude<ThemeSlot, 'link' | 'visitedLink'>, Hex> & Partial<Record<DerivedColor, Hex>>
>;

/** More than is needed, for a role is kept as a tint of another, which comes to nearly the same colour. */
const TEXT = 4.8;
const GRAPHICS = 3.25;
const STEP = 0.005;

/** The nearest lightness, darker or lighter, at which a colour has a contrast on all its grounds. */
const reach = (color: Oklch, grounds: readonly Hex[], ratio: number, way: 'darker' | 'lighter'): Hex => {
  const step = way === 'darker' ? -STEP : STEP;
  for (let { l } = color; l > 0 && l < 1; l += step) {
    const candidate = fromOklch({ ...color, l });
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate;
  }
  return way === 'darker' ? '000000' : 'FFFFFF';
};

/** Of the sun beside the primary colour, unless they would be alike. */
const SUN: Oklch = { l: 0.8, c: 0.14, h: 75 };
const OTHER_SUN: Oklch = { l: 0.82, c: 0.1, h: 205 };
const ALIKE = 40;

const sunFor = ({ c, h }: Oklch): Oklch => {
  const off = Math.abs(((h - SUN.h + 540) % 360) - 180);
  return c > 0.04 && off < ALIKE ? OTHER_SUN : SUN;
};

const AMBER: Oklch = { l: 0.5, c: 0.12, h: 55 };

/** Any colour gives a brand that can be read: what is too light or too dark for texts is the mark that stands out. */
export const derivePalette = (given: Hex, isDark: boolean): DerivedBrand =>
  isDark ? deriveDark(given) : deriveLight(given);

const deriveLight = (given: Hex): DerivedBrand => {
  const own = toOklch(given);
  const tint = (l: number, most: number) => fromOklch({ l, c: Math.min(own.c, most), h: own.h });
  const [background, tile, text, deep] = ['FFFFFF', tint(0.967, 0.008), tint(0.25, 0.03), tint(0.31, 0.055)];
  const grounds = [background, tile];
  // Quieter text on it is a mixture with it, so that it is darker than its own legibility asks for.
  const primary = reach(own, grounds, TEXT * 1.12, 'darker');
  const sun = primary === given ? sunFor(own) : own;
  const seen = toOklch(primary);
  return {
    text,
    background,
    deep,
    tile,
    primary,
    sun: reach(sun, [primary, deep], GRAPHICS, 'lighter'),
    secondary: reach({ l: 0.72, c: seen.c * 0.7, h: seen.h }, grounds, GRAPHICS, 'darker'),
    context: reach({ l: 0.72, c: Math.min(own.c, 0.012), h: own.h }, grounds, GRAPHICS, 'darker'),
    amber: reach(AMBER, grounds, TEXT, 'darker'),
    muted: reach({ l: 0.55, c: Math.min(own.c, 0.015), h: own.h }, grounds, TEXT, 'darker'),
    onDeepMuted: reach({ l: 0.8, c: Math.min(own.c, 0.02), h: own.h }, [deep], TEXT, 'lighter'),
    onHeroMuted: reach({ l: 0.9, c: Math.min(own.c, 0.03), h: own.h }, [primary], TEXT, 'lighter'),
  };
};

const deriveDark = (given: Hex): DerivedBrand => {
  const own = toOklch(given);
  const tint = (l: number, most: number) => fromOklch({ l, c: Math.min(own.c, most), h: own.h });
  const [background, tile, text, deep] = [
    tint(0.2, 0.02),
    tint(0.26, 0.024),
    tint(0.955, 0.01),
    tint(0.165, 0.018),
  ];
  const grounds = [background, tile];
  const primary = reach(own, grounds, TEXT, 'lighter');
  const hero = tint(0.4, 0.12);
  return {
    text,
    background,
    deep,
    tile,
    primary,
    sun: reach(sunFor(own), [hero, deep], GRAPHICS, 'lighter'),
    secondary: reach({ ...toOklch(primary), l: 0.55 }, grounds, GRAPHICS, 'lighter'),
    context: reach({ l: 0.55, c: Math.min(own.c, 0.02), h: own.h }, grounds, GRAPHICS, 'lighter'),
    amber: reach({ ...AMBER, l: 0.7 }, grounds, TEXT, 'lighter'),
    muted: reach({ l: 0.72, c: Math.min(own.c, 0.015), h: own.h }, grounds, TEXT, 'lighter'),
    line: tint(0.36, 0.03),
    track: tint(0.31, 0.028),
    onDeep: text,
    onDeepMuted: reach({ l: 0.75, c: Math.min(own.c, 0.015), h: own.h }, [deep], TEXT, 'lighter'),
    field: tint(0.31, 0.03),
    onField: text,
    hero,
    onHero: text,
    onHeroMuted: reach({ l: 0.85, c: Math.min(own.c, 0.02), h: own.h }, [hero], TEXT, 'lighter'),
    heroBar: reach({ ...toOklch(primary), l: 0.6 }, [hero], GRAPHICS, 'lighter'),
    onHeroBar: deep,
  };
};
