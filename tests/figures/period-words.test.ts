import { expect, it } from 'vitest';
import { createNumberFinder } from '../../src/figures/numbers.ts';
import { type Period, parsePeriod } from '../../src/figures/period.ts';
import { periodWords } from '../../src/figures/period-words.ts';
import { readPhrases } from '../../src/figures/phrases.ts';
import { createLexicons } from '../../src/figures/reading/lexicon.ts';
import { languageToWrite } from '../../src/languages/languages.ts';
import { ENGLISH_WRITING } from '../../src/languages/writing/en.ts';

const MONTHS = ENGLISH_WRITING.periods.long.monthNames;
const days = MONTHS.map((_, month) => new Date(Date.UTC(2024, month, 9)));
const written = (language: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  return days.map((day) => format.format(day));
};

it('has the months of English as Intl has them', () => {
  const { long, short } = ENGLISH_WRITING.periods;
  expect(long.monthNames).toEqual(written('en', { month: 'long' }));
  expect(short.monthNames).toEqual(written('en', { month: 'short' }));
  expect(short.dayMonthNames).toEqual(written('en-GB', { month: 'short' }));
});

it.each(['long', 'short'] as const)('writes %s English days as Intl does', (style) => {
  const { phrases } = readPhrases('en', {});
  const words = days.map((_, month) => {
    const day: Period = { kind: 'day', year: 2024, month: month + 1, day: 9 };
    return periodWords(day, style, 'en', phrases);
  });
  expect(words).toEqual(written('en-GB', { day: 'numeric', month: style, year: 'numeric' }));
});

it.each(['en', 'zh'])('reads the dates that Intl writes in %s as dates', (language) => {
  const find = createNumberFinder(createLexicons(), language);
  const dates = [{}, { year: 'numeric' } as const].flatMap((year) =>
    written(language, { day: 'numeric', month: 'long', ...year }),
  );
  expect(dates.flatMap(find)).toEqual([]);
});

const said = (text: string, language: string, style: 'long' | 'short' = 'long') => {
  const period = parsePeriod(text);
  return period && periodWords(period, style, language, readPhrases(language, {}).phrases);
};

it.each([
  ['de', '2024-Q3', '3. Quartal 2024', 'Q3 2024'],
  ['de', '2024-Q1..Q2', '1. Halbjahr 2024', '1. Hj. 2024'],
  ['de', '2024-Q1..Q3', '1. bis 3. Quartal 2024', 'Q1–Q3 2024'],
  ['de', '2024-01..09', 'Januar bis September 2024', 'Jan.–Sept. 2024'],
  ['de', '2024-11-09', '9. November 2024', '9. Nov. 2024'],
  ['es', '2024-Q3', 'el tercer trimestre de 2024', '3T 2024'],
  ['es', '2024-Q1..Q2', 'el primer semestre de 2024', '1S 2024'],
  ['es', '2024-01..09', 'enero-septiembre de 2024', 'ene.-sept. 2024'],
  ['es', '2024-11-09', '9 de noviembre de 2024', '9 nov. 2024'],
  ['zh', '2024-Q3..Q4', '2024年下半年', '2024年下半年'],
  ['en', '2024-Q3..Q4', 'the second half of 2024', 'H2 2024'],
])('names periods as %s does: %s', (language, period, long, short) => {
  expect([said(period, language), said(period, language, 'short')]).toEqual([long, short]);
});

it.each(['de', 'es'])('has the months of %s as Intl has them', (language) => {
  const { long } = languageToWrite(language)?.writing.periods ?? {};
  expect(long?.monthNames).toEqual(written(language, { month: 'long' }));
});
