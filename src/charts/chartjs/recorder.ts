/** A canvas that draws nothing and tells what was drawn on it, as marks: whatever a canvas can draw. */
import { type Canvas, createCanvas, Path2D, type SKRSContext2D } from 'canvas';
import { clipMark, intersect } from '../../drawing/clip.ts';
import type { Mark, PathMark, RectangleMark, Stroke } from '../../drawing/marks.ts';
import { asRectangle, type Matrix, type Path, rectanglePath, transformPath } from '../../drawing/path.ts';
import { covers } from '../../drawing/rectangle.ts';
import { parsePathData } from '../../drawing/svg-path.ts';
import { createPaintReader, type Paint } from './paint.ts';
import { createPathBuilder } from './path-builder.ts';

export interface Recorder {
  readonly canvas: Canvas;
  /** All that was drawn when its picture was asked for, or so far, from the lowest to the topmost. */
  readonly marks: () => readonly Mark[];
}

type Rule = 'evenodd' | 'nonzero';

export const createRecorder = (width: number, height: number): Recorder => {
  const canvas = createCanvas(1, 1);
  // It keeps colours, fonts, dashes and transformations; only paths and clips are kept here.
  const state = canvas.getContext('2d');
  const matrix = (): Matrix => state.getTransform();
  const builder = createPathBuilder(matrix);
  const paints = createPaintReader();
  const paintOf = (paint: Paint) => {
    const { color, opacity } = paints.read(paint);
    return { color, opacity: opacity * state.globalAlpha };
  };
  const saved: (Path | undefined)[] = [];
  let clip: Path | undefined;
  let marks: Mark[] = [];
  let kept: readonly Mark[] | undefined;

  const push = (mark: RectangleMark | PathMark) => {
    const shown = clip ? clipMark(mark, clip) : mark;
    if (shown) marks.push(shown);
  };
  const placed = (path: Path2D) => transformPath(parsePathData(path.toSVGString()), matrix());
  const fill = (path: Path, rule?: Rule) => {
    const { color, opacity } = paintOf(state.fillStyle);
    const rectangle = asRectangle(path);
    const paint = { fill: color, ...opacityOf(opacity) };
    if (rectangle) push({ kind: 'rectangle', ...rectangle, ...paint });
    else if (path.length > 0) push({ kind: 'path', path, ...paint, ...(rule === 'evenodd' ? { rule } : {}) });
  };
  const stroke = (path: Path) => {
    const { color, opacity } = paintOf(state.strokeStyle);
    const paint = { stroke: strokeOf(state, color), ...opacityOf(opacity) };
    const rectangle = asRectangle(path);
    if (rectangle && path.at(-1)?.[0] === 'Z') push({ kind: 'rectangle', ...rectangle, ...paint });
    else if (path.length > 0) push({ kind: 'path', path, ...paint });
  };
  const write = (text: string, x: number, y: number, room: number | undefined, paint: Paint) => {
    const { a, b, c, d, e, f } = matrix();
    const { color, opacity } = paintOf(paint);
    const scale = Math.hypot(a, b);
    marks.push({
      kind: 'text',
      text,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      font:
        scale === 1 ? state.font : state.font.replace(/[\d.]+px/, (size) => `${parseFloat(size) * scale}px`),
      align: alignOf(state),
      baseline: state.textBaseline,
      direction: state.direction === 'rtl' ? 'rtl' : 'ltr',
      color,
      ...(room === undefined ? {} : { room: room * scale }),
      ...(b === 0 ? {} : { turn: Math.atan2(b, a) }),
      ...opacityOf(opacity),
      ...(clip ? { clip } : {}),
    });
  };
  const rectangle = (x: number, y: number, w: number, h: number) =>
    transformPath(
      rectanglePath({ x: Math.min(x, x + w), y: Math.min(y, y + h), w: Math.abs(w), h: Math.abs(h) }),
      matrix(),
    );

  const drawn = {
    ...builder.methods,
    save: () => {
      saved.push(clip);
      state.save();
    },
    restore: () => {
      if (saved.length > 0) clip = saved.pop();
      state.restore();
    },
    fill: (path?: Path2D | Rule, rule?: Rule) =>
      path instanceof Path2D ? fill(placed(path), rule) : fill(builder.path(), path),
    stroke: (path?: Path2D) => stroke(path ? placed(path) : builder.path()),
    clip: (path?: Path2D | Rule) => {
      const part = path instanceof Path2D ? placed(path) : builder.path();
      clip = clip ? intersect(clip, part) : part;
    },
    fillRect: (x: number, y: number, w: number, h: number) => fill(rectangle(x, y, w, h)),
    strokeRect: (x: number, y: number, w: number, h: number) => stroke(rectangle(x, y, w, h)),
    // Whole drawings are begun anew; a part of one is never taken back.
    clearRect: (x: number, y: number, w: number, h: number) => {
      const area = asRectangle(rectangle(x, y, w, h));
      if (area && covers(area, { x: 0, y: 0, w: width, h: height })) marks = [];
    },
    fillText: (text: string, x: number, y: number, room?: number) => write(text, x, y, room, state.fillStyle),
    strokeText: (text: string, x: number, y: number, room?: number) =>
      write(text, x, y, room, state.strokeStyle),
    createLinearGradient: (...args: Parameters<SKRSContext2D['createLinearGradient']>) =>
      paints.watch(state.createLinearGradient(...args)),
    createRadialGradient: (...args: Parameters<SKRSContext2D['createRadialGradient']>) =>
      paints.watch(state.createRadialGradient(...args)),
    createConicGradient: (...args: Parameters<SKRSContext2D['createConicGradient']>) =>
      paints.watch(state.createConicGradient(...args)),
  };
  const isDrawn = (key: string | symbol): key is keyof typeof drawn => Object.hasOwn(drawn, key);
  const context = new Proxy(state, {
    get: (_, key) => {
      if (key === 'canvas') return canvas;
      if (isDrawn(key)) return drawn[key];
      const value: unknown = Reflect.get(state, key);
      return typeof value === 'function' ? value.bind(state) : value;
    },
    set: (_, name, value) => Reflect.set(state, name, value),
  });
  // Its size is only told: pixels are never looked at.
  Object.defineProperties(canvas, {
    width: { value: width, writable: true },
    height: { value: height, writable: true },
    getContext: { value: () => context },
    toBuffer: {
      value: () => {
        // Chart.js wipes a canvas when it is done with it.
        kept = marks;
        return Buffer.alloc(0);
      },
    },
  });
  return { canvas, marks: () => kept ?? marks };
};

const opacityOf = (opacity: number) => (opacity === 1 ? {} : { opacity });

/** As wide as it is shown, whatever the scale. */
const strokeOf = (state: SKRSContext2D, color: string): Stroke => {
  const { a, b, c, d } = state.getTransform();
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  const dash = state.getLineDash().map((length) => length * scale);
  const { lineWidth, lineDashOffset, lineCap, lineJoin, miterLimit } = state;
  return {
    color,
    width: lineWidth * scale,
    ...(dash.length === 0 ? {} : { dash }),
    ...(lineDashOffset === 0 ? {} : { dashOffset: lineDashOffset * scale }),
    ...(lineCap === 'butt' ? {} : { cap: lineCap }),
    ...(lineJoin === 'miter' ? {} : { join: lineJoin }),
    ...(miterLimit === 10 ? {} : { miterLimit }),
  };
};

const alignOf = ({ textAlign, direction }: SKRSContext2D): 'left' | 'center' | 'right' => {
  if (textAlign === 'left' || textAlign === 'right' || textAlign === 'center') return textAlign;
  return (textAlign === 'start') === (direction === 'rtl') ? 'right' : 'left';
};
