/** How wide text is, measured with the open fonts on a canvas. */
import { createCanvas } from 'canvas';
import type { ThemeFont } from '../brand/theme.ts';
import { splitFaces, visible } from './faces.ts';
import { cssFont, type FontFace, registerFonts } from './fonts.ts';

export interface Face {
  readonly font: ThemeFont;
  readonly bold: boolean;
  readonly italic: boolean;
  /** As viewers set it; without, it is wider and holds where one does not kern. */
  readonly kerned?: boolean;
}

/** The width of a text in ems, that is, as a multiple of its size. */
export type Measure = (text: string, face: Face) => number;

/** Large enough for the canvas not to hint or round. */
const MEASURED_SIZE = 1000;

/** For what the font lacks, e.g. emoji: as wide as the widest that a recipient's own fonts put there. */
const MISSING_WIDTH = 1.4;

const WORDS = /\s+|\S+/gu;

/** A measure with a cache of its own: every word is measured once per face. Fonts are loaded at first use. */
export const createMeasure = (): Measure => {
  const measureWord = createWordMeasure();
  const words = createWidths();
  const texts = createWidths();

  const widthOfWord = (word: string, family: string, face: Face) => {
    const widths = words(family, face);
    const known = widths.get(word);
    if (known !== undefined) return known;
    const { bold, italic, kerned = false } = face;
    return remember(widths, word, measureWord(word, { family, bold, italic }, kerned));
  };

  return (text, face) => {
    const { latin, eastAsian, added } = face.font;
    // Most texts asked for are one Latin word.
    const word = words(latin.measuredWith, face).get(text);
    if (word !== undefined) return word;
    const fonts = [latin.measuredWith, eastAsian.measuredWith, ...(added ?? [])];
    const widths = texts(fonts.join('/'), face);
    const known = widths.get(text);
    if (known !== undefined) return known;
    let total = 0;
    for (const { text: part, family, isBorrowed, isMissing } of splitFaces(text, face.font))
      if (isMissing || (isBorrowed && !face.kerned)) total += visible(part).length * MISSING_WIDTH;
      else for (const [word] of part.matchAll(WORDS)) total += widthOfWord(word, family, face);
    return remember(widths, text, total);
  };
};

type Widths = Map<string, number>;

/** Of each font: more than any deck has, and too few to be felt, however many decks are measured. */
const MOST_WIDTHS = 20_000;

const remember = (widths: Widths, text: string, width: number): number => {
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(text, width);
  return width;
};

/** Widths by font, and by what else of a face changes them. */
const createWidths = () => {
  const byFont = new Map<string, Widths[]>();
  return (font: string, { bold, italic, kerned }: Face): Widths => {
    let byStyle = byFont.get(font);
    if (!byStyle) {
      byStyle = Array.from({ length: 8 }, () => new Map());
      byFont.set(font, byStyle);
    }
    return byStyle[(bold ? 1 : 0) + (italic ? 2 : 0) + (kerned ? 4 : 0)] ?? new Map();
  };
};

/** Measures on a canvas, which is told of a face only when it changes. */
const createWordMeasure = () => {
  const context = createCanvas(1, 1).getContext('2d');
  let [shownFont, shownKerning] = ['', false];
  return (word: string, face: FontFace, kerned: boolean): number => {
    registerFonts([face.family]);
    const font = cssFont(face, MEASURED_SIZE);
    if (font !== shownFont || kerned !== shownKerning) {
      context.font = font;
      context.fontKerning = kerned ? 'normal' : 'none';
      [shownFont, shownKerning] = [font, kerned];
    }
    return context.measureText(word).width / MEASURED_SIZE;
  };
};
