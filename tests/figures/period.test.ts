import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseOf,
  lengthOf,
  parsePeriod,
  periodBefore,
  samePeriod,
  yearBefore,
} from '../../src/figures/period.ts';
import { periodWords } from '../../src/figures/period-words.ts';
import { readPhrases } from '../../src/figures/phrases.ts';
import { timeOf } from '../../src/figures/series.ts';
import { readInline } from '../article/inline.ts';

const words = (period: string, style: 'long' | 'short', language = 'en') => {
  const parsed = parsePeriod(period);
  return parsed && periodWords(parsed, style, language, readPhrases(language, {}).phrases);
};

describe('periods', () => {
  it.each([
    ['2020..2024', '2020–2024', '2020–2024', '2020—2024年'],
    ['FY2024', 'fiscal year 2024', 'FY2024', '2024财年'],
    ['FY2023/24', 'fiscal year 2023/24', 'FY2023/24', '2023/24财年'],
    ['FY2024-Q2', 'the second quarter of fiscal 2024', 'Q2 FY2024', '2024财年二季度'],
    ['FY2024-H1', 'the first half of fiscal 2024', 'H1 FY2024', '2024财年上半年'],
    ['2024-H1', 'the first half of 2024', 'H1 2024', '2024年上半年'],
    ['2024-H2', 'the second half of 2024', 'H2 2024', '2024年下半年'],
  ])('%s is %s', (period, long, short, chinese) => {
    expect([words(period, 'long'), words(period, 'short'), words(period, 'long', 'zh')]).toEqual([
      long,
      short,
      chinese,
    ]);
  });

  it.each(['2024..2020', 'FY2022/24', '2024-Q5', '2024-H3', '24', '2024-13', '2024-02-30', 'FY24'])(
    'are no others: %s',
    (text) => expect(parsePeriod(text)).toBeUndefined(),
  );

  it.each([
    ['2024-Q1', '2023-Q4'],
    ['2024-Q1..Q3', '2023-Q2..Q4'],
    ['2024-H1', '2023-H2'],
    ['2024-01', '2023-12'],
    ['2024-03-01', '2024-02-29'],
    ['2020..2024', '2015..2019'],
    ['FY2024', 'FY2023'],
    ['2024', '2023'],
  ])('%s comes after %s', (period, before) => {
    const parsed = parsePeriod(period);
    expect(parsed && periodBefore(parsed)).toEqual(parsePeriod(before));
  });

  it('are as long as those before them, which are other times', () => {
    const quarters = fc
      .tuple(
        fc.integer({ min: 1990, max: 2050 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
      )
      .map(([year, a, b]) => ({ kind: 'quarters' as const, year, from: Math.min(a, b), to: Math.max(a, b) }));
    fc.assert(
      fc.property(
        quarters,
        fc.constantFrom('previous' as const, 'year-before' as const),
        (period, against) => {
          const base = baseOf(period, against);
          if (!base) return;
          expect(lengthOf(base)).toBe(lengthOf(period));
          expect(samePeriod(base, period)).toBe(false);
          expect(samePeriod(yearBefore(period), period)).toBe(false);
        },
      ),
    );
  });

  it.each([
    ['2020..2024', 'From 2020 to 2024 it made 5 million vehicles', true],
    ['2020..2024', '2020年至2024年共500万辆', true],
    ['2020..2024', 'From 2019 to 2023 it made 5 million vehicles', false],
    ['FY2024', '5 million vehicles in fiscal 2024', true],
    ['FY2024', '5 million vehicles in FY2023', false],
    ['FY2024', '5 million vehicles in the year ended March 31, 2025', true],
    ['FY2024', '5 million vehicles in 2022', false],
    ['FY2024-Q2', '5 million vehicles in the second quarter of fiscal 2024', true],
    ['FY2024-Q2', '5 million vehicles in the third quarter of fiscal 2024', false],
    ['2024-H1', '5 million vehicles in the first half of 2024', true],
    ['2024-H1', '2024年下半年500万辆', false],
    ['2024-01..09', '5 million vehicles in the nine months to September 2024', true],
    ['2024-12-31', 'As of the end of 2024, 5 million vehicles', true],
    ['2024-12-31', 'As of December 31, 2024, 5 million vehicles', true],
    ['2024-12-31', 'As of June 30, 2024, 5 million vehicles', false],
    ['2024-09-30', '截至2024年9月末，500万辆', true],
    ['2024-09-30', '截至2024年6月末，500万辆', false],
  ])('%s is compared with “%s”', (period, printed, isRight) => {
    const figures = [
      `x: { label: Vehicles, value: 5e6, unit: vehicle, period: "${period}", status: reported, source: report, printed: ${JSON.stringify(printed)} }`,
    ];
    expect(readInline({ figures, message: '{x}' }).codes).toEqual(isRight ? [] : ['printed-otherwise']);
  });
});

it.each(['2024', '2020..2024', 'FY2024', 'FY2023/24', 'FY2024-Q2', '2024-Q1..Q3', '2024-09', '2024-11-12'])(
  'the content writes %s as it was read',
  (time) => {
    const period = parsePeriod(time);
    expect(period && timeOf(period)).toBe(time);
  },
);
