import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalsOf, decimalsShown, scaledDecimal } from '../../src/figures/decimal.ts';

describe('decimals', () => {
  it.each([
    [12.51e9, 1e9, '12.51'],
    [0.1 + 0.2, 1, '0.30000000000000004'],
    [22.3, 100, '0.223'],
    [-5, 1000, '-0.005'],
    [1e21, 1e9, '1000000000000'],
    [1.5e-7, 1, '0.00000015'],
    [0, 1e6, '0'],
  ] as const)('of %d by %d are %s', (value, scale, shown) => expect(scaledDecimal(value, scale)).toBe(shown));

  it('are those of the number itself, whatever power of ten divides it', () => {
    const power = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), power, (value, exponent) => {
        const shown = scaledDecimal(value, 10 ** exponent);
        expect(Number(shown)).toBeCloseTo(value / 10 ** exponent, 6);
        expect(shown).not.toMatch(/e|^-?0\d|\.\d*0$|\.$/);
      }),
      { numRuns: 300 },
    );
  });

  it('are as many as asked for, and as many more as keep a value from being shown as nothing', () => {
    expect(decimalsShown('12.345', 1)).toBe(1);
    expect(decimalsShown('12', 3)).toBe(0);
    expect(decimalsShown('0.0004', 1)).toBe(4);
    expect(decimalsShown('0.06', 1)).toBe(1);
    expect(decimalsShown('12.345', undefined)).toBe(3);
    expect(decimalsOf('0.111111111111111111111111111111')).toBe(20);
  });
});
