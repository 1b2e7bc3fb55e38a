/** Periods in the words of a language. */

import { remembered } from '../cache/remembered.ts';
import { BRITISH_SHORT_MONTHS, MONTHS, SHORT_MONTHS } from './months.ts';
import type { Period } from './period.ts';
import { fill, ownLanguage, type Phrases } from './phrases.ts';

type Style = 'long' | 'short';
type Day = Extract<Period, { kind: 'day' }>;

/** `the first three quarters of 2024`, `Q1–Q3 2024`, `2024年前三季度`; other languages by their own patterns. */
export const periodWords = (period: Period, style: Style, language: string, phrases: Phrases): string => {
  const own = ownLanguage(language);
  if (own === 'zh') return chinesePeriod(period);
  if (own === 'en') return englishPeriod(period, style);
  // A short word behind the year, such as the Russian `г.`, stays with it.
  return intlPeriod(period, style, language, phrases).replace(/ (?=\D{1,3}$)/, '\u00a0');
};

/** Dates as Intl writes them, years and quarters by the content's patterns. */
const intlPeriod = (period: Period, style: Style, language: string, phrases: Phrases): string => {
  const { year } = period;
  if (period.kind === 'year') return fill(phrases.year, { year });
  if (period.kind === 'day') return dayWords(period, style, language);
  const { from, to } = period;
  if (period.kind === 'quarters')
    return fill(from === to ? phrases.quarter : phrases.quarters, { year, from, to });
  const format = monthFormat(language, style);
  const month = (n: number) => Date.UTC(year, n - 1, 1);
  const words = from === to ? format.format(month(from)) : format.formatRange(month(from), month(to));
  // Which of the thin spaces Intl puts where differs by version.
  return words.replaceAll('\u2009', ' ').replaceAll('\u202f', '\u00a0');
};

const monthFormat = remembered(
  (language: string, month: Style) =>
    new Intl.DateTimeFormat(language, { month, year: 'numeric', timeZone: 'UTC' }),
);

const dayFormat = remembered(
  (language: string, month: Style) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }),
);

const ORDINAL_QUARTERS = ['first', 'second', 'third', 'fourth'];
const COUNTED_QUARTERS = ['', 'first quarter', 'first half', 'first three quarters', ''];

const englishPeriod = (period: Period, style: Style): string => {
  const { year } = period;
  if (period.kind === 'year') return String(year);
  if (period.kind === 'day') return englishDay(period, style);
  if (period.kind === 'months') {
    const month = (n: number) => (style === 'long' ? MONTHS : SHORT_MONTHS)[n - 1];
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

const chinesePeriod = (period: Period): string => {
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

const dayWords = (day: Day, style: Style, language: string) =>
  dayFormat(language, style).format(Date.UTC(day.year, day.month - 1, day.day));

/** `9 November 2024`, `9 Sept 2024`. */
const englishDay = ({ year, month, day }: Day, style: Style) => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const name = (style === 'long' ? MONTHS : BRITISH_SHORT_MONTHS)[date.getUTCMonth()];
  return `${date.getUTCDate()} ${name} ${date.getUTCFullYear()}`;
};

const monthCount = remembered(
  (language: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' }),
);

/** `9 months`, `9个月`. */
export const monthsWords = (count: number, language: string): string => monthCount(language).format(count);
