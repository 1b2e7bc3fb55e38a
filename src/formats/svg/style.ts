/** Style in a drawing: it may look like anything, and fetch nothing. */

/** `\69` and `\i` are an i: a style is looked at as a program reads it. */
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|\n|(.))/giu;

const readEscapes = (style: string): string =>
  style.replace(ESCAPE, (_, hex?: string, sign?: string) => {
    if (hex === undefined) return sign ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
  });

/** Functions that reckon with colours, places and shapes; no other name may stand before a bracket. */
const FUNCTIONS = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix calc min max clamp var device-cmyk icc-color cmyk
  matrix matrix3d translate translatex translatey translate3d scale scalex scaley scale3d rotate rotatex rotatey rotatez skew skewx skewy
  perspective path polygon circle ellipse inset rect blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate sepia
  not is where nth-child nth-of-type nth-last-child first-child lang and or`.split(/\s+/),
);
/** What follows is only looked at, for it may call as well. */
const CALL = /([\p{L}\p{N}_-]*)\((?=\s*["']?([^"')]*))/gu;
/** Rules that only choose among styles. */
const PLAIN_RULES = /@(?!(?:media|supports)\b)/i;

/** Why a style must not stay, as the end of a sentence; undefined if it may. */
export const findStyleFault = (style: string): string | undefined =>
  PLAIN_RULES.test(readEscapes(style))
    ? 'has a style with a rule that fetches or moves something'
    : findValueFault(style);

/** The same of a value, where no rule can stand. */
export const findValueFault = (written: string): string | undefined => {
  if (!/[\\(]/.test(written)) return undefined;
  for (const [, name = '', argument = ''] of readEscapes(written).matchAll(CALL)) {
    const called = name.toLowerCase();
    const isOwn = called === 'url' ? argument.startsWith('#') : called === '' || FUNCTIONS.has(called);
    if (!isOwn) return 'has a style that fetches something';
  }
  return undefined;
};

/** The parts of the drawing that a style or a value names. */
export const namesIn = (written: string): string[] =>
  written.includes('#')
    ? [...readEscapes(written).matchAll(/url\(\s*["']?#([^"')]*)/gi)].map(([, id = '']) => id.trim())
    : [];
