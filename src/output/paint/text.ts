/** A text → placed lines: each at its baseline, every part of it where its direction puts it. */
import type { Theme } from '../../brand/theme.ts';
import type { Align, Anchor } from '../../slides/slide.ts';
import type { Direction } from '../../text/direction.ts';
import { type FacePart, splitFaces, visible } from '../../text/faces.ts';
import { BULLET_INDENT } from '../../text/fit.ts';
import type { Measure } from '../../text/measure.ts';
import { type Run, sizeOfRun, textOf } from '../../text/runs.ts';
import { BULLET_COLOR, type TextStyle } from '../../text/styles.ts';
import { inchesToPoints } from '../../units.ts';
import { visualOrder } from './bidi.ts';
import type { Area, PlacedLine, TextMark } from './marks.ts';

/** What all texts of a deck share. */
export interface TextScene {
  readonly theme: Theme;
  readonly direction: Direction;
  readonly measure: Measure;
}

/** A paragraph broken into lines, with its look. */
export interface StyledLines {
  readonly lines: readonly (readonly Run[])[];
  readonly style: TextStyle;
}

interface Row {
  readonly runs: readonly Run[];
  readonly style: TextStyle;
  /** From the bottom of the row before to the baseline, and from there to its own bottom. */
  readonly ascent: number;
  readonly descent: number;
  readonly bullet: boolean;
}

/** What is left above the text, as a share of what it leaves free. */
const ANCHOR: Readonly<Record<Anchor, number>> = { top: 0, middle: 0.5, bottom: 1 };

/** The lines of each paragraph. */
export const placeText = (
  paragraphs: readonly StyledLines[],
  area: Area,
  align: Align,
  anchor: Anchor,
  scene: TextScene,
): PlacedLine[][] => {
  const rows = paragraphs.map((paragraph, i) => rowsOf(paragraph, i === 0));
  const height = rows.flat().reduce((sum, { ascent, descent }) => sum + ascent + descent, 0);
  let y = area.y + (area.h - height) * ANCHOR[anchor];
  return rows.map((lines) =>
    lines.map((row) => {
      const baseline = y + row.ascent;
      y = baseline + row.descent;
      return placeRow(row, baseline, area, align, scene);
    }),
  );
};

/** Of a line's height above and below the baseline, as multiples of the size: whatever the font, as LibreOffice sets slides. */
const LINE = { ascent: 1, descent: 0.2 };

/** The distance of two lines in points. */
export const lineHeightOf = ({ size, lineSpacing }: TextStyle) =>
  (LINE.ascent + LINE.descent) * size * lineSpacing;

const rowsOf = ({ lines, style }: StyledLines, isFirst: boolean): Row[] => {
  const height = lineHeightOf(style);
  const descent = LINE.descent * style.size;
  return lines.map((runs, line) => {
    const before = !isFirst && line === 0 ? style.spaceBefore : 0;
    return { runs, style, ascent: before + height - descent, descent, bullet: style.bullet && line === 0 };
  });
};

const placeRow = (
  { runs, style, bullet }: Row,
  baseline: number,
  area: Area,
  align: Align,
  scene: TextScene,
): PlacedLine => {
  const indent = style.bullet ? inchesToPoints(BULLET_INDENT) : 0;
  const parts = partsOf(runs, style, scene);
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const shareBefore = { start: 0, center: 0.5, end: 1 }[align];
  const free = area.w - indent - width;
  const left = area.x + (scene.direction === 'rtl' ? free * (1 - shareBefore) : indent + free * shareBefore);
  let x = left;
  const marks = parts.map((part): TextMark => {
    const mark = { ...part, x, y: baseline };
    x += part.width;
    return mark;
  });
  const point = bullet ? [placeBullet(style, baseline, area, scene)] : [];
  return { runs, x: left, y: baseline, width, size: style.size, marks: [...point, ...marks] };
};

const BULLET = '•';

const placeBullet = (style: TextStyle, y: number, area: Area, scene: TextScene): TextMark => {
  const color = scene.theme.colors[BULLET_COLOR];
  const look = { ...style, bold: false, letterSpacing: 0 };
  const part = { text: BULLET, family: scene.theme.fonts[style.font].latin.measuredWith, isMissing: false };
  const mark = toMark({ text: BULLET }, part, look, scene, scene.direction);
  const x = scene.direction === 'rtl' ? area.x + area.w - mark.width : area.x;
  return { ...mark, color, x, y };
};

type Placeless = Omit<TextMark, 'x' | 'y'>;

/** The line's parts from left to right. */
const partsOf = (runs: readonly Run[], style: TextStyle, scene: TextScene): Placeless[] => {
  const text = textOf(runs);
  const ends = runs.map((_, i) => textOf(runs.slice(0, i + 1)).length);
  return visualOrder(text, scene.direction, ends).flatMap(({ start, end, direction }) => {
    const run = runs[ends.findIndex((until) => start < until)];
    if (!run) return [];
    const font = scene.theme.fonts[style.font];
    const parts = splitFaces(text.slice(start, end), font).map((part) =>
      toMark(run, part, style, scene, direction),
    );
    return direction === 'rtl' ? parts.reverse() : parts;
  });
};

/** In the place of a letter that no font has: every font of ours has this one. */
const BOX = '□';

const toMark = (
  run: Run,
  part: Pick<FacePart, 'text' | 'family' | 'isMissing'>,
  style: TextStyle,
  { theme, measure }: TextScene,
  direction: Direction,
): Placeless => {
  const font = theme.fonts[style.font];
  const [bold, italic] = [style.bold || run.bold === true, run.italic === true];
  const text = part.isMissing ? BOX.repeat(visible(part.text).length) : part.text;
  const size = sizeOfRun(run, style.size);
  const spacing = style.letterSpacing * size;
  return {
    kind: 'text',
    text,
    width: measure(text, { font, bold, italic, kerned: true }) * size + spacing * text.length,
    size,
    spacing,
    family: part.isMissing ? font.latin.measuredWith : part.family,
    bold,
    italic,
    color: theme.colors[run.color ?? (run.href === undefined ? style.color : 'link')],
    direction,
    ...(run.href === undefined ? {} : { href: run.href }),
  };
};
