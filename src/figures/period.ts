/** The time that a figure speaks of. */

export type Period =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'months'; readonly year: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'quarters';
      readonly year: number;
      readonly from: number;
      readonly to: number;
      /** Of a fiscal year, whose months nobody is told. */
      readonly isFiscal?: true;
    }
  | { readonly kind: 'year'; readonly year: number }
  /** Fiscal years are known by the year in which they end, or by both. */
  | { readonly kind: 'fiscal-year'; readonly year: number; readonly first?: number }
  | { readonly kind: 'years'; readonly first: number; readonly year: number };

type Parts = readonly (string | undefined)[];
const QUARTER_NAMES = '(?:Q([1-4])(?:\\.\\.Q?([1-4]))?|H([12]))';

const quarters = ([year, from, to = from, half]: Parts, isFiscal?: true): Period => ({
  kind: 'quarters',
  year: Number(year),
  from: half === undefined ? Number(from) : Number(half) * 2 - 1,
  to: half === undefined ? Number(to) : Number(half) * 2,
  ...(isFiscal === undefined ? {} : { isFiscal }),
});

const PATTERNS: readonly [RegExp, (parts: Parts) => Period][] = [
  [/^(\d{4})$/, ([year]) => ({ kind: 'year', year: Number(year) })],
  [/^(\d{4})\.\.(\d{4})$/, ([first, year]) => ({ kind: 'years', first: Number(first), year: Number(year) })],
  [/^FY(\d{4})$/, ([year]) => ({ kind: 'fiscal-year', year: Number(year) })],
  [
    /^FY(\d{4})[/-](\d{4}|\d\d)$/,
    ([first = '', year = '']) => ({
      kind: 'fiscal-year',
      first: Number(first),
      year: Number(first.slice(0, 4 - year.length) + year),
    }),
  ],
  [new RegExp(`^FY(\\d{4})-${QUARTER_NAMES}$`), (parts) => quarters(parts, true)],
  [new RegExp(`^(\\d{4})-${QUARTER_NAMES}$`), (parts) => quarters(parts)],
  [
    /^(\d{4})-(\d\d)(?:\.\.(\d\d))?$/,
    ([year, from, to = from]) => ({ kind: 'months', year: Number(year), from: Number(from), to: Number(to) }),
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)$/,
    ([year, month, day]) => ({ kind: 'day', year: Number(year), month: Number(month), day: Number(day) }),
  ],
];

export const PERIOD_FORMS =
  '2024, 2020..2024, 2024-H1, 2024-Q1..Q3, 2024-01..09, 2024-11-12, FY2024, FY2023/24 or FY2024-Q2';

/** Reads a period in one of the forms; undefined for anything else. */
export const parsePeriod = (text: string): Period | undefined => {
  for (const [pattern, build] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const period = build(match.slice(1));
    return isReal(period) ? period : undefined;
  }
  return undefined;
};

const isReal = (period: Period): boolean => {
  switch (period.kind) {
    case 'year':
      return true;
    case 'years':
      return period.first < period.year;
    case 'fiscal-year':
      return period.first === undefined || period.year - period.first === 1;
    case 'quarters':
      return period.from <= period.to;
    case 'months':
      return period.from >= 1 && period.from <= period.to && period.to <= 12;
    case 'day': {
      const date = new Date(Date.UTC(period.year, period.month - 1, period.day));
      return date.getUTCMonth() === period.month - 1 && date.getUTCDate() === period.day;
    }
  }
};

/** `2024`, `2023/24`. */
export const fiscalName = ({ year, first }: Extract<Period, { kind: 'fiscal-year' }>): string =>
  first === undefined ? String(year) : `${first}/${String(year).slice(-2)}`;

const isoDay = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** The ISO day on which the period ends; a fiscal one as if it were the calendar's. */
export const lastDay = (period: Period): string =>
  period.kind === 'day'
    ? isoDay(period.year, period.month - 1, period.day)
    : isoDay(period.year, monthsOf(period)[1], 0);

/** The ISO day on which it begins; of the months of a day that of its month. */
export const firstDay = (period: Period): string =>
  isoDay(period.kind === 'years' ? period.first : period.year, monthsOf(period)[0] - 1, 1);

/** First and last month, from 1; of several years those of any. */
export const monthsOf = (period: Period): readonly [from: number, to: number] => {
  if (period.kind === 'day') return [period.month, period.month];
  if (period.kind === 'months') return [period.from, period.to];
  return period.kind === 'quarters' ? [period.from * 3 - 2, period.to * 3] : [1, 12];
};

/** How many months it has; none for a day. */
export const lengthOf = (period: Period): number => {
  if (period.kind === 'day') return 0;
  const [from, to] = monthsOf(period);
  return to - from + 1 + (period.kind === 'years' ? (period.year - period.first) * 12 : 0);
};

const isFiscal = (period: Period): boolean =>
  period.kind === 'fiscal-year' || (period.kind === 'quarters' && period.isFiscal === true);

/** Three quarters are the same time as nine months; a fiscal year is no calendar year. */
export const samePeriod = (a: Period, b: Period): boolean =>
  (a.kind === 'day') === (b.kind === 'day') &&
  isFiscal(a) === isFiscal(b) &&
  lengthOf(a) === lengthOf(b) &&
  lastDay(a) === lastDay(b);

const shiftYears = (period: Period, years: number): Period => {
  const year = period.year + years;
  if (period.kind === 'years') return { ...period, year, first: period.first + years };
  return period.kind === 'fiscal-year' && period.first !== undefined
    ? { ...period, year, first: period.first + years }
    : { ...period, year };
};

/** The same span one year earlier. */
export const yearBefore = (period: Period): Period => shiftYears(period, -1);

/** The span of the same length right before; undefined where it would lie in two years. */
export const periodBefore = (period: Period): Period | undefined => {
  if (period.kind === 'day') {
    const [year = 0, month = 0, day = 0] = isoDay(period.year, period.month - 1, period.day - 1)
      .split('-')
      .map(Number);
    return { ...period, year, month, day };
  }
  if (period.kind === 'years') return shiftYears(period, period.first - period.year - 1);
  if (period.kind !== 'months' && period.kind !== 'quarters') return yearBefore(period);
  const inYear = period.kind === 'months' ? 12 : 4;
  const length = period.to - period.from + 1;
  const from = period.from - length;
  if (from >= 1) return { ...period, from, to: period.from - 1 };
  return period.from === 1
    ? { ...period, year: period.year - 1, from: inYear - length + 1, to: inYear }
    : undefined;
};

/** What growth is told against. */
export type Against = 'year-before' | 'previous' | Period;

/** The period that growth of a period is told against; undefined for one that no form can say. */
export const baseOf = (period: Period, against: Against = 'year-before'): Period | undefined => {
  if (typeof against === 'object') return against;
  return against === 'previous' ? periodBefore(period) : yearBefore(period);
};
