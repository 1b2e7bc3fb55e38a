import { expect, it } from 'vitest';
import { BRITISH_SHORT_MONTHS, MONTHS, SHORT_MONTHS } from '../../src/figures/months.ts';
import { createNumberFinder } from '../../src/figures/numbers.ts';
import type { Period } from '../../src/figures/period.ts';
import { periodWords } from '../../src/figures/period-words.ts';
import { readPhrases } from '../../src/figures/phrases.ts';

const days = MONTHS.map((_, month) => new Date(Date.UTC(2024, month, 9)));
const written = (language: string, options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  return days.map((day) => format.format(day));
};

it('has the months of English as Intl has them', () => {
  expect(MONTHS).toEqual(written('en', { month: 'long' }));
  expect(SHORT_MONTHS).toEqual(written('en', { month: 'short' }));
  expect(BRITISH_SHORT_MONTHS).toEqual(written('en-GB', { month: 'short' }));
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
  const find = createNumberFinder(language);
  const dates = [{}, { year: 'numeric' } as const].flatMap((year) =>
    written(language, { day: 'numeric', month: 'long', ...year }),
  );
  expect(dates.flatMap(find)).toEqual([]);
});
