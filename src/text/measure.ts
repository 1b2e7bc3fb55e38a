/** How wide text is, measured with the open fonts on a canvas. */
import { createCanvas } from 'canvas';
import type { ThemeFont } from '../brand/theme.ts';
import { coverageOf, cssFont, FONT_FAMILIES, type FontFace, registerFonts, ZERO_WIDTH } from './fonts.ts';
import { splitScripts } from './script.ts';

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
    const { latin, eastAsian } = face.font;
    // Most texts asked for are one Latin word.
    const word = words(latin.measuredWith, face).get(text);
    if (word !== undefined) return word;
    const widths = texts(`${latin.measuredWith}/${eastAsian.measuredWith}`, face);
    const known = widths.get(text);
    if (known !== undefined) return known;
    let total = 0;
    for (const part of splitScripts(text))
      for (const [word] of part.text.matchAll(WORDS))
        total += widthOfWord(word, face.font[part.script].measuredWith, face);
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
  const coverage = new Map<string, ReturnType<typeof coverageOf>>();
  let [shownFont, shownKerning] = ['', false];

  const open = (family: string) => {
    registerFonts([family]);
    const has = coverageOf(family);
    coverage.set(family, has);
    return has;
  };

  return (word: string, face: FontFace, kerned: boolean): number => {
    const has = coverage.get(face.family) ?? open(face.family);
    // The canvas would take what the font lacks from whichever font the machine has: that must not count.
    let present = '';
    let missing = 0;
    for (const character of word) {
      if (has(character.codePointAt(0) ?? 0)) present += character;
      else if (!ZERO_WIDTH.test(character)) missing += 1;
    }
    // What one family lacks may be drawn with another of ours.
    if (missing > 0) registerFonts(FONT_FAMILIES);
    const font = cssFont(face, MEASURED_SIZE);
    if (font !== shownFont || kerned !== shownKerning) {
      context.font = font;
      context.fontKerning = kerned ? 'normal' : 'none';
      [shownFont, shownKerning] = [font, kerned];
    }
    return context.measureText(present).width / MEASURED_SIZE + missing * MISSING_WIDTH;
  };
};
