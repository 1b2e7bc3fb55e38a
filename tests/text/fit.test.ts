import fc from 'fast-check';
import { expect, test } from 'vitest';
import { box } from '../../src/geometry.ts';
import {
  type CutToFit,
  cutToFit,
  describeOverflow,
  fitText,
  largestFit,
  layoutAt,
  measureFits,
  type TextToFit,
} from '../../src/text/fit.ts';
import { createMeasure } from '../../src/text/measure.ts';
import { paragraph } from '../../src/text/runs.ts';
import { points } from '../../src/units.ts';
import { font, mixedText, style } from './samples.ts';

const base = {
  fonts: { heading: font, body: font },
  // Every character half an em wide, so that widths can be reckoned: 7.2 characters of 20 pt to the inch.
  measure: (text: string) => text.length / 2,
};

const textOf = (texts: string[], w: number, h: number, changes: Partial<TextToFit> = {}): CutToFit =>
  cutToFit({
    ...base,
    paragraphs: texts.map((text) => paragraph(text)),
    levels: [style()],
    box: box(0, 0, w, h),
    ...changes,
  });

test('takes the largest size that fits', () => {
  expect(fitText(textOf(['short'], 3, 1)).sizeIndex).toBe(0);
  expect(fitText(textOf(['short'], 3, 0.3)).sizeIndex).toBe(1);
  expect(
    fitText(textOf(['one two three four five'], 2, 1, { levels: [style({ maxLines: 1 })] })).sizeIndex,
  ).toBe(2);
});

test('adds up lines and the space between paragraphs, but not before the first', () => {
  const levels = [style({ lineSpacing: 1.2, spaceBefore: points(9) })];
  const { height } = layoutAt(textOf(['one', 'two'], 3, 3, { levels }), 0);
  expect(height).toBeCloseTo((2 * 20 * 1.2 * 1.2 + 9) / 72, 6);
});

test('makes lines taller only where there is Chinese', () => {
  expect(layoutAt(textOf(['one'], 3, 3), 0).height).toBeCloseTo((20 * 1.2) / 72, 6);
  expect(layoutAt(textOf(['one 一'], 3, 3), 0).height).toBeCloseTo((20 * 1.32) / 72, 6);
});

test('takes the bullet and one per cent in reserve off the width', () => {
  const width = (10 * 10) / 72;
  expect(layoutAt(textOf(['aaaa aaaaa'], width, 3), 0).lineCounts[0]).toBe(2);
  expect(layoutAt(textOf(['aaaa aaaaa'], width / 0.989, 3), 0).lineCounts[0]).toBe(1);
  const bulleted = { levels: [style({ bullet: true })] };
  expect(layoutAt(textOf(['aaaa aaaaa'], width / 0.989, 3, bulleted), 0).lineCounts[0]).toBe(2);
  expect(layoutAt(textOf(['aaaa aaaaa'], width / 0.989 + 0.25, 3, bulleted), 0).lineCounts[0]).toBe(1);
});

test('keeps a level with fewer sizes at its smallest', () => {
  const levels = [style(), style({ sizes: [points(14)] })];
  const text = textOf([], 3, 3, { levels, paragraphs: [paragraph('one'), paragraph('two', 2)] });
  expect(layoutAt(text, 2).height).toBeCloseTo(((12 + 14) * 1.2) / 72, 6);
});

test('tells what does not fit in words for a message', () => {
  const long = textOf(['ok', 'one two three four'], 1, 3, { levels: [style({ maxLines: 2 })] });
  const atLargest = measureFits(long, 0);
  expect(atLargest.linesOver).toBe(1);
  expect(atLargest.overflows.map((overflow) => describeOverflow(overflow))).toEqual([
    'is 3 lines at 20 pt, 2 fit',
  ]);
  expect(atLargest.overflow?.by).toBeCloseTo((20 * 1.2) / 72, 6);
  expect(atLargest.overflows.map((overflow) => describeOverflow(overflow, true))).toEqual([
    'are 3 lines at 20 pt, 2 fit',
  ]);
  expect(
    fitText(textOf(['one', 'two', 'three'], 3, 0.2)).overflows.map((overflow) => describeOverflow(overflow)),
  ).toEqual(['is 0.4 in too tall at 12 pt']);
  expect(
    fitText(textOf(['extraordinary'], 1, 1)).overflows.map((overflow) => describeOverflow(overflow)),
  ).toEqual(['has a word that is 0.1 in too wide at 12 pt']);
});

test('finds one size for several texts, and lets none that never fits hold the others down', () => {
  const small = textOf(['short'], 3, 0.3);
  const large = textOf(['short'], 3, 1);
  const never = textOf(['extraordinary'], 0.5, 1);
  expect(largestFit([large, large])).toBe(0);
  expect(largestFit([large, small])).toBe(1);
  expect(largestFit([large, small, never])).toBe(1);
  expect(largestFit([never])).toBe(2);
  expect(largestFit([])).toBe(0);
});

test('text that fits is inside its box, and text that does not says so', () => {
  const measure = createMeasure();
  fc.assert(
    fc.property(fc.array(mixedText, { maxLength: 4 }), fc.integer({ min: 1, max: 8 }), (texts, side) => {
      const text = textOf(texts, side, side / 2, { measure, levels: [style({ bullet: true, maxLines: 3 })] });
      const fit = fitText(text);
      const inside = fit.height <= side / 2 + 0.001 && fit.widest <= side + 0.001;
      const short = fit.lineCounts.every((lines) => lines <= 3);
      if (!fit.overflow) expect(inside && short).toBe(true);
      else expect(fit.sizeIndex).toBe(2);
    }),
  );
});
