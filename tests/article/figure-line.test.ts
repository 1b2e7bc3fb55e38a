import { describe, expect, it } from 'vitest';
import { readFigureLine } from '../../src/article/figure-line.ts';
import { createPhraseReader } from '../../src/article/validation/stated-unit.ts';
import { createLexicons } from '../../src/figures/reading/lexicon.ts';
import { mergeUnits } from '../../src/figures/unit.ts';

const units = mergeUnits({ maker: { en: { one: 'vehicle maker', other: 'vehicle makers' } } });
const reader = createPhraseReader(units, createLexicons());
const read = (line: string, language = 'en') =>
  readFigureLine(line, { language, units, reader, sources: ['report', 'office'] });

describe('a figure in one line', () => {
  it.each([
    [
      'en',
      '23 billion yuan, +22.3 %, Q1–Q3 2024, source p13',
      { value: 23e9, unit: 'CNY', growth: 22.3, period: '2024-Q1..Q3', paragraph: 13 },
    ],
    [
      'en',
      'Automotive exports, over 1,234,567 vehicles, down 4 percent, January to September 2024, office para. 2',
      {
        label: 'Automotive exports',
        value: 1_234_567,
        unit: 'vehicle',
        qualifier: 'over',
        growth: -4,
        period: '2024-01..09',
        source: 'office',
        paragraph: 2,
      },
    ],
    ['en', '47.7 percent, 2024', { value: 47.7, unit: 'percent', period: '2024' }],
    [
      'en',
      '1.5 million vehicles, 2025, target',
      { value: 1.5e6, unit: 'vehicle', period: '2025', status: 'target' },
    ],
    [
      'en',
      '17 vehicle makers, Nov. 12, 2024, report',
      { value: 17, unit: 'maker', period: '2024-11-12', source: 'report' },
    ],
    ['en', '17 maker, 2024-11-12', { value: 17, unit: 'maker', period: '2024-11-12' }],
    [
      'zh',
      '汽车出口额，230亿元，+22.3%，2024年前三季度，来源 第13段',
      { label: '汽车出口额', value: 23e9, unit: 'CNY', growth: 22.3, period: '2024-Q1..Q3', paragraph: 13 },
    ],
    [
      'zh',
      '150万辆以上，2025，目标',
      { value: 1.5e6, unit: 'vehicle', qualifier: 'over', period: '2025', status: 'target' },
    ],
    [
      'de',
      'Ausfuhren, 1,5 Mrd. Yuan, +3,2 %, 2023, Quelle S. 4',
      { label: 'Ausfuhren', value: 1.5e9, unit: 'CNY', growth: 3.2, period: '2023' },
    ],
  ])('is read in %s: %s', (language, line, expected) => {
    expect(read(line, language)).toMatchObject(expected);
  });

  it('says nothing of what it does not hold', () => {
    expect(read('23 billion yuan')).toEqual({ value: 23e9, unit: 'CNY' });
    expect(read('5 billion yen')).toEqual({ value: 5e9, unit: 'JPY' });
  });
});
