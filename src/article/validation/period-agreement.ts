/** Whether the times that a phrase names are those of its figure. */
import { monthsOf, type Period } from '../../figures/period.ts';
import { type Quantity, type Time, timesOf } from '../../figures/reading/quantities.ts';
import type { Stated } from './stated.ts';

/** Whether none of the times that a phrase names for a quantity is the figure's. */
export const disagreesOnPeriod = (
  times: readonly Time[],
  own: Quantity | undefined,
  text: string,
  { period }: Stated,
): boolean => {
  const named = times.filter(({ isBase }) => !isBase);
  const candidates = named.length > 0 ? named : [];
  if (candidates.length === 0) return false;
  const near = own ? timesOf(own, candidates, text) : candidates;
  if (near.length === 0) return false;
  const years = near.filter(({ year }) => year !== undefined);
  if (period.kind === 'years') return !areOfSpan(years, period);
  const spans = near.filter(({ months }) => months !== undefined);
  return (
    !near.some((time) => isTimeOfPeriod(time, period)) &&
    !(
      isSplit(years, spans) &&
      years.some((time) => isTimeOfPeriod({ ...time, months: undefined, day: undefined }, period)) &&
      spans.some((time) => isTimeOfPeriod({ ...time, year: undefined }, period))
    )
  );
};

/** Both ends of a span where two are named, one of them where one is. */
const areOfSpan = (times: readonly Time[], { first, year }: Extract<Period, { kind: 'years' }>): boolean => {
  const named = new Set(times.map((time) => time.year));
  const ends = [first, year].filter((end) => named.has(end));
  return named.size === 0 || ends.length === Math.min(2, named.size);
};

/** The year in one place and the months in another. */
const isSplit = (years: readonly Time[], spans: readonly Time[]) => years.length > 0 && spans.length > 0;

const spansYear = ([from, to]: readonly [number, number]) => to - from === 11;

/** Whether a time that a text names is that of a figure, or says less. */
export const isTimeOfPeriod = (time: Time, period: Period): boolean => {
  const { year, months, day, isEnd, isFiscal } = time;
  if (period.kind === 'years')
    return (
      (year === undefined || (year >= period.first && year <= period.year)) && (!months || spansYear(months))
    );
  if (period.kind === 'fiscal-year')
    // It may end in any month.
    return (
      (year === undefined || year === period.year || year === (period.first ?? period.year + 1)) &&
      (!months || isEnd || day !== undefined || spansYear(months))
    );
  if (year !== undefined && year !== period.year && !(isFiscal && Math.abs(year - period.year) <= 1))
    return false;
  const [from, to] = monthsOf(period);
  if (isEnd) return months ? months[1] === to : to === 12 || period.kind === 'year';
  if (!months) return true;
  if (period.kind === 'day')
    return day !== undefined
      ? day === period.day && months[0] === period.month
      : months[0] <= period.month && period.month <= months[1] + 2;
  if (day !== undefined) return months[1] === to || (period.kind === 'year' && months[1] >= 1);
  return months[0] === from && months[1] === to;
};
