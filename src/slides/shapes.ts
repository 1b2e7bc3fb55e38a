/** Drawings and groups made of plain parts. */
import type { ThemeColor } from '../brand/roles.ts';
import { around, type Box, box } from '../geometry.ts';
import type { ContentPath } from '../problems.ts';
import { points } from '../units.ts';
import type { DrawingMark, Outline } from './drawing.ts';
import type { DrawingShape, GroupShape, SingleShape } from './slide.ts';

export const outline = (color: ThemeColor, width: number, dash?: readonly [number, number]): Outline => ({
  color,
  width: points(width),
  ...(dash ? { dash } : {}),
});

export const filled = (area: Box, fill: ThemeColor): DrawingMark => ({ shape: 'rectangle', box: area, fill });

/** A horizontal or vertical line. */
export const rule = (
  from: readonly [number, number],
  to: readonly [number, number],
  color: ThemeColor,
  width: number,
): DrawingMark => ({
  shape: 'line',
  from,
  to,
  outline: outline(color, width),
});

const boxOf = (mark: DrawingMark): Box => {
  if (mark.shape !== 'line') return mark.box;
  const [x, y] = [Math.min(mark.from[0], mark.to[0]), Math.min(mark.from[1], mark.to[1])];
  return box(x, y, Math.abs(mark.to[0] - mark.from[0]), Math.abs(mark.to[1] - mark.from[1]));
};

/** A drawing around its marks; decorative if no alt text is given. */
export const drawing = (
  name: string,
  marks: readonly DrawingMark[],
  at: ContentPath = [],
  alt = '',
): DrawingShape => ({
  kind: 'drawing',
  name,
  box: around(marks.map(boxOf)),
  marks,
  alt,
  at,
});

export const group = (name: string, shapes: readonly SingleShape[], at: ContentPath): GroupShape => ({
  kind: 'group',
  name,
  box: around(shapes.map((shape) => shape.box)),
  shapes,
  at,
});
