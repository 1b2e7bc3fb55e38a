/** Text fitted into a box: the largest of the allowed sizes at which it is not too tall, too wide or too long. */
import type { ThemeFont } from '../brand/theme.ts';
import type { Box } from '../geometry.ts';
import { type Inches, inches, inchesToPoints, type Points, points, pointsToInches } from '../units.ts';
import { type CutText, cutRuns, fillLines, linesOf, measurePieces, type PieceWidths } from './break.ts';
import { lineHeight } from './fonts.ts';
import type { Measure } from './measure.ts';
import type { Paragraph, Run } from './runs.ts';
import { hasCjk } from './script.ts';
import type { FontRole, TypeStyle } from './styles.ts';

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

/** A text cut into pieces and measured, once for all sizes. */
export interface CutToFit extends TextToFit {
  readonly cut: readonly CutParagraph[];
}

interface CutParagraph {
  readonly style: TypeStyle;
  readonly text: CutText;
  readonly widths: PieceWidths;
  /** As a multiple of the size. */
  readonly lineHeight: number;
}

/** One way in which text does not fit; `by` is how much room it lacks. */
export type Overflow =
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
  /** How many lines each paragraph has. */
  readonly lineCounts: readonly number[];
  readonly height: Inches;
  /** The widest line with its bullet's indent. */
  readonly widest: Inches;
  /** The first paragraph with more lines than its style allows. */
  readonly linesOver?: number;
  /** Empty if it fits. */
  readonly overflows: readonly Overflow[];
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

/** The text made ready to be laid out at any of its sizes. */
export const cutToFit = (text: TextToFit): CutToFit => ({
  ...text,
  cut: text.paragraphs.map(({ runs, level }) => {
    const style = styleOf(text, level);
    const cut = cutRuns(runs);
    return {
      style,
      text: cut,
      widths: widthsOf(cut, style, text, false),
      lineHeight: lineHeightOf(text.fonts[style.font], cut.text),
    };
  }),
});

const widthsOf = (cut: CutText, style: TypeStyle, { fonts, measure }: TextToFit, kerned: boolean) => {
  const font = fonts[style.font];
  return measurePieces(
    cut,
    (part, run) =>
      measure(part, {
        font,
        bold: style.bold || run.bold === true,
        italic: run.italic === true,
        kerned,
      }) +
      style.letterSpacing * part.length,
  );
};

/** The text laid out at one candidate size. */
export const layoutAt = (text: CutToFit, index: number): TextLayout => {
  const laidOut = text.cut.map((paragraph, i) => layOutParagraph(paragraph, text.box.w, i, index));
  const height = inches(
    laidOut.reduce((sum, { height, spaceBefore }, i) => sum + height + (i === 0 ? 0 : spaceBefore), 0),
  );
  const overflows: Overflow[] = laidOut.flatMap((paragraph) => paragraph.overflows);
  const by = inches(height - text.box.h);
  if (by > TOLERANCE) overflows.push({ kind: 'height', by, size: sizeAt(styleOf(text, 1), index) });
  const linesOver = overflows.find((overflow) => overflow.kind === 'lines')?.paragraph;
  return {
    lineCounts: laidOut.map(({ lines }) => lines),
    height,
    widest: inches(laidOut.reduce((widest, { width }) => Math.max(widest, width), 0)),
    ...(linesOver === undefined ? {} : { linesOver }),
    overflows,
  };
};

/** The lines of each paragraph as viewers break them: kerned, and to the full width. At most as many as have to fit. */
export const setLines = (text: CutToFit, index: number): Run[][][] =>
  text.cut.map(({ style, text: cut }) => {
    const room = inchesToPoints(inches(text.box.w - indentOf(style)));
    const widths = widthsOf(cut, style, text, true);
    return linesOf(cut, fillLines(cut, widths, room / sizeAt(style, index)));
  });

const indentOf = (style: TypeStyle) => (style.bullet ? BULLET_INDENT : inches(0));

const styleOf = ({ levels }: FitStyle, level: number): TypeStyle => {
  const style = levels[Math.min(level, levels.length) - 1];
  if (!style) throw new Error(`No style for outline level ${level}`);
  return style;
};

const layOutParagraph = (paragraph: CutParagraph, width: number, position: number, index: number) => {
  const { style, text, widths, lineHeight } = paragraph;
  const size = sizeAt(style, index);
  const indent = indentOf(style);
  const room = inches((width - indent) * USABLE_WIDTH);
  const { ends, widest } = fillLines(text, widths, inchesToPoints(room) / size);
  const lines = ends.length;
  const inked = pointsToInches(points(widest * size));
  const oneLine = pointsToInches(points(size * style.lineSpacing * lineHeight));

  const overflows: Overflow[] = [];
  if (inked - room > TOLERANCE) {
    overflows.push({ kind: 'width', by: inches(inked - room), size, paragraph: position });
  }
  const { maxLines } = style;
  const extra = lines - maxLines;
  if (extra > 0) {
    const by = inches(extra * oneLine);
    overflows.push({ kind: 'lines', by, size, paragraph: position, lines, maxLines });
  }
  const spaceBefore = pointsToInches(style.spaceBefore);
  return { lines, height: lines * oneLine, spaceBefore, width: inked + indent, overflows };
};

/** A multiple of the size: PowerPoint makes a line as tall as the tallest font in it, so Chinese opens the lines up. */
const lineHeightOf = (font: ThemeFont, text: string) => {
  const latin = lineHeight(font.latin.measuredWith);
  return hasCjk(text) ? Math.max(latin, lineHeight(font.eastAsian.measuredWith)) : latin;
};

/** The layout at one size, and by how much it overflows there. */
export const measureFits = (text: CutToFit, sizeIndex: number): Fit => {
  const layout = layoutAt(text, sizeIndex);
  if (layout.overflows.length === 0) return { sizeIndex, ...layout };
  const by = inches(layout.overflows.reduce((most, overflow) => Math.max(most, overflow.by), 0));
  return { sizeIndex, ...layout, overflow: { by } };
};

/** The text at the largest size that fits, or at the smallest with `overflow`. */
export const fitText = (text: CutToFit): Fit => measureFits(text, largestFit([text]));

/**
 * The index of the largest size at which all texts fit, for texts that must look alike. Texts that fit at
 * no size do not hold the others down: the caller reports them. If none fits, the index of the smallest size.
 */
export const largestFit = (texts: readonly CutToFit[]): number => {
  const count = texts.reduce((most, text) => Math.max(most, sizeCount(text)), 1);
  const fits = (text: CutToFit, index: number) => layoutAt(text, index).overflows.length === 0;
  const fitting = texts.filter((text) => fits(text, count - 1));
  if (fitting.length === 0) return count - 1;
  for (let index = 0; index < count - 1; index++) {
    if (fitting.every((text) => fits(text, index))) return index;
  }
  return count - 1;
};

/** The rest of a sentence that begins with the text's name, e.g. `is 3 lines at 26 pt, 2 fit`. */
export const describeOverflow = (overflow: Overflow, isPlural = false): string => {
  const [is, has] = isPlural ? ['are', 'have'] : ['is', 'has'];
  // Rounded up, so that a lack of room is never told as none.
  const by = (Math.ceil(overflow.by * 10 - TOLERANCE) / 10).toFixed(1);
  if (overflow.kind === 'height') return `${is} ${by} in too tall at ${overflow.size} pt`;
  if (overflow.kind === 'width') return `${has} a word that is ${by} in too wide at ${overflow.size} pt`;
  return `${is} ${overflow.lines} lines at ${overflow.size} pt, ${overflow.maxLines} ${overflow.maxLines === 1 ? 'fits' : 'fit'}`;
};
