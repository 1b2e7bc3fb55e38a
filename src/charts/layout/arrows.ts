/** Marks of annotations: levels, arrows, brackets and leaders, in thin lines of the text's colour. */
import type { Mark, Stroke } from '../../drawing/marks.ts';
import { polygon } from '../../drawing/path.ts';

const WIDTH = 4 / 3;
const HEAD = { width: 6.5, length: 11 };

const thin = (color: string, dash?: readonly number[]): Stroke => ({
  color: `#${color}`,
  width: WIDTH,
  ...(dash ? { dash } : {}),
});

export const lineMark = (
  points: readonly (readonly [number, number])[],
  color: string,
  dash?: readonly number[],
): Mark => ({ kind: 'path', path: polygon(points, false), stroke: thin(color, dash) });

/** The level of a bar, carried on to the next. */
export const levelMark = (y: number, from: number, to: number, color: string): Mark =>
  lineMark(
    [
      [from, y],
      [to, y],
    ],
    color,
    [3, 3],
  );

/** An upright arrow from one level to another. */
export const arrowMarks = (x: number, from: number, to: number, color: string): Mark[] => {
  const back = to < from ? HEAD.length : -HEAD.length;
  return [
    lineMark(
      [
        [x, from],
        [x, to + back],
      ],
      color,
    ),
    {
      kind: 'path',
      path: polygon([
        [x, to],
        [x - HEAD.width, to + back],
        [x + HEAD.width, to + back],
      ]),
      fill: `#${color}`,
    },
  ];
};

/** An upright bracket between two levels. */
export const bracketMark = (x: number, from: number, to: number, color: string, tip = 6): Mark =>
  lineMark(
    [
      [x - tip, from],
      [x, from],
      [x, to],
      [x - tip, to],
    ],
    color,
  );

/** The dashed outline of a target, drawn within its bar. */
export const TARGET_DASH = [6.5, 4.5];
export const targetMark = (
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  color: string,
): Mark => ({
  kind: 'rectangle',
  x: x + 1,
  y: y + 1,
  w: Math.max(0, w - 2),
  h: Math.max(0, h - 2),
  stroke: { color: `#${color}`, width: 2, dash: TARGET_DASH },
});
