/** What a recorded chart consists of, as plain data: areas, frames, lines and texts, from the first drawn to the last. */
import type { Recording } from './recording.ts';

/** In pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Pen {
  /** As `#RRGGBB`. */
  readonly color: string;
  readonly width: number;
  /** How long dashes and gaps are by turns; empty for a line without gaps. */
  readonly dash: readonly number[];
}

/** How a text is set, as the canvas names it. */
export interface Lettering {
  readonly font: string;
  readonly textAlign: string;
  readonly textBaseline: string;
  readonly direction: string;
}

export interface TextMark extends Lettering {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** A wider text is condensed to it. */
  readonly room: number | undefined;
  readonly color: string;
}

export type ChartMark =
  /** Where rectangles overlap by twos, there is none of it. */
  | { readonly kind: 'area'; readonly rectangles: readonly Rectangle[]; readonly color: string }
  | { readonly kind: 'frame'; readonly rectangle: Rectangle; readonly pen: Pen }
  | { readonly kind: 'line'; readonly points: readonly (readonly [number, number])[]; readonly pen: Pen }
  | TextMark;

/** What is set once and holds until it is set again or restored. */
interface Look extends Lettering {
  readonly fillStyle: string;
  readonly strokeStyle: string;
  readonly lineWidth: number;
  readonly dash: readonly number[];
  /** Nothing is shown outside of it. */
  readonly clip: Rectangle | undefined;
}

const PLAIN: Look = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  dash: [],
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
  clip: undefined,
};

interface Drawing {
  look: Look;
  readonly saved: Look[];
  rectangles: Rectangle[];
  points: [number, number][];
  readonly marks: ChartMark[];
}

/** Charts are drawn with a few of a canvas's means; what is new to them has to be told here first. */
const unknownTo = (what: string): never => {
  throw new Error(`The SVG of a chart cannot show ${what}`);
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const toText = (value: unknown): string =>
  typeof value === 'string' ? value : unknownTo(`a ${typeof value}`);
const toNumber = (value: unknown): number => (isNumber(value) ? value : unknownTo(`a length of ${value}`));
const toNumbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.map(toNumber) : unknownTo(`lengths of ${value}`);
const toColor = (value: unknown): string => {
  const color = toText(value);
  return /^#[\dA-F]{6}$/i.test(color) ? color : unknownTo(`the color ${color}`);
};

const PROPERTIES: Readonly<Record<string, (value: unknown) => Partial<Look>>> = {
  fillStyle: (value) => ({ fillStyle: toColor(value) }),
  strokeStyle: (value) => ({ strokeStyle: toColor(value) }),
  lineWidth: (value) => ({ lineWidth: toNumber(value) }),
  font: (value) => ({ font: toText(value) }),
  textAlign: (value) => ({ textAlign: toText(value) }),
  textBaseline: (value) => ({ textBaseline: toText(value) }),
  direction: (value) => ({ direction: toText(value) }),
};

const toRectangle = (args: readonly unknown[]): Rectangle => {
  const [x, y, w, h] = args.map(toNumber);
  const [left, top, width, height] = [toNumber(x), toNumber(y), toNumber(w), toNumber(h)];
  return {
    x: Math.min(left, left + width),
    y: Math.min(top, top + height),
    w: Math.abs(width),
    h: Math.abs(height),
  };
};

/** What both cover; undefined for nothing. */
const overlap = (a: Rectangle, b: Rectangle | undefined): Rectangle | undefined => {
  if (!b) return a;
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [w, h] = [Math.min(a.x + a.w, b.x + b.w) - x, Math.min(a.y + a.h, b.y + b.h) - y];
  return w > 0 && h > 0 ? { x, y, w, h } : undefined;
};

const addArea = ({ look, marks }: Drawing, rectangles: readonly Rectangle[]) => {
  const shown = rectangles.flatMap((rectangle) => overlap(rectangle, look.clip) ?? []);
  if (shown.length > 0) marks.push({ kind: 'area', rectangles: shown, color: look.fillStyle });
};

const penOf = ({ strokeStyle, lineWidth, dash, clip }: Look): Pen =>
  clip ? unknownTo('a line that is cut off') : { color: strokeStyle, width: lineWidth, dash };

const METHODS: Readonly<Record<string, (drawing: Drawing, args: readonly unknown[]) => void>> = {
  save: ({ look, saved }) => {
    saved.push(look);
  },
  restore: (drawing) => {
    drawing.look = drawing.saved.pop() ?? drawing.look;
  },
  beginPath: (drawing) => {
    drawing.rectangles = [];
    drawing.points = [];
  },
  rect: ({ rectangles }, args) => {
    rectangles.push(toRectangle(args));
  },
  moveTo: ({ points }, [x, y]) => {
    if (points.length > 0) unknownTo('several lines at once');
    points.push([toNumber(x), toNumber(y)]);
  },
  lineTo: ({ points }, [x, y]) => {
    points.push([toNumber(x), toNumber(y)]);
  },
  clip: (drawing) => {
    const [rectangle, ...others] = drawing.rectangles;
    if (!rectangle || others.length > 0) return unknownTo('a part that is no rectangle');
    drawing.look = { ...drawing.look, clip: overlap(rectangle, drawing.look.clip) ?? NOTHING };
  },
  fill: (drawing, [rule]) => {
    const { rectangles, points } = drawing;
    const isEvenOdd = rule === 'evenodd' || rectangles.length === 1;
    if (points.length > 0 || !isEvenOdd) unknownTo('an area that is no rectangle');
    addArea(drawing, rectangles);
  },
  stroke: ({ look, rectangles, points, marks }) => {
    if (rectangles.length > 0) unknownTo('the outline of several rectangles');
    marks.push({ kind: 'line', points, pen: penOf(look) });
  },
  fillRect: (drawing, args) => addArea(drawing, [toRectangle(args)]),
  strokeRect: ({ look, marks }, args) => {
    marks.push({ kind: 'frame', rectangle: toRectangle(args), pen: penOf(look) });
  },
  setLineDash: (drawing, [dash]) => {
    drawing.look = { ...drawing.look, dash: toNumbers(dash) };
  },
  fillText: ({ look, marks }, [text, x, y, room]) => {
    if (look.clip) unknownTo('a text that is cut off');
    const { font, textAlign, textBaseline, direction } = look;
    marks.push({
      kind: 'text',
      text: toText(text),
      x: toNumber(x),
      y: toNumber(y),
      room: room === undefined ? undefined : toNumber(room),
      color: look.fillStyle,
      font,
      textAlign,
      textBaseline,
      direction,
    });
  },
};

/** Cuts all off. */
const NOTHING: Rectangle = { x: 0, y: 0, w: 0, h: 0 };

/** Throws for what is drawn in a way that no chart was drawn in so far. */
export const marksOf = (recording: Recording): ChartMark[] => {
  const drawing: Drawing = { look: PLAIN, saved: [], rectangles: [], points: [], marks: [] };
  for (const { name, args, value } of recording) {
    if (args === undefined) {
      const change = PROPERTIES[name] ?? unknownTo(name);
      drawing.look = { ...drawing.look, ...change(value) };
    } else {
      const draw = METHODS[name] ?? unknownTo(name);
      draw(drawing, args);
    }
  }
  return drawing.marks;
};
