/** What a canvas fills and strokes with, as a colour and an opacity. */
import type { CanvasGradient, CanvasPattern } from 'canvas';

export type Paint = string | CanvasGradient | CanvasPattern;

export interface Painted {
  readonly color: string;
  readonly opacity: number;
}

/** A canvas does not tell the colours of its gradients: they are kept here as they are given. */
export const createPaintReader = () => {
  const stops = new WeakMap<object, string[]>();
  return {
    watch: (gradient: CanvasGradient): CanvasGradient => {
      const colors: string[] = [];
      stops.set(gradient, colors);
      const add = gradient.addColorStop.bind(gradient);
      gradient.addColorStop = (offset, color) => {
        colors.push(color);
        add(offset, color);
      };
      return gradient;
    },
    /** A gradient is shown as the mean of its colours; a pattern as a grey. No chart of ours has either. */
    read: (paint: Paint): Painted =>
      typeof paint === 'string' ? readColor(paint) : meanOf((stops.get(paint) ?? []).map(readColor)),
  };
};

const meanOf = (colors: readonly Painted[]): Painted => {
  if (colors.length === 0) return { color: '#808080', opacity: 1 };
  const mean = (pick: (painted: Painted) => number) =>
    colors.reduce((sum, painted) => sum + pick(painted), 0) / colors.length;
  const channel = (at: number) => mean(({ color }) => Number.parseInt(color.slice(at, at + 2), 16));
  return { color: toHex([channel(1), channel(3), channel(5)]), opacity: mean(({ opacity }) => opacity) };
};

/** `#rgb`, `#rrggbb` or `rgba(r, g, b, a)`, which is how a canvas tells every colour. */
const readColor = (color: string): Painted => {
  if (/^#[\da-f]{6}$/i.test(color)) return { color: color.toUpperCase(), opacity: 1 };
  if (/^#[\da-f]{3}$/i.test(color)) return readColor(color.replace(/[\da-f]/gi, '$&$&'));
  const [r = 0, g = 0, b = 0, opacity = 1] = [...color.matchAll(/[\d.]+/g)].map(Number);
  return { color: toHex([r, g, b]), opacity };
};

const toHex = (channels: readonly number[]) =>
  `#${channels
    .map((one) => Math.round(one).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
