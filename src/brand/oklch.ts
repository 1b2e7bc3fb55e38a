/** Colours by lightness, chroma and hue as the eye sees them (OKLCH), so that equal steps look equal in every hue. */
import { channels, fromChannels } from './color.ts';
import type { Hex } from './roles.ts';

export interface Oklch {
  /** 0 is black, 1 is white. */
  readonly l: number;
  /** 0 is grey; the most vivid colours of a screen have some 0.3. */
  readonly c: number;
  /** Degrees. */
  readonly h: number;
}

const linear = (channel: number) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const encoded = (value: number) =>
  255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

export const toOklch = (color: Hex): Oklch => {
  const [r = 0, g = 0, b = 0] = channels(color).map(linear);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const [x, y] = [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(x, y),
    h: (Math.atan2(y, x) * 180) / Math.PI,
  };
};

const toLinear = ({ l: light, c, h }: Oklch): number[] => {
  const [x, y] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const l = (light + 0.3963377774 * x + 0.2158037573 * y) ** 3;
  const m = (light - 0.1055613458 * x - 0.0638541728 * y) ** 3;
  const s = (light - 0.0894841775 * x - 1.291485548 * y) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
};

const isShown = (values: readonly number[]) => values.every((value) => value >= -1e-4 && value <= 1.0001);

/** The colour that a screen can show; of what is too vivid, the most vivid of the same lightness and hue. */
export const fromOklch = (color: Oklch): Hex => {
  let c = color.c;
  while (c > 0 && !isShown(toLinear({ ...color, c }))) c = Math.max(0, c - 0.004);
  const shown = toLinear({ ...color, c }).map((value) => encoded(Math.min(1, Math.max(0, value))));
  return fromChannels(shown);
};
