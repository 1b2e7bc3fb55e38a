/** How wide text is, measured with the open fonts on a canvas. */
import { createCanvas } from 'canvas';
import type { ThemeFont } from '../brand/theme.ts';
import { coverageOf, registerFonts, ZERO_WIDTH } from './fonts.ts';
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

  const widthsOf = (cssFont: string) => {
    const widths = widthsByFont.get(cssFont) ?? new Map<string, number>();
    widthsByFont.set(cssFont, widths);
    return widths;
  };

  const measureWord = (word: string, family: string, cssFont: string, kerned: boolean) => {
    registerFonts([family]);
    const has = coverageOf(family);
    const characters = [...word];
    // The canvas would take what the font lacks from whichever font the machine has: that must not count.
    const present = characters.filter((character) => has(character.codePointAt(0) ?? 0)).join('');
    const missing = characters.filter(
      (character) => !has(character.codePointAt(0) ?? 0) && !ZERO_WIDTH.test(character),
    );
    context.font = cssFont;
    context.fontKerning = kerned ? 'normal' : 'none';
    return context.measureText(present).width / MEASURED_SIZE + missing.length * MISSING_WIDTH;
  };

  return (text, { font, bold, italic, kerned = false }) => {
    let total = 0;
    for (const part of splitScripts(text)) {
      const family = font[part.script].measuredWith;
      const cssFont = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${MEASURED_SIZE}px "${family}"`;
      const widths = widthsOf(kerned ? `${cssFont} kerned` : cssFont);
      for (const [word] of part.text.matchAll(WORDS)) {
        const width = widths.get(word) ?? measureWord(word, family, cssFont, kerned);
        widths.set(word, width);
        total += width;
      }
    }
    return total;
  };
};
