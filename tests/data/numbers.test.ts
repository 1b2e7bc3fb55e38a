import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSignOf, isMissing, parseNumber } from '../../src/data/numbers.ts';

const ALL = ['en', 'zh', 'de', 'es'];

describe('parseNumber', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['1 234.5', 1234.5],
    ['1\u00a0234\u202f567', 1_234_567],
    ["1'234.5", 1234.5],
    ['1,234,567', 1_234_567],
    ['(1,234)', -1234],
    ['−5.2', -5.2],
    ['5.2-', -5.2],
    ['+3', 3],
    ['.5', 0.5],
    ['1e3', 1000],
    ['¥1,234', 1234],
    ['-$12', -12],
    ['12 €', 12],
    ['１２３．５', 123.5],
    ['12.3万', 123_000],
    ['1.2 million', 1_200_000],
    ['2.5亿', 2.5e8],
  ])('reads %s with a point for decimals', (text, value) => {
    expect(parseNumber(text, '.', ALL)).toEqual({ value, isPercent: false });
  });

  it.each([
    ['1.234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['(1.234)', -1234],
    ['1,2 Mio.', 1_200_000],
    ['1,2 millones', 1_200_000],
  ])('reads %s with a comma for decimals', (text, value) => {
    expect(parseNumber(text, ',', ALL)).toEqual({ value, isPercent: false });
  });

  it.each(['12.3%', '12.3 %', '１２．３％'])('tells percent: %s', (text) => {
    expect(parseNumber(text, '.', ALL)).toEqual({ value: 12.3, isPercent: true });
  });

  it.each([
    '',
    'abc',
    '12 apples',
    '1,23.4',
    '12,34,567',
    '1.2.3',
    '2024-06',
    '(5',
    '--5',
    '(-5)',
    '1 2',
    '5 % 3',
  ])('takes nothing else for a number: %s', (text) => {
    expect(parseNumber(text, '.', ALL)).toBeUndefined();
  });

  it('reads back what each language writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'zh', 'de', 'es'),
        fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 100),
        (language, value) => {
          const text = new Intl.NumberFormat(language, {
            maximumFractionDigits: 2,
            useGrouping: true,
          }).format(value);
          const sign = language === 'de' || language === 'es' ? ',' : '.';
          expect(parseNumber(text, sign, [language])?.value).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});

describe('decimalSignOf', () => {
  it.each([
    [['1,234', '5,6'], ALL, ','],
    [['1.234', '5.6'], ALL, '.'],
    [['1.234.567', '1.234'], ALL, ','],
    [['12', '345'], ALL, '.'],
    [['1,234', '2,345'], ['en', 'zh'], '.'],
    [['1.234', '2.345'], ['de'], ','],
    [['1.234', '2.345'], ['en', 'zh'], 'unclear'],
    [['1,234', '2,345'], ['en', 'de'], 'unclear'],
    [['1,5', '2.5', '1,234'], ALL, 'mixed'],
  ] as const)('%j in %j: %s', (texts, languages, sign) => {
    expect(decimalSignOf(texts, languages)).toBe(sign);
  });
});

describe('isMissing', () => {
  it.each(['-', '–', '…', '..', 'n/a', 'N.A.', 'n.v.', 'k. A.', '#N/A', '暂无', 'not yet reported', '/'])(
    '%s',
    (text) => {
      expect(isMissing(text)).toBe(true);
    },
  );
  it.each(['0', 'none of them', '-5', 'a'])('but not %s', (text) => {
    expect(isMissing(text)).toBe(false);
  });
});
