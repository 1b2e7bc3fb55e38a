/** Vector marks of the deck → paths in points. */
import type { Theme } from '../../brand/theme.ts';
import { type Box, bottom, right } from '../../geometry.ts';
import type { BandMark, DrawingMark, LineMark, Outline, PathSegment } from '../../slides/drawing.ts';
import { inches, inchesToPoints, points, pointsToInches } from '../../units.ts';
import type { PathMark, Stroke } from './marks.ts';

export const placeDrawing = (marks: readonly DrawingMark[], theme: Theme): PathMark[] =>
  marks.flatMap((mark) => (mark.shape === 'line' ? placeLine(mark, theme) : [placeArea(mark, theme)]));

const placeArea = (mark: Exclude<DrawingMark, LineMark>, theme: Theme): PathMark => ({
  kind: 'path',
  segments: toPoints(outlineOf(mark)),
  ...(mark.fill ? { fill: theme.colors[mark.fill] } : {}),
  ...(mark.outline ? { stroke: strokeOf(mark.outline, theme) } : {}),
});

const strokeOf = ({ color, width, dash, cap = 'flat' }: Outline, { colors }: Theme): Stroke => ({
  color: colors[color],
  width,
  cap,
  ...(dash ? { dash } : {}),
});

const outlineOf = (mark: Exclude<DrawingMark, LineMark>): readonly PathSegment[] => {
  switch (mark.shape) {
    case 'rectangle':
      return roundedOutline(mark.box, 0, 0);
    case 'ellipse':
      return roundedOutline(mark.box, mark.box.w / 2, mark.box.h / 2);
    case 'rounded': {
      const radius = Math.min(mark.radius, mark.box.w / 2, mark.box.h / 2);
      return roundedOutline(mark.box, radius, radius);
    }
    case 'plate':
    case 'chevron':
      return bandOutline(mark);
    case 'path':
      return mark.segments;
  }
};

/** How far from a corner the handles of a quarter of a circle stand, as a share of its radius. */
const HANDLE = 1 - 0.5522847;

/** From the top left corner, clockwise, with corners of two radii. */
const roundedOutline = (box: Box, rx: number, ry: number): PathSegment[] => {
  const [l, t, r, b] = [box.x, box.y, right(box), bottom(box)];
  if (rx === 0 || ry === 0)
    return polygon([
      [l, t],
      [r, t],
      [r, b],
      [l, b],
    ]);
  const [hx, hy] = [rx * HANDLE, ry * HANDLE];
  return [
    ['M', l + rx, t],
    ['L', r - rx, t],
    ['C', r - hx, t, r, t + hy, r, t + ry],
    ['L', r, b - ry],
    ['C', r, b - hy, r - hx, b, r - rx, b],
    ['L', l + rx, b],
    ['C', l + hx, b, l, b - hy, l, b - ry],
    ['L', l, t + ry],
    ['C', l, t + hy, l + hx, t, l + rx, t],
    ['Z'],
  ];
};

type Point = readonly [x: number, y: number];

const polygon = (corners: readonly Point[]): PathSegment[] => [
  ...corners.map(([x, y], i): PathSegment => [i === 0 ? 'M' : 'L', x, y]),
  ['Z'],
];

const bandOutline = ({ shape, box, point, flipped }: BandMark): PathSegment[] => {
  const { w, h } = box;
  const tip = Math.min(point, w);
  const corners: Point[] = [
    [0, 0],
    [w - tip, 0],
    [w, h / 2],
    [w - tip, h],
    [0, h],
    ...(shape === 'chevron' ? [[tip, h / 2] as const] : []),
  ];
  return polygon(corners.map(([x, y]) => [box.x + (flipped ? w - x : x), box.y + y]));
};

/** An arrow head is as long and as wide as so many widths of its line, which counts for no less than two points. */
const HEAD = 3;
const THINNEST = points(2);

const placeLine = ({ from, to, outline, arrow }: LineMark, theme: Theme): PathMark[] => {
  const stroke = strokeOf(outline, theme);
  const line = (end: Point): PathMark => ({
    kind: 'path',
    segments: toPoints([
      ['M', ...from],
      ['L', ...end],
    ]),
    stroke,
  });
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (!arrow || length === 0) return [line(to)];
  const head = HEAD * pointsToInches(points(Math.max(outline.width, THINNEST)));
  const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const base: Point = [to[0] - dx * head, to[1] - dy * head];
  const side = (way: number): Point => [base[0] - dy * way * (head / 2), base[1] + dx * way * (head / 2)];
  const tip = {
    kind: 'path',
    segments: toPoints(polygon([to, side(1), side(-1)])),
    fill: stroke.color,
  } as const;
  return length > head ? [line(base), tip] : [tip];
};

const toPoints = (segments: readonly PathSegment[]): PathSegment[] =>
  mapPath(
    segments,
    (x) => x * POINTS,
    (y) => y * POINTS,
  );

const POINTS: number = inchesToPoints(inches(1));

/** Every point of a path moved. */
export const mapPath = (
  segments: readonly PathSegment[],
  x: (x: number) => number,
  y: (y: number) => number,
): PathSegment[] =>
  segments.map((segment): PathSegment => {
    switch (segment[0]) {
      case 'Z':
        return segment;
      case 'C': {
        const [command, x1, y1, x2, y2, x3, y3] = segment;
        return [command, x(x1), y(y1), x(x2), y(y2), x(x3), y(y3)];
      }
      default:
        return [segment[0], x(segment[1]), y(segment[2])];
    }
  });
