/** The time that a figure speaks of. */

export type Period =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'months'; readonly year: number; readonly from: number; readonly to: number }
  | { readonly kind: 'quarters'; readonly year: number; readonly from: number; readonly to: number }
  | { readonly kind: 'year'; readonly year: number };

const PATTERNS: readonly [RegExp, (numbers: number[]) => Period][] = [
  [/^(\d{4})$/, ([year = 0]) => ({ kind: 'year', year })],
  [
    /^(\d{4})-Q([1-4])(?:\.\.Q([1-4]))?$/,
    ([year = 0, from = 0, to = from]) => ({ kind: 'quarters', year, from, to }),
  ],
  [
    /^(\d{4})-(\d\d)(?:\.\.(\d\d))?$/,
    ([year = 0, from = 0, to = from]) => ({ kind: 'months', year, from, to }),
  ],
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([year = 0, month = 0, day = 0]) => ({ kind: 'day', year, month, day })],
];

export const PERIOD_FORMS = '2024, 2024-Q1..Q3, 2024-01..09 or 2024-11-12';

/** Reads `2024`, `2024-Q3`, `2024-Q1..Q3`, `2024-09`, `2024-01..09` or `2024-11-12`; undefined for anything else. */
export const parsePeriod = (text: string): Period | undefined => {
  for (const [pattern, build] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const period = build(
      match
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number),
    );
    return isReal(period) ? period : undefined;
  }
  return undefined;
};

const isReal = (period: Period): boolean => {
  if (period.kind === 'year') return true;
  if (period.kind === 'quarters') return period.from <= period.to;
  if (period.kind === 'months') return period.from >= 1 && period.from <= period.to && period.to <= 12;
  const date = new Date(Date.UTC(period.year, period.month - 1, period.day));
  return date.getUTCMonth() === period.month - 1 && date.getUTCDate() === period.day;
};

/** The ISO day on which the period ends. */
export const lastDay = (period: Period): string => {
  const day = (year: number, month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  if (period.kind === 'day') return day(period.year, period.month - 1, period.day);
  return day(period.year, monthsOf(period)[1], 0);
};

/** First and last month, from 1. */
export const monthsOf = (period: Period): readonly [from: number, to: number] => {
  if (period.kind === 'year') return [1, 12];
  if (period.kind === 'day') return [period.month, period.month];
  return period.kind === 'months' ? [period.from, period.to] : [period.from * 3 - 2, period.to * 3];
};

/** The same span one year earlier. */
export const yearBefore = (period: Period): Period => ({ ...period, year: period.year - 1 });
