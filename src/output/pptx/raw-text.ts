/** Texts as pptxgenjs takes them: what fills a placeholder says only what its layout does not; what stands free says all. */
import type { Align, TextShape } from '../../slides/slide.ts';
import type { Direction } from '../../text/direction.ts';
import { BULLET_INDENT } from '../../text/fit.ts';
import { type Paragraph, type Run, sizeOfRun } from '../../text/runs.ts';
import { hasCjk } from '../../text/script.ts';
import { styleOfLevel, type TextStyle } from '../../text/styles.ts';
import { inchesToPoints } from '../../units.ts';
import { colorCode } from './colors.ts';
import type { Target, TextOptions, TextProps } from './pptxgenjs.ts';
import { shapeName } from './shape.ts';

export interface TextContext {
  readonly direction: Direction;
  readonly language: string;
}

/** OOXML aligns to the sides of the slide, whichever way its text runs. */
const SIDES: Readonly<Record<Direction, Readonly<Record<Align, 'left' | 'center' | 'right'>>>> = {
  ltr: { start: 'left', center: 'center', end: 'right' },
  rtl: { start: 'right', center: 'center', end: 'left' },
};

export const addText = (target: Target, shape: TextShape, context: TextContext) => {
  const { name, placeholder, box, paragraphs, levels, align, anchor } = shape;
  const isFree = placeholder === undefined;
  const props = paragraphs.flatMap((paragraph) => {
    const style = styleOfLevel(levels, paragraph.level);
    const set = isFree ? freeParagraph(style, align, context) : outlineLevel(paragraph);
    return runsOf(paragraph, set, (run) => (isFree ? freeRun(run, style) : ownOfRun(run, style)), context);
  });
  const free: TextOptions = { isTextBox: true, margin: 0, valign: anchor };
  target.addText(props, { ...box, objectName: shapeName(name), ...(isFree ? free : {}) });
};

/** A paragraph's runs; the last one ends the paragraph. */
export const runsOf = (
  { runs }: Paragraph,
  paragraph: TextOptions,
  styleOf: (run: Run) => TextOptions,
  { language }: TextContext,
): TextProps[] =>
  runs.map((run, i) => ({
    text: run.text,
    options: {
      ...paragraph,
      ...styleOf(run),
      lang: languageOf(run.text, language),
      breakLine: i === runs.length - 1,
      ...(run.italic ? { italic: true } : {}),
      ...(run.href === undefined ? {} : { hyperlink: { url: run.href } }),
    },
  }));

/** Chinese in an English deck is spelt and spoken as Chinese. */
export const languageOf = (text: string, language: string) =>
  hasCjk(text) && !language.startsWith('zh') ? 'zh-CN' : language;

const outlineLevel = ({ level }: Paragraph): TextOptions => (level > 1 ? { indentLevel: level - 1 } : {});

/** How a paragraph is set whose box has no layout to take it from. */
export const freeParagraph = (
  { lineSpacing, spaceBefore, bullet }: TextStyle,
  align: Align,
  { direction }: TextContext,
): TextOptions => ({
  align: SIDES[direction][align],
  lineSpacingMultiple: lineSpacing,
  ...(spaceBefore > 0 ? { paraSpaceBefore: spaceBefore } : {}),
  ...(bullet ? { bullet: { indent: inchesToPoints(BULLET_INDENT) } } : {}),
  ...(direction === 'rtl' ? { rtlMode: true } : {}),
});

/** The layout's own size is said too, for pptxgenjs would take that of the run before. */
const ownOfRun = (run: Run, style: TextStyle): TextOptions => ({
  color: colorCode(colorOf(run, style)),
  ...sizeOf(run, style),
  ...(run.bold ? { bold: true } : {}),
});

export const freeRun = (run: Run, style: TextStyle): TextOptions => ({
  ...ownOfRun(run, style),
  ...(style.bold ? { bold: true } : {}),
  fontFace: style.font === 'heading' ? '+mj-lt' : '+mn-lt',
});

const sizeOf = (run: Run, style: TextStyle): TextOptions => {
  const fontSize = sizeOfRun(run, style.size);
  return { fontSize, ...(style.letterSpacing === 0 ? {} : { charSpacing: style.letterSpacing * fontSize }) };
};

export const colorOf = ({ color, href }: Run, style: TextStyle) =>
  color ?? (href === undefined ? style.color : 'link');
