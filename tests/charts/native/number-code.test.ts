import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberCode } from '../../../src/charts/native/number-code.ts';
import type { Figure } from '../../../src/figures/figure.ts';
import { createWords } from '../../../src/figures/words.ts';
import { FIGURES } from '../henan.ts';

const LANGUAGES = ['en', 'zh', 'de', 'es'] as const;
type Language = (typeof LANGUAGES)[number];
const wordsOf = (language: Language) => createWords(language, {});

/** What a spreadsheet makes of a code of ours: an independent reading of the same few signs. */
const show = (code: string, value: number, language: string): string => {
  const sections = code.split(';');
  const section = (value < 0 && sections[1]) || (value === 0 && sections[2]) || sections[0] || '';
  const [, before = '', pattern = '', after = ''] =
    /^((?:"[^"]*"|\\")*)([#0,.]+(?:\\.0+,*)?)(.*)$/.exec(section) ?? [];
  const plain = (text: string) => text.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const [, digits = '', commas = ''] = /^(.*?)(,*)$/.exec(pattern) ?? [];
  const scaled = Math.abs(value) / 1000 ** commas.length;
  const sign = value < 0 && sections.length === 1 ? '−' : '';
  return `${plain(before)}${sign}${digitsOf(digits, scaled, language)}${plain(after)}`;
};

const digitsOf = (digits: string, value: number, language: string): string => {
  const [, point, places = ''] = /^0\\(.)(0+)$/.exec(digits) ?? [];
  if (point !== undefined) {
    const all = String(Math.round(value)).padStart(places.length + 1, '0');
    return `${all.slice(0, -places.length)}${point}${all.slice(-places.length)}`;
  }
  const decimals = digits.split('.')[1]?.length ?? 0;
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language, { ...format, useGrouping: digits.startsWith('#') }).format(value);
};

const figure = fc.record({
  value: fc.oneof(
    fc.integer({ min: -5_000_000, max: 5_000_000 }).map((n) => n * 100),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n * 1e6),
    fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10),
    fc.constantFrom(0, 23e9, 18.8e9, 401_000, 1e12),
  ),
  unit: fc.constantFrom('CNY', 'vehicle', 'percent'),
  status: fc.constantFrom('reported', 'derived', 'target' as const),
  qualifier: fc.constantFrom(undefined, undefined, 'over', 'about' as const),
});

describe('a label as a number format', () => {
  it.each<[string, number, Language, string]>([
    ['18.8*', 18.8e9, 'en', '#,##0.0,,,"*"'],
    ['over 1.5 million vehicles', 1.5e6, 'en', '"over "#,##0.0,," million vehicles"'],
    ['401,000', 401_000, 'en', '#,##0'],
    ['22.3%', 22.3, 'en', '0.0"%"'],
    ['+22.3%', 22.3, 'en', '"+"0.0"%";"−"0.0"%";0.0"%"'],
    ['−8.4%', -8.4, 'en', '0.0"%"'],
    ['40.1', 401_000, 'zh', '0\\.0,'],
    ['40.1万辆', 401_000, 'zh', '0\\.0,"万辆"'],
    ['125.10亿元', 12.51e9, 'zh', '0\\.00,,"亿元"'],
    ['约12.5万', 125_000, 'zh', '"约"0\\.0,"万"'],
    ['18,8', 18.8e9, 'de', '#,##0.0,,,'],
  ])('%s of %d in %s is %s', (label, value, language, code) => {
    expect(numberCode(label, value, wordsOf(language))).toMatchObject({ code, isExact: true });
  });

  it.each([
    ['230.0', 23e9, '0\\.00,,'],
    ['230', 23e9, '0\\.00,,'],
    ['40.10', 401_000, '0\\.0000'],
    ['1,355.4', 13_554_000, '0\\.0,'],
  ])(
    'tells %s of %d with more decimals where Chinese counts otherwise, and says so',
    (label, value, code) => {
      expect(numberCode(label, value, wordsOf('zh'))).toMatchObject({ code, isExact: false });
    },
  );

  it.each(['no figure reported yet', '3.1 → 5.2', 'CAGR', '–', '42'])(
    'is none for “%s” of another value',
    (label) => {
      expect(numberCode(label, 7, wordsOf('en'))).toBeUndefined();
    },
  );

  it('says of any value in any language what the chart says, wherever it is exact', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom(...LANGUAGES), (facts, language) => {
        const words = wordsOf(language);
        const [base] = FIGURES;
        const own: Figure = {
          ...(base as Figure),
          ...facts,
          decimals: facts.status === 'derived' ? 1 : undefined,
        };
        const mark = own.status === 'derived' ? '*' : '';
        const label = `${words.axis([own]).figure(own)}${mark}`;
        const found = numberCode(label, own.value, words);
        fc.pre(found !== undefined);
        if (found?.isExact) expect(show(found.code, own.value, language)).toBe(label);
      }),
      { numRuns: 500 },
    );
  });
});
