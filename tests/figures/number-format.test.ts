import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonScale, scaledNumber, scaleOf } from '../../src/figures/number-format.ts';

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

describe('the scale of an axis', () => {
  it.each([
    [[950e6, 1.2e9], 'en', 1e9],
    [[40e6, 1.2e9], 'en', 1e6],
    [[900, 34_500], 'zh', 1],
    [[9_000, 34_500], 'zh', 1e4],
    [[-9e8, 2.1e9, 0], 'en', 1e9],
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
