/** Text fitted into a box: the largest of the allowed sizes at which it is not too tall, too wide or too long. */
import type { FontRole, ThemeFont, TypeStyle } from '../brand/theme.ts';
import type { Box } from '../geometry.ts';
import { type Inches, inches, inchesToPoints, type Points, points, pointsToInches } from '../units.ts';
import { breakLines } from './break.ts';
import { lineHeight } from './fonts.ts';
import type { Measure } from './measure.ts';
import { type Paragraph, plainText, type Run } from './runs.ts';
import { hasCjk } from './script.ts';

/** The styles of outline level 1, 2, …; deeper levels look like the last. */
export interface FitStyle {
  readonly levels: readonly TypeStyle[];
}

export interface TextToFit extends FitStyle {
  readonly paragraphs: readonly Paragraph[];
  readonly box: Pick<Box, 'w' | 'h'>;
  readonly fonts: Readonly<Record<FontRole, ThemeFont>>;
  readonly measure: Measure;
}

/** One way in which text does not fit; `by` is how much room it lacks. */
export type Misfit =
  | { readonly kind: 'height'; readonly by: Inches; readonly size: Points }
  | { readonly kind: 'width'; readonly by: Inches; readonly size: Points; readonly paragraph: number }
  | {
      readonly kind: 'lines';
      readonly by: Inches;
      readonly size: Points;
      readonly paragraph: number;
      readonly lines: number;
      readonly maxLines: number;
    };

export interface TextLayout {
  /** The lines of each paragraph. */
  readonly lines: Run[][][];
  readonly height: Inches;
  /** The widest line with its bullet's indent. */
  readonly widest: Inches;
  /** The first paragraph with more lines than its style allows. */
  readonly linesOver?: number;
  /** Empty if it fits. */
  readonly misfits: readonly Misfit[];
}

export interface Fit extends TextLayout {
  readonly sizeIndex: number;
  /** Set if it does not fit even at the smallest size; `by` is the greatest lack of room. */
  readonly overflow?: { readonly by: Inches };
}

/** What a bullet and the gap after it take from the width; the lines below hang at the same indent. */
export const BULLET_INDENT = inches(0.25);

/** Other renderers set the same text slightly wider, so a hundredth of the width stays free. */
const USABLE_WIDTH = 0.99;

/** Finer than anyone sees, coarser than rounding. */
const TOLERANCE = 0.001;

/** How many size candidates a style has: as many as its longest list of sizes. */
export const sizeCount = ({ levels }: FitStyle) => Math.max(1, ...levels.map((level) => level.sizes.length));

/** The style's size at a candidate index; lists that are shorter stay at their smallest. */
const sizeAt = (style: TypeStyle, index: number): Points => {
  const size = style.sizes[Math.min(index, style.sizes.length - 1)];
  if (size === undefined) throw new Error('A type style needs at least one size');
  return size;
};

/** The text laid out at one candidate size. */
export const layoutAt = (text: TextToFit, index: number): TextLayout => {
  const laidOut = text.paragraphs.map((paragraph, i) => layOutParagraph(text, paragraph, i, index));
  const height = inches(
    laidOut.reduce((sum, { height, spaceBefore }, i) => sum + height + (i === 0 ? 0 : spaceBefore), 0),
  );
  const misfits: Misfit[] = laidOut.flatMap((paragraph) => paragraph.misfits);
  const by = inches(height - text.box.h);
  if (by > TOLERANCE) misfits.push({ kind: 'height', by, size: sizeAt(styleOf(text, 1), index) });
  const linesOver = misfits.find((misfit) => misfit.kind === 'lines')?.paragraph;
  return {
    lines: laidOut.map((paragraph) => paragraph.lines),
    height,
    widest: inches(Math.max(0, ...laidOut.map((paragraph) => paragraph.width))),
    ...(linesOver === undefined ? {} : { linesOver }),
    misfits,
  };
};

/** The lines of each paragraph as viewers break them: kerned, and to the full width. At most as many as have to fit. */
export const setLines = (text: TextToFit, index: number): Run[][][] =>
  text.paragraphs.map(({ runs, level }) => {
    const style = styleOf(text, level);
    const room = inchesToPoints(inches(text.box.w - (style.bullet ? BULLET_INDENT : 0)));
    const font = text.fonts[style.font];
    const { lines } = breakLines(runs, room / sizeAt(style, index), (part, run) =>
      text.measure(part, { font, ...faceOf(style, run), kerned: true }),
    );
    return lines;
  });

const faceOf = (style: TypeStyle, run: Run) => ({
  bold: style.bold || run.bold === true,
  italic: run.italic === true,
});

const styleOf = ({ levels }: FitStyle, level: number): TypeStyle => {
  const style = levels[Math.min(level, levels.length) - 1];
  if (!style) throw new Error(`No style for outline level ${level}`);
  return style;
};

const layOutParagraph = (text: TextToFit, paragraph: Paragraph, position: number, index: number) => {
  const style = styleOf(text, paragraph.level);
  const size = sizeAt(style, index);
  const font = text.fonts[style.font];
  const indent = style.bullet ? BULLET_INDENT : inches(0);
  const room = inches((text.box.w - indent) * USABLE_WIDTH);
  const { lines, widest } = breakLines(paragraph.runs, inchesToPoints(room) / size, (part, run) =>
    text.measure(part, { font, ...faceOf(style, run) }),
  );
  const inked = pointsToInches(points(widest * size));
  const oneLine = pointsToInches(points(size * style.lineSpacing * lineHeightOf(font, plainText(paragraph))));

  const misfits: Misfit[] = [];
  if (inked - room > TOLERANCE) {
    misfits.push({ kind: 'width', by: inches(inked - room), size, paragraph: position });
  }
  const extra = lines.length - style.maxLines;
  if (extra > 0) {
    const by = inches(extra * oneLine);
    const counts = { lines: lines.length, maxLines: style.maxLines };
    misfits.push({ kind: 'lines', by, size, paragraph: position, ...counts });
  }
  const spaceBefore = pointsToInches(style.spaceBefore);
  return { lines, height: lines.length * oneLine, spaceBefore, width: inked + indent, misfits };
};

/** A multiple of the size: PowerPoint makes a line as tall as the tallest font in it, so Chinese opens the lines up. */
const lineHeightOf = (font: ThemeFont, text: string) => {
  const latin = lineHeight(font.latin.measuredWith);
  return hasCjk(text) ? Math.max(latin, lineHeight(font.eastAsian.measuredWith)) : latin;
};

/** The layout at one size, and by how much it overflows there. */
export const measureFits = (text: TextToFit, sizeIndex: number): Fit => {
  const layout = layoutAt(text, sizeIndex);
  if (layout.misfits.length === 0) return { sizeIndex, ...layout };
  const by = inches(Math.max(...layout.misfits.map((misfit) => misfit.by)));
  return { sizeIndex, ...layout, overflow: { by } };
};

/** The text at the largest size that fits, or at the smallest with `overflow`. */
export const fitText = (text: TextToFit): Fit => measureFits(text, largestFit([text]));

/**
 * The index of the largest size at which all texts fit, for texts that must look alike. Texts that fit at
 * no size do not hold the others down: the caller reports them. If none fits, the index of the smallest size.
 */
export const largestFit = (texts: readonly TextToFit[]): number => {
  const count = Math.max(1, ...texts.map(sizeCount));
  const fits = (text: TextToFit, index: number) => layoutAt(text, index).misfits.length === 0;
  const fitting = texts.filter((text) => fits(text, count - 1));
  if (fitting.length === 0) return count - 1;
  for (let index = 0; index < count - 1; index++) {
    if (fitting.every((text) => fits(text, index))) return index;
  }
  return count - 1;
};

/** The rest of a sentence that begins with the text's name, e.g. `is 3 lines at 26 pt, 2 fit`. */
export const describeMisfit = (misfit: Misfit): string => {
  // Rounded up, so that a lack of room is never told as none.
  const by = (Math.ceil(misfit.by * 10 - TOLERANCE) / 10).toFixed(1);
  if (misfit.kind === 'height') return `is ${by} in too tall at ${misfit.size} pt`;
  if (misfit.kind === 'width') return `has a word that is ${by} in too wide at ${misfit.size} pt`;
  return `is ${misfit.lines} lines at ${misfit.size} pt, ${misfit.maxLines} ${misfit.maxLines === 1 ? 'fits' : 'fit'}`;
};
