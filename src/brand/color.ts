/** Colours: contrast as WCAG 2 defines it, mixtures, and hue, saturation and luminance as Office reckons with them. */
import type { Hex } from './roles.ts';

/** The contrast ratio, from 1 (the same) to 21 (black on white). */
export const contrast = (a: Hex, b: Hex): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

/** Red, green and blue from 0 to 255. */
export const channels = (color: Hex): number[] =>
  [0, 2, 4].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

const luminance = (color: Hex): number => {
  const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** What text of a size needs: large text (18 pt, or 14 pt bold) is legible with less. */
export const neededContrast = (size: number, bold: boolean) => (size >= 18 || (bold && size >= 14) ? 3 : 4.5);

/** `share` of `color` on `ground`: 1 is the colour itself, 0 the ground. */
export const mix = (color: Hex, ground: Hex, share: number): Hex => {
  const below = channels(ground);
  return fromChannels(channels(color).map((value, i) => value * share + (below[i] ?? 0) * (1 - share)));
};

export const fromChannels = (values: readonly number[]): Hex =>
  values
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/** Hue, saturation and luminance from 0 to 1. */
export interface Hsl {
  readonly h: number;
  readonly s: number;
  readonly l: number;
}

export const toHsl = (color: Hex): Hsl => {
  const [r = 0, g = 0, b = 0] = channels(color).map((value) => value / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [l, spread] = [(most + least) / 2, most - least];
  if (spread === 0) return { h: 0, s: 0, l };
  const sector =
    most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { h: sector / 6, s: spread / (1 - Math.abs(2 * l - 1)), l };
};

export const fromHsl = ({ h, s, l }: Hsl): Hex => {
  const reach = s * Math.min(l, 1 - l);
  return fromChannels(
    [0, 8, 4].map((offset) => {
      const k = (offset + h * 12) % 12;
      return (l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))) * 255;
    }),
  );
};
