import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledDecimal } from '../../src/figures/decimal.ts';
import {
  commonScale,
  percentNumber,
  plainNumber,
  scaledNumber,
  scaleOf,
} from '../../src/figures/number-format.ts';

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('scaledNumber', () => {
  it.each([
    [23e9, 'en', '23 billion'],
    [401_000, 'en', '401,000'],
    [1.5e6, 'en', '1.5 million'],
    [-3.2e9, 'en', '−3.2 billion'],
    [230e8, 'zh', '230亿'],
    [3000e8, 'zh', '3000亿'],
    [401_000, 'zh', '40.1万'],
    [9999, 'zh', '9,999'],
    [1e12, 'zh', '1万亿'],
    [2e6, 'ru', '2 миллиона'],
    [5e6, 'ru', '5 миллионов'],
    [23e9, 'de', '23 Milliarden'],
    [1e6, 'de', '1 Million'],
    [1.5e6, 'es', '1,5 millones'],
    [1e6, 'es', '1 millón'],
    [23e9, 'es', '23.000 millones'],
    [1.2e12, 'es', '1,2 billones'],
    [1_234_567, 'en', '1,234,567'],
    [51_307_000, 'en', '51.307 million'],
    [1e-11, 'en', '0.00000000001'],
    [0.1 + 0.2, 'en', '0.30000000000000004'],
    [1234567890123456, 'en', '1,234,567,890,123,456'],
    [1.005e9, 'en', '1.005 billion'],
    [-0, 'en', '0'],
  ])('writes %d in %s as “%s”', (value, language, words) => {
    expect(plainSpaces(scaledNumber(value, undefined, language))).toBe(words);
  });

  it('writes what Intl writes, but for the minus sign and the space', () => {
    const number = fc.integer({ min: 1_000_000, max: 9_007_199_254_740_991 });
    fc.assert(
      fc.property(number, fc.constantFrom('en', 'zh'), (value, language) => {
        const format = new Intl.NumberFormat(language, {
          notation: 'compact',
          compactDisplay: 'long',
          maximumFractionDigits: 1,
        });
        expect(plainSpaces(scaledNumber(value, 1, language))).toBe(format.format(value));
      }),
    );
  });

  it('keeps to a scale that is given', () => {
    expect(plainSpaces(scaledNumber(950e6, undefined, 'en', 1e9))).toBe('0.95 billion');
    expect(scaledNumber(8000, undefined, 'zh', 1e4)).toBe('0.8万');
  });
});

describe('rounding', () => {
  it.each([
    [22.25, undefined, '22.25%'],
    [99.96, undefined, '99.96%'],
    [22.25, 1, '22.3%'],
    [0.04, 1, '0.04%'],
    [0.06, 1, '0.1%'],
    [-0.04, 1, '−0.04%'],
    [0, 1, '0%'],
    [-0, undefined, '0%'],
    [12, 1, '12%'],
    [67.1, undefined, '67.1%'],
  ])('shows %d percent with %s decimals as %s', (value, decimals, shown) => {
    expect(percentNumber(value, decimals, 'en')).toBe(shown);
  });

  it.each([
    [22.25, '+22.25%'],
    [-5.6, '−5.6%'],
    [0, '0%'],
    [-0, '0%'],
  ])('gives %d its sign', (value, shown) => {
    expect(percentNumber(value, undefined, 'en', 'exceptZero')).toBe(shown);
  });

  it('loses no digit of a declared value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // Intl takes twenty decimals on every machine.
        fc.pre(value === 0 || scaledDecimal(value).length < 22);
        expect(Number(scaledDecimal(value))).toBe(value + 0);
        expect(plainNumber(value, undefined, 'en').replaceAll(',', '').replace('−', '-')).toBe(
          scaledDecimal(value + 0),
        );
      }),
    );
  });
});

describe('the scale of an axis', () => {
  it.each([
    [[950e6, 1.2e9], 'en', 1e6],
    [[1.2e9, 23e9], 'en', 1e9],
    [[40e6, 1.2e12], 'en', 1e9],
    [[900, 34_500], 'zh', 1],
    [[9_000, 34_500], 'zh', 1],
    [[90_000, 2.3e8], 'zh', 1e8],
    [[-9e8, 2.1e9, 0], 'en', 1e6],
    [[23e9, 450e6], 'es', 1e6],
    [[], 'en', 1],
  ])('of %j in %s is %d', (values, language, scale) => {
    expect(commonScale(values, language)).toBe(scale);
  });

  it('is the one of a lone value', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e14, noNaN: true }), (value) => {
        expect(commonScale([value], 'zh')).toBe(scaleOf(value, 'zh'));
      }),
    );
  });
});
