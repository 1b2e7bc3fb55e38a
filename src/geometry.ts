/** Boxes on a slide, in inches from its top left corner. */
import { type Inches, inches } from './units.ts';

export interface Box {
  readonly x: Inches;
  readonly y: Inches;
  readonly w: Inches;
  readonly h: Inches;
}

/** Less than a thousandth of an inch apart counts as touching: EMU rounding is finer than that. */
const TOLERANCE = 0.001;

export const box = (x: number, y: number, w: number, h: number): Box => ({
  x: inches(x),
  y: inches(y),
  w: inches(w),
  h: inches(h),
});

export const right = (b: Box) => inches(b.x + b.w);
export const bottom = (b: Box) => inches(b.y + b.h);

/** The box made smaller by a margin on each side. */
export const inset = (b: Box, horizontal: number, vertical = horizontal): Box =>
  box(b.x + horizontal, b.y + vertical, b.w - 2 * horizontal, b.h - 2 * vertical);

/** The box as far from the right edge of a page as it is from the left. */
export const mirrorBox = (b: Box, pageWidth: number): Box => ({ ...b, x: inches(pageWidth - right(b)) });

/** `count` equal boxes side by side, `gap` inches apart. */
export const columns = (b: Box, count: number, gap: number): Box[] => {
  const w = (b.w - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => box(b.x + i * (w + gap), b.y, w, b.h));
};

/** `count` equal boxes below one another, `gap` inches apart. */
export const rows = (b: Box, count: number, gap: number): Box[] => {
  const h = (b.h - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => box(b.x, b.y + i * (h + gap), b.w, h));
};

export const contains = (outer: Box, inner: Box) =>
  inner.x >= outer.x - TOLERANCE &&
  inner.y >= outer.y - TOLERANCE &&
  right(inner) <= right(outer) + TOLERANCE &&
  bottom(inner) <= bottom(outer) + TOLERANCE;

export const overlaps = (a: Box, b: Box) =>
  a.x < right(b) - TOLERANCE &&
  b.x < right(a) - TOLERANCE &&
  a.y < bottom(b) - TOLERANCE &&
  b.y < bottom(a) - TOLERANCE;

/** The smallest box around all of them. */
export const around = (boxes: readonly Box[]): Box => {
  const [x, y] = [Math.min(...boxes.map((b) => b.x)), Math.min(...boxes.map((b) => b.y))];
  return box(x, y, Math.max(...boxes.map(right)) - x, Math.max(...boxes.map(bottom)) - y);
};
