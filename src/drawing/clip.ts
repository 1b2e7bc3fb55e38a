/** Cuts marks off at the edge of what may be shown, so that what shows them needs no clipping of its own. */
import { FillType, Path2D, PathOp, StrokeCap, StrokeJoin } from 'canvas';
import type { Mark, PathMark, RectangleMark, Stroke } from './marks.ts';
import { asRectangle, boundsOf, type Path, rectanglePath } from './path.ts';
import { covers, overlap } from './rectangle.ts';
import { parsePathData, pathData } from './svg-path.ts';

const toPath2D = (path: Path, rule?: 'evenodd') => {
  const outline = new Path2D(pathData(path));
  if (rule) outline.setFillType(FillType.EvenOdd);
  return outline;
};

/** What both outlines cover. */
export const intersect = (a: Path, b: Path, ruleOfA?: 'evenodd'): Path => {
  const [first, second] = [asRectangle(a), asRectangle(b)];
  if (first && second) {
    const both = overlap(first, second);
    return both ? rectanglePath(both) : [];
  }
  return parsePathData(toPath2D(a, ruleOfA).op(toPath2D(b), PathOp.Intersect).asWinding().toSVGString());
};

/** The mark within the clip; undefined if nothing is left of it. */
export const clipMark = (mark: RectangleMark | PathMark, clip: Path): Mark | undefined => {
  const path = mark.kind === 'rectangle' ? rectanglePath(mark) : mark.path;
  const bounds = mark.kind === 'rectangle' ? mark : boundsOf(path);
  const reach = mark.stroke ? (mark.stroke.width / 2) * (mark.stroke.miterLimit ?? 1) : 0;
  const [frame, whole] = [asRectangle(clip), grow(bounds, reach)];
  if (frame && covers(frame, whole)) return mark;
  if (mark.stroke) return clipStroke(mark, path, mark.stroke, clip);
  const rule = mark.kind === 'path' ? mark.rule : undefined;
  const rest = intersect(path, clip, rule);
  if (rest.length === 0) return undefined;
  const [rectangle, { fill = '#000000', opacity }] = [asRectangle(rest), mark];
  const paint = { fill, ...(opacity === undefined ? {} : { opacity }) };
  return rectangle ? { kind: 'rectangle', ...rectangle, ...paint } : { kind: 'path', path: rest, ...paint };
};

const grow = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }, by: number) => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
});

const CAPS = { butt: StrokeCap.Butt, round: StrokeCap.Round, square: StrokeCap.Square };
const JOINS = { miter: StrokeJoin.Miter, round: StrokeJoin.Round, bevel: StrokeJoin.Bevel };

/** A line that is cut off is the area that it covers. */
const clipStroke = (
  mark: RectangleMark | PathMark,
  path: Path,
  stroke: Stroke,
  clip: Path,
): Mark | undefined => {
  const { dash = [], dashOffset = 0, width, cap = 'butt', join = 'miter', miterLimit = 10, color } = stroke;
  const [on = 0, off = on, ...more] = dash;
  // The library knows dashes of one kind only.
  if (more.length > 0 && !(more[0] === on && more[1] === off)) return { ...mark, clip };
  const line = toPath2D(path);
  const drawn = on > 0 ? line.dash(on, off, dashOffset) : line;
  const area = drawn.stroke({ width, cap: CAPS[cap], join: JOINS[join], miterLimit }).simplify().asWinding();
  const rest = intersect(parsePathData(area.toSVGString()), clip);
  if (rest.length === 0) return undefined;
  const opacity = mark.opacity === undefined ? {} : { opacity: mark.opacity };
  return { kind: 'path', path: rest, fill: color, ...opacity };
};
