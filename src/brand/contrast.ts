/** Contrast of two colours as WCAG 2 defines it. */
import type { Hex } from './theme.ts';

/** The contrast ratio, from 1 (the same) to 21 (black on white). */
export const contrast = (a: Hex, b: Hex): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

const luminance = (color: Hex): number => {
  const channel = (start: number) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
};

/** What text of a size needs: large text (18 pt, or 14 pt bold) is legible with less. */
export const neededContrast = (size: number, bold: boolean) => (size >= 18 || (bold && size >= 14) ? 3 : 4.5);
