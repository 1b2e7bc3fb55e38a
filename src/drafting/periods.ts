/** The time that a number of a text is of. */
import { parsePeriod, yearBefore } from '../figures/period.ts';
import { type Quantity, type Time, timesOf } from '../figures/reading/quantities.ts';
import { periodOfTime } from '../figures/time-period.ts';

export interface PeriodContext {
  /** ISO day of the document. */
  readonly day: string;
  /** What the sentence before told, in the same paragraph. */
  readonly before: string | undefined;
  readonly isTarget: boolean;
  /** Of an amount that flows, which is of a span and not of a day. */
  readonly isFlow: boolean;
}

export interface PeriodDraft {
  readonly period: string;
  readonly doubt: string | undefined;
  /** Whether the sentence itself names it. */
  readonly isTold: boolean;
}

export const periodFor = (
  quantity: Quantity,
  times: readonly Time[],
  sentence: string,
  context: PeriodContext,
): PeriodDraft => {
  const year = yearOf(context.day);
  const named = times.filter(({ isBase }) => !isBase || quantity.isBase);
  const told = (time: Time) => periodOfTime(time, sentence, yearFor(time, named, context.day));
  if (context.isTarget) {
    const ahead = named.filter((time) => (time.year ?? year) >= year);
    const last = ahead.toSorted((a, b) => (a.year ?? year) - (b.year ?? year)).at(-1);
    if (last) return { period: String(last.year ?? told(last) ?? year), doubt: undefined, isTold: true };
  }
  const near = timesOf(quantity, named, sentence);
  const candidates = near.length > 0 ? near : named;
  const nearest = candidates.toSorted(
    (a, b) =>
      Number(b.months !== undefined) - Number(a.months !== undefined) ||
      distance(a, quantity) - distance(b, quantity),
  )[0];
  const own = nearest && told(nearest);
  if (own !== undefined)
    return {
      period: own,
      doubt: near.length > 0 || named.length === 1 ? undefined : 'which of the times it is of',
      isTold: true,
    };
  if (context.before !== undefined)
    return { period: context.before, doubt: 'the period is that of the sentence before', isTold: true };
  return {
    period: context.isFlow ? String(year) : context.day,
    doubt: context.isFlow ? 'the text names no period here' : undefined,
    isTold: false,
  };
};

const yearOf = (day: string) => Number(day.slice(0, 4));

/** A year named beside it, or that of the document; the one before, for months that are still to come. */
const yearFor = ({ months }: Time, named: readonly Time[], day: string): number => {
  const beside = named.find(({ year, months: own }) => year !== undefined && own === undefined)?.year;
  if (beside !== undefined) return beside;
  return months && months[0] > Number(day.slice(5, 7)) ? yearOf(day) - 1 : yearOf(day);
};

const distance = (time: Time, { start }: Quantity) => Math.abs(time.start - start);

/** The same span a year earlier, as content writes it. */
export const yearEarlier = (period: string): string => {
  const parsed = parsePeriod(period);
  return parsed ? period.replace(/^\d{4}/, String(yearBefore(parsed).year)) : period;
};
