/** How wide text is, measured with the open fonts on a canvas. */
import { createCanvas } from 'canvas';
import type { ThemeFont } from '../brand/theme.ts';
import { coverageOf, cssFont, type DrawnFace, registerFonts, ZERO_WIDTH } from './fonts.ts';
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
  const context = createCanvas(1, 1).getContext('2d');
  const widthsByFont = new Map<string, Map<string, number>>();

  const widthsOf = (key: string) => {
    const widths = widthsByFont.get(key) ?? new Map<string, number>();
    widthsByFont.set(key, widths);
    return widths;
  };

  const measureWord = (word: string, face: DrawnFace, kerned: boolean) => {
    registerFonts([face.family]);
    const has = coverageOf(face.family);
    const characters = [...word];
    // The canvas would take what the font lacks from whichever font the machine has: that must not count.
    const present = characters.filter((character) => has(character.codePointAt(0) ?? 0)).join('');
    const missing = characters.filter(
      (character) => !has(character.codePointAt(0) ?? 0) && !ZERO_WIDTH.test(character),
    );
    context.font = cssFont(face, MEASURED_SIZE);
    context.fontKerning = kerned ? 'normal' : 'none';
    return context.measureText(present).width / MEASURED_SIZE + missing.length * MISSING_WIDTH;
  };

  return (text, { font, bold, italic, kerned = false }) => {
    let total = 0;
    for (const part of splitScripts(text)) {
      const face: DrawnFace = { family: font[part.script].measuredWith, bold, italic };
      const widths = widthsOf(`${cssFont(face, MEASURED_SIZE)}${kerned ? ' kerned' : ''}`);
      for (const [word] of part.text.matchAll(WORDS)) {
        const width = widths.get(word) ?? measureWord(word, face, kerned);
        widths.set(word, width);
        total += width;
      }
    }
    return total;
  };
};
