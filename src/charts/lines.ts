/** Breaks labels into lines before anything is drawn, so that a drawing's layout is plain data. */

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

/** In ems, of a face like Arial and on the wide side: a label that is given too much room does no harm. */
const WIDTHS: readonly [RegExp, number][] = [
  [/[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/u, 1],
  [/[ijl.,:;'|!()[\]It f/-]/, 0.3],
  [/[mwMW%@—+]/, 0.9],
  [/[A-Z&]/, 0.72],
];
const OTHER_WIDTH = 0.56;
const BOLD_WIDTH = 1.06;

export const estimateWidth = (text: string, size: number, bold: boolean): number => {
  let ems = 0;
  for (const letter of text) ems += WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? OTHER_WIDTH;
  return ems * size * (bold ? BOLD_WIDTH : 1);
};

/** Where a line may end: after a space, and around an East Asian character but not before its punctuation. */
const BREAKS = /(?<=\s)|(?<=[\u2e80-\u9fff])(?![\s,.:;!?)*、，。：；！？）》」%])(?<![（《「])/u;

const wrap = (text: string, fits: (line: string) => boolean): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(BREAKS)) {
    if (line && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
};

/** The text on one line at the largest of `sizes` that fits, else on several lines at the smallest. */
export const fitLabel = (
  text: string,
  width: number,
  sizes: readonly number[],
  style: LineStyle,
): LabelLine[] => {
  const whole = sizes.find((size) => estimateWidth(text, size, style.bold) <= width);
  if (whole !== undefined) return [{ text, size: whole, ...style }];
  const size = Math.min(...sizes);
  const fits = (line: string) => estimateWidth(line, size, style.bold) <= width;
  return wrap(text, fits).map((line) => ({ text: line, size, ...style }));
};

export const linesHeight = (lines: readonly LabelLine[]) =>
  lines.reduce((sum, line) => sum + line.size * LINE_HEIGHT, 0);
