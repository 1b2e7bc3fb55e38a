import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  channels,
  contrast,
  fromChannels,
  fromHsl,
  mix,
  neededContrast,
  toHsl,
} from '../../src/brand/color.ts';

const colors = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(fromChannels);

describe('colours', () => {
  it('have the contrast that WCAG gives them, whichever stands in front', () => {
    expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 2);
    fc.assert(
      fc.property(colors, colors, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
        expect(contrast(a, a)).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('need less contrast where letters are large', () => {
    expect([neededContrast(17.9, false), neededContrast(18, false)]).toEqual([4.5, 3]);
    expect([neededContrast(13.9, true), neededContrast(14, true)]).toEqual([4.5, 3]);
  });

  it('come back from hue, saturation and luminance as they were', () => {
    fc.assert(
      fc.property(colors, (color) => {
        const back = channels(fromHsl(toHsl(color)));
        for (const [i, value] of channels(color).entries())
          expect(Math.abs(value - (back[i] ?? 0))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });

  it('mix from the ground to themselves', () => {
    expect([mix('102030', 'F0E0D0', 0), mix('102030', 'F0E0D0', 1)]).toEqual(['F0E0D0', '102030']);
    expect(mix('000000', 'FFFFFF', 0.5)).toBe('808080');
  });
});
