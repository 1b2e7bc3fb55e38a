/** Colours of a drawing, mixed from the brand's so that graphics and text stay visible. */
import { contrast } from '../brand/color.ts';
import type { Hex } from '../brand/roles.ts';

const channels = (color: Hex) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** `share` of `color` on `ground`: 1 is the colour itself, 0 the ground. */
export const mix = (color: Hex, ground: Hex, share: number): Hex => {
  const below = channels(ground);
  return channels(color)
    .map((value, i) => Math.round(value * share + (below[i] ?? 0) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
};

/** The colour nearest to `color`, on the way to `text`, that reaches `ratio` on `ground`. */
export const readable = (color: Hex, ground: Hex, text: Hex, ratio: number): Hex => {
  for (let share = 1; share > 0; share -= 0.05) {
    const candidate = mix(color, text, share);
    if (contrast(candidate, ground) >= ratio) return candidate;
  }
  return text;
};

/** As a CSS colour. */
export const css = (color: Hex) => `#${color}`;
