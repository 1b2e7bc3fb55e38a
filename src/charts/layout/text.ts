/** Labels: broken into lines before anything is drawn, so that a drawing's layout is plain data. Pixels. */
import type { ThemeFont } from '../../brand/theme.ts';
import type { TextMark } from '../../drawing/marks.ts';
import type { Rectangle } from '../../drawing/rectangle.ts';
import { breakLines } from '../../text/break.ts';
import type { Direction } from '../../text/direction.ts';
import type { Measure } from '../../text/measure.ts';
import { textOf } from '../../text/runs.ts';
import type { PlanValue } from '../plan.ts';

/** One line of a label; the colour as six hexadecimal digits. */
export interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** What it tells, where a native chart can tell it of itself: the value of a mark, a name or a number of an axis. */
  readonly tells?: PlanValue | 'name' | 'number' | undefined;
}

export type LineStyle = Omit<LabelLine, 'text' | 'size'>;

/** A line's box as a multiple of its type size. */
export const LINE_HEIGHT = 1.25;

export const linesHeight = (lines: readonly LabelLine[]) =>
  lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);

/** Lines of text from the top; `x` is where they are aligned. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly lines: readonly LabelLine[];
}

/** Sets labels in one font. */
export interface TextSetter {
  width(text: string, size: number, bold: boolean): number;
  /** The text on one line at the largest of `sizes` that fits, else on several lines at the smallest. */
  fit(text: string, width: number, sizes: readonly number[], style: LineStyle): LabelLine[];
  /** The largest of `sizes` at which every text is one line no wider than its room; undefined if none is. */
  largest(texts: readonly FittedText[], sizes: readonly number[]): number | undefined;
  widest(lines: readonly LabelLine[]): number;
  boxOf(label: Label): Rectangle;
}

export interface FittedText {
  readonly text: string;
  readonly bold: boolean;
  readonly room: number;
}

const BEFORE = { left: 0, center: 0.5, right: 1 } as const;

export const createTextSetter = (measure: Measure, font: ThemeFont): TextSetter => {
  const ems = (text: string, bold: boolean) => measure(text, { font, bold, italic: false });
  const width = (text: string, size: number, bold: boolean) => ems(text, bold) * size;
  const widest = (lines: readonly LabelLine[]) =>
    Math.max(0, ...lines.map(({ text, size, bold }) => width(text, size, bold)));
  return {
    width,
    widest,
    fit: (text, room, sizes, style) => {
      const whole = sizes.find((size) => width(text, size, style.bold) <= room);
      const size = whole ?? Math.min(...sizes);
      const breakAt = (most: number) =>
        breakLines([{ text }], Math.max(most, 1) / size, (part) => ems(part, style.bold)).lines.map(textOf);
      return balance(room, breakAt).map((line) => ({ text: line, size, ...style }));
    },
    largest: (texts, sizes) =>
      sizes.find((size) => texts.every(({ text, bold, room }) => width(text, size, bold) <= room)),
    boxOf: ({ x, y, align, lines }) => {
      const w = widest(lines);
      return { x: x - w * BEFORE[align], y, w, h: linesHeight(lines) };
    },
  };
};

/** As many lines as are needed, of about one length: no word is left alone on the last. */
const balance = (room: number, breakAt: (room: number) => string[]): string[] => {
  let lines = breakAt(room);
  let [low, high] = [0, room];
  for (let round = 0; lines.length > 1 && round < 5; round++) {
    const middle = (low + high) / 2;
    const tried = breakAt(middle);
    if (tried.length > lines.length) low = middle;
    else [lines, high] = [tried, middle];
  }
  return lines;
};

/** As marks, in a font family given as CSS. */
export const labelMarks = (labels: readonly Label[], fontFamily: string, direction: Direction): TextMark[] =>
  labels.flatMap(({ x, y, align, lines }) => {
    let top = y;
    return lines.map(({ text, size, bold, color }): TextMark => {
      const baseline = top + size;
      top += size * LINE_HEIGHT;
      const font = `${bold ? 'bold ' : ''}${size}px ${fontFamily}`;
      return { kind: 'text', text, x, y: baseline, font, align, direction, color: `#${color}` };
    });
  });
