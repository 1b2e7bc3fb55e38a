/** Periods in the words of a language. */

import { remembered } from '../cache/remembered.ts';
import { languageToWrite } from '../languages/languages.ts';
import type { PeriodPatterns, Phrases } from '../languages/writing/writing.ts';
import { fiscalName, type Period } from './period.ts';
import { fill } from './phrases.ts';

type Style = 'long' | 'short';
type Day = Extract<Period, { kind: 'day' }>;

/** `the first three quarters of 2024`, `Q1–Q3 2024`, `2024年前三季度`; other languages by Intl and the content's patterns. */
export const periodWords = (period: Period, style: Style, language: string, phrases: Phrases): string => {
  const own = languageToWrite(language);
  if (own) return fillPeriod(period, own.writing.periods[style]);
  // A short word behind the year, such as the Russian `г.`, stays with it.
  return intlPeriod(period, style, language, phrases).replace(/ (?=\D{1,3}$)/, '\u00a0');
};

const fillPeriod = (period: Period, patterns: PeriodPatterns): string => {
  const { year } = period;
  const name = (names: readonly string[], number: number) => names[number - 1] ?? String(number);
  if (period.kind === 'year') return fill(patterns.year, { year });
  if (period.kind === 'years') return fill(patterns.years, { year, first: period.first });
  if (period.kind === 'fiscal-year') return fill(patterns.fiscalYear, { year: fiscalName(period) });
  if (period.kind === 'day') {
    const { day, month } = period;
    return fill(patterns.day, { year, day, month: name(patterns.dayMonthNames, month) });
  }
  const { from, to } = period;
  if (period.kind === 'months') {
    const [first, last] = [name(patterns.monthNames, from), name(patterns.monthNames, to)];
    return from === to
      ? fill(patterns.month, { year, month: first })
      : fill(patterns.months, { year, from: first, to: last });
  }
  const pattern = from === to ? patterns.quarter : (patterns.named[`${from}-${to}`] ?? patterns.quarters);
  const [plain, fiscal] = patterns.fiscalQuarter;
  return fill(period.isFiscal ? pattern.replace(plain, fiscal) : pattern, {
    year,
    from: name(patterns.quarterNames, from),
    to: name(patterns.quarterNames, to),
  });
};

/** Dates as Intl writes them, years and quarters by the content's patterns. */
const intlPeriod = (period: Period, style: Style, language: string, phrases: Phrases): string => {
  const { year } = period;
  if (period.kind === 'year') return fill(phrases.year, { year });
  if (period.kind === 'years')
    return `${fill(phrases.year, { year: period.first })}–${fill(phrases.year, { year })}`;
  if (period.kind === 'fiscal-year') return `FY${fiscalName(period)}`;
  if (period.kind === 'day') return dayWords(period, style, language);
  const { from, to } = period;
  if (period.kind === 'quarters')
    return fill(from === to ? phrases.quarter : phrases.quarters, {
      year: period.isFiscal ? `FY${year}` : year,
      from,
      to,
    });
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

const dayWords = (day: Day, style: Style, language: string) =>
  dayFormat(language, style).format(Date.UTC(day.year, day.month - 1, day.day));

const monthCount = remembered(
  (language: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long' }),
);

/** `9 months`, `9个月`. */
export const monthsWords = (count: number, language: string): string => monthCount(language).format(count);
