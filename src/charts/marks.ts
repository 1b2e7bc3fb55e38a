/** What a recorded chart consists of, as plain data: areas, frames, lines and texts, from the first drawn to the last. */
import type { Lettering } from '../text/text-paths.ts';
import {
  clipped,
  type Look,
  overlap,
  PLAIN,
  type Rectangle,
  toNumber,
  toNumbers,
  toText,
  unknownTo,
  withProperty,
} from './graphics-state.ts';
import type { Recording } from './recording.ts';

/** How a line is drawn. */
export interface Stroke {
  /** As `#RRGGBB`. */
  readonly color: string;
  readonly width: number;
  /** How long dashes and gaps are by turns; empty for a line without gaps. */
  readonly dash: readonly number[];
}

export interface ChartText extends Lettering {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  /** A wider text is condensed to it. */
  readonly room: number | undefined;
  readonly color: string;
}

export type ChartMark =
  /** Where rectangles overlap by twos, there is none of it. */
  | { readonly kind: 'area'; readonly rectangles: readonly Rectangle[]; readonly color: string }
  | { readonly kind: 'frame'; readonly rectangle: Rectangle; readonly stroke: Stroke }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [number, number])[];
      readonly stroke: Stroke;
    }
  | ChartText;

interface Drawing {
  look: Look;
  readonly saved: Look[];
  rectangles: Rectangle[];
  points: [number, number][];
  readonly marks: ChartMark[];
}

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

const addArea = ({ look, marks }: Drawing, rectangles: readonly Rectangle[]) => {
  const shown = rectangles.flatMap((rectangle) => overlap(rectangle, look.clip) ?? []);
  if (shown.length > 0) marks.push({ kind: 'area', rectangles: shown, color: look.fillStyle });
};

const strokeOf = ({ strokeStyle, lineWidth, dash, clip }: Look): Stroke =>
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
    drawing.look = clipped(drawing.look, rectangle);
  },
  fill: (drawing, [rule]) => {
    const { rectangles, points } = drawing;
    const isEvenOdd = rule === 'evenodd' || rectangles.length === 1;
    if (points.length > 0 || !isEvenOdd) unknownTo('an area that is no rectangle');
    addArea(drawing, rectangles);
  },
  stroke: ({ look, rectangles, points, marks }) => {
    if (rectangles.length > 0) unknownTo('the outline of several rectangles');
    marks.push({ kind: 'line', points, stroke: strokeOf(look) });
  },
  fillRect: (drawing, args) => addArea(drawing, [toRectangle(args)]),
  strokeRect: ({ look, marks }, args) => {
    marks.push({ kind: 'frame', rectangle: toRectangle(args), stroke: strokeOf(look) });
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

/** Throws for what is drawn in a way that no chart was drawn in so far. */
export const marksOf = (recording: Recording): ChartMark[] => {
  const drawing: Drawing = { look: PLAIN, saved: [], rectangles: [], points: [], marks: [] };
  for (const { name, args, value } of recording) {
    if (args === undefined) drawing.look = withProperty(drawing.look, name, value);
    else {
      const draw = METHODS[name] ?? unknownTo(name);
      draw(drawing, args);
    }
  }
  return drawing.marks;
};
