import { describe, expect, it } from 'vitest';
import { readPeriods } from '../../src/data/periods.ts';
import { createLexicons } from '../../src/figures/reading/lexicon.ts';
import type { Cell } from '../../src/formats/spreadsheet/sheet.ts';

const LEXICONS = createLexicons();
const ALL = ['en', 'zh', 'de', 'es'];
const text = (said: string): Cell => ({ kind: 'text', text: said });
const date = (day: string, shows?: 'year' | 'month' | 'day'): Cell => ({ kind: 'date', day, shows });

describe('readPeriods', () => {
  it.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024-06', '2024-06'],
    ['2024/6', '2024-06'],
    ['06/2024', '2024-06'],
    ['202406', '2024-06'],
    ['2024M06', '2024-06'],
    ['Jun 2024', '2024-06'],
    ['June 2024', '2024-06'],
    ['Jun-24', '2024-06'],
    ["Jun '24", '2024-06'],
    ['Juni 2024', '2024-06'],
    ['März 2024', '2024-03'],
    ['junio de 2024', '2024-06'],
    ['2024年6月', '2024-06'],
    ['Q1 2024', '2024-Q1'],
    ['2024 Q3', '2024-Q3'],
    ['2024Q3', '2024-Q3'],
    ['3Q24', '2024-Q3'],
    ['2024年第一季度', '2024-Q1'],
    ['2024-Q1..Q3', '2024-Q1..Q3'],
    ['2024年前三季度', '2024-Q1..Q3'],
    ['2024-11-12', '2024-11-12'],
    ['12.11.2024', '2024-11-12'],
    ['2024年11月12日', '2024-11-12'],
    ['２０２４', '2024'],
    ['2024*', '2024'],
  ])('reads %s', (said, time) => {
    expect(readPeriods([text(said)], ALL, LEXICONS).times).toEqual([time]);
  });

  it.each(['Total', 'Zhengzhou', '2024-13', '99', '11/12/2024', 'June', 'H1', '2024 or so'])(
    'takes nothing else for a period: %s',
    (said) => {
      expect(readPeriods([text(said)], ALL, LEXICONS).times).toEqual([undefined]);
    },
  );

  it('takes numbers for years and months', () => {
    const number = (value: number): Cell => ({ kind: 'number', value, isPercent: false });
    expect(readPeriods([number(2024), number(202406), number(7)], ALL, LEXICONS).times).toEqual([
      '2024',
      '2024-06',
      undefined,
    ]);
  });

  it('reads dates by what is seen of them, or by what they have in common', () => {
    expect(readPeriods([date('2024-06-17', 'month')], ALL, LEXICONS).times).toEqual(['2024-06']);
    expect(
      readPeriods([date('2023-12-31', 'year'), date('2024-12-31', 'year')], ALL, LEXICONS).times,
    ).toEqual(['2023', '2024']);
    expect(readPeriods([date('2024-01-01'), date('2024-02-01')], ALL, LEXICONS).times).toEqual([
      '2024-01',
      '2024-02',
    ]);
    expect(readPeriods([text('31.01.2024'), text('29.02.2024')], ALL, LEXICONS).times).toEqual([
      '2024-01',
      '2024-02',
    ]);
    expect(readPeriods([date('2024-01-03'), date('2024-01-04')], ALL, LEXICONS).times).toEqual([
      '2024-01-03',
      '2024-01-04',
    ]);
  });

  it('does not guess whether the last months of quarters stand for the quarters', () => {
    const cells = [date('2024-03-31', 'day'), date('2024-06-30', 'day')];
    expect(readPeriods(cells, ALL, LEXICONS).isUnclear).toBe(true);
    expect(readPeriods(cells, ALL, LEXICONS, 'quarter').times).toEqual(['2024-Q1', '2024-Q2']);
    expect(readPeriods(cells, ALL, LEXICONS, 'month').times).toEqual(['2024-03', '2024-06']);
  });
});
