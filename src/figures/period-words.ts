/** Periods in the words of a language. */
import type { Period } from './period.ts';

const ORDINAL_QUARTERS = ['first', 'second', 'third', 'fourth'];
const COUNTED_QUARTERS = ['', 'first quarter', 'first half', 'first three quarters', ''];

export const englishPeriod = (period: Period, style: 'long' | 'short'): string => {
  const { year } = period;
  if (period.kind === 'year') return String(year);
  if (period.kind === 'day') return formatDay(period, style);
  if (period.kind === 'months') {
    const month = (n: number) =>
      new Intl.DateTimeFormat('en', { month: style === 'long' ? 'long' : 'short', timeZone: 'UTC' }).format(
        Date.UTC(year, n - 1, 1),
      );
    return period.from === period.to
      ? `${month(period.from)} ${year}`
      : `${month(period.from)}–${month(period.to)} ${year}`;
  }
  const { from, to } = period;
  if (style === 'short') return from === to ? `Q${from} ${year}` : `Q${from}–Q${to} ${year}`;
  if (from === 1 && COUNTED_QUARTERS[to]) return `the ${COUNTED_QUARTERS[to]} of ${year}`;
  if (from === to) return `the ${ORDINAL_QUARTERS[from - 1]} quarter of ${year}`;
  return from === 1
    ? String(year)
    : `the ${ORDINAL_QUARTERS[from - 1]} to ${ORDINAL_QUARTERS[to - 1]} quarters of ${year}`;
};

const CHINESE_DIGITS = ['', '一', '二', '三', '四'];

export const chinesePeriod = (period: Period): string => {
  const { year } = period;
  if (period.kind === 'year') return `${year}年`;
  if (period.kind === 'day') return `${year}年${period.month}月${period.day}日`;
  if (period.kind === 'months')
    return period.from === period.to ? `${year}年${period.from}月` : `${year}年${period.from}—${period.to}月`;
  const { from, to } = period;
  if (from === to) return `${year}年${CHINESE_DIGITS[from]}季度`;
  if (from === 1)
    return to === 2 ? `${year}年上半年` : to === 4 ? `${year}年` : `${year}年前${CHINESE_DIGITS[to]}季度`;
  return `${year}年${CHINESE_DIGITS[from]}至${CHINESE_DIGITS[to]}季度`;
};

const formatDay = (day: { year: number; month: number; day: number }, month: 'long' | 'short') =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(day.year, day.month - 1, day.day),
  );
