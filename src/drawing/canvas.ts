/** Marks → a canvas: of pixels, or of a PDF page, where paths stay paths and text stays text. */
import { Path2D, type SKRSContext2D } from 'canvas';
import type { Mark, PathMark, RectangleMark, Stroke, TextMark } from './marks.ts';
import type { Path } from './path.ts';
import { pathData } from './svg-path.ts';

/** Paints from the context's origin, and leaves its state as it was. */
export const paintMarks = (context: SKRSContext2D, marks: readonly Mark[]) => {
  for (const mark of marks) {
    context.save();
    if (mark.clip) context.clip(toPath2D(mark.clip));
    if (mark.opacity !== undefined) context.globalAlpha *= mark.opacity;
    if (mark.kind === 'text') paintText(context, mark);
    else paintShape(context, mark);
    context.restore();
  }
};

const toPath2D = (path: Path) => new Path2D(pathData(path));

const paintShape = (context: SKRSContext2D, mark: RectangleMark | PathMark) => {
  const path = mark.kind === 'path' ? toPath2D(mark.path) : undefined;
  if (mark.fill !== undefined) {
    context.fillStyle = mark.fill;
    if (path) context.fill(path, mark.kind === 'path' ? mark.rule : undefined);
    else if (mark.kind === 'rectangle') context.fillRect(mark.x, mark.y, mark.w, mark.h);
  }
  if (!mark.stroke) return;
  setStroke(context, mark.stroke);
  if (path) context.stroke(path);
  else if (mark.kind === 'rectangle') context.strokeRect(mark.x, mark.y, mark.w, mark.h);
};

const setStroke = (context: SKRSContext2D, stroke: Stroke) => {
  const { color, width, dash = [], dashOffset = 0, cap = 'butt', join = 'miter', miterLimit = 10 } = stroke;
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.lineDashOffset = dashOffset;
  context.lineCap = cap;
  context.lineJoin = join;
  context.miterLimit = miterLimit;
};

const paintText = (context: SKRSContext2D, mark: TextMark) => {
  const { text, x, y, font, align, baseline = 'alphabetic', direction, color, room, turn = 0 } = mark;
  context.font = font;
  context.textAlign = align;
  Reflect.set(context, 'textBaseline', baseline);
  context.direction = direction;
  context.fillStyle = color;
  context.translate(x, y);
  if (turn !== 0) context.rotate(turn);
  if (room === undefined) context.fillText(text, 0, 0);
  else context.fillText(text, 0, 0, room);
};
