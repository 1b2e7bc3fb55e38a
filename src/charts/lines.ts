/** Breaks labels into lines before anything is drawn, so that a drawing's layout is plain data. */
import type { ThemeFont } from '../brand/theme.ts';
import { breakLines } from '../text/break.ts';
import type { Measure } from '../text/measure.ts';
import { textOf } from '../text/runs.ts';

/** One line of a label; `size` in pixels, `color` as CSS. */
export interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

export type LineStyle = Omit<LabelLine, 'text' | 'size'>;

/** A line's box as a multiple of its type size. */
export const LINE_HEIGHT = 1.25;

/** Sets labels in one font; all widths are in pixels. */
export interface LabelSetter {
  width(text: string, size: number, bold: boolean): number;
  /** The text on one line at the largest of `sizes` that fits, else on several lines at the smallest. */
  fit(text: string, width: number, sizes: readonly number[], style: LineStyle): LabelLine[];
}

export const createLabelSetter = (measure: Measure, font: ThemeFont): LabelSetter => {
  const ems = (text: string, bold: boolean) => measure(text, { font, bold, italic: false });
  const width = (text: string, size: number, bold: boolean) => ems(text, bold) * size;
  return {
    width,
    fit: (text, room, sizes, style) => {
      const whole = sizes.find((size) => width(text, size, style.bold) <= room);
      const size = whole ?? Math.min(...sizes);
      const { lines } = breakLines([{ text }], room / size, (part) => ems(part, style.bold));
      return lines.map((runs) => ({ text: textOf(runs), size, ...style }));
    },
  };
};

export const linesHeight = (lines: readonly LabelLine[]) =>
  lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
