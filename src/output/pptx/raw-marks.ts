/** Vector marks as the native shapes that pptxgenjs knows. */

import { type Box, box } from '../../geometry.ts';
import type { DrawingMark, LineMark, Outline, PathMark } from '../../slides/drawing.ts';
import { colorCode } from './colors.ts';
import type { ShapeName, ShapeOptions, Target } from './pptxgenjs.ts';

export const addMark = (target: Target, mark: DrawingMark, objectName: string) => {
  const { name, options } = mark.shape === 'line' ? lineOf(mark) : areaOf(mark);
  target.addShape(name, { objectName, ...options });
};

interface RawShape {
  readonly name: ShapeName;
  readonly options: ShapeOptions;
}

const areaOf = (mark: Exclude<DrawingMark, LineMark>): RawShape => {
  const look: ShapeOptions = {
    ...mark.box,
    ...(mark.fill ? { fill: { color: colorCode(mark.fill) } } : {}),
    ...(mark.outline ? { line: outlineOf(mark.outline) } : {}),
  };
  switch (mark.shape) {
    case 'rectangle':
      return { name: 'rect', options: look };
    case 'ellipse':
      return { name: 'ellipse', options: look };
    case 'rounded':
      return mark.radius > 0
        ? { name: 'roundRect', options: { ...look, rectRadius: mark.radius } }
        : { name: 'rect', options: look };
    case 'plate':
    case 'chevron':
      // Its only adjustment is called as that of a rounded rectangle is, and counts the same way.
      return {
        name: mark.shape === 'plate' ? 'homePlate' : 'chevron',
        options: { ...look, rectRadius: mark.point, ...(mark.flipped ? { flipH: true } : {}) },
      };
    case 'path':
      return { name: 'custGeom', options: { ...look, points: pointsOf(mark) } };
  }
};

const outlineOf = ({ color, width }: Outline) => ({ color: colorCode(color), width });

/** From the corner where it begins to the one across. */
const lineOf = ({ from, to, outline, arrow }: LineMark): RawShape => ({
  name: 'line',
  options: {
    ...lineBox(from, to),
    ...(to[0] < from[0] ? { flipH: true } : {}),
    ...(to[1] < from[1] ? { flipV: true } : {}),
    line: { ...outlineOf(outline), ...(arrow ? { endArrowType: 'triangle' as const } : {}) },
  },
});

const lineBox = (from: LineMark['from'], to: LineMark['to']): Box =>
  box(
    Math.min(from[0], to[0]),
    Math.min(from[1], to[1]),
    Math.abs(to[0] - from[0]),
    Math.abs(to[1] - from[1]),
  );

type Points = NonNullable<ShapeOptions['points']>;

/** Inches from the corner of its box. */
const pointsOf = ({ box: { x, y }, segments }: PathMark): Points =>
  segments.map((segment): Points[number] => {
    switch (segment[0]) {
      case 'Z':
        return { close: true };
      case 'C': {
        const [, x1, y1, x2, y2, endX, endY] = segment;
        const curve = { type: 'cubic' as const, x1: x1 - x, y1: y1 - y, x2: x2 - x, y2: y2 - y };
        return { x: endX - x, y: endY - y, curve };
      }
      default:
        return { x: segment[1] - x, y: segment[2] - y, ...(segment[0] === 'M' ? { moveTo: true } : {}) };
    }
  });
