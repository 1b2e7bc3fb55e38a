/** Whether a change that a phrase prints is the declared one, in size, direction and what it is compared with. */
import type { Figure } from '../../figures/figure.ts';
import {
  baseOf,
  lengthOf,
  monthsOf,
  type Period,
  periodBefore,
  samePeriod,
  yearBefore,
} from '../../figures/period.ts';
import type { Quantity, Time } from '../../figures/reading/quantities.ts';
import type { Words } from '../../figures/words.ts';
import { equal } from './rule.ts';
import type { Disagreement, Stated } from './stated.ts';

/** Figures and times of a change that is no more than told beside a value. */
export const disagreeOnGrowth = (
  quantities: readonly Quantity[],
  stated: Stated,
  mustBeTold: boolean,
  value: Quantity | undefined,
  isHan: boolean,
): readonly Disagreement[] => {
  const { growth } = stated;
  if (growth === undefined) return [];
  const all = quantities.filter(({ rates: own, isBase }) => own.length > 0 && !isBase);
  const rates = isHan ? ratesOf(value, all, quantities) : all;
  if (rates.length === 0 && !mustBeTold) return [];
  const own = rates.filter((quantity) =>
    quantity.rates.some((rate) => equal(Math.abs(rate), Math.abs(growth))),
  );
  if (own.length === 0)
    return growth === 0 ? [] : [{ aspect: 'growth', read: rates.length === 1 ? rates[0] : undefined }];
  const wrongWay = (quantity: Quantity) =>
    growth !== 0 && quantity.direction === (growth < 0 ? 'up' : 'down');
  const right = own.filter((quantity) => !wrongWay(quantity));
  if (right.length === 0) return [{ aspect: 'direction', read: own[0] }];
  const compared = right.filter((quantity) => isComparedAlike(quantity, stated));
  return compared.length > 0 ? [] : [{ aspect: 'comparison', read: right[0] }];
};

/** In Chinese a change stands behind the amount that it is of; one that none precedes is of any. */
const ratesOf = (
  value: Quantity | undefined,
  rates: readonly Quantity[],
  quantities: readonly Quantity[],
): readonly Quantity[] => {
  if (!value || value.rates.length > 0) return rates;
  const amounts = quantities.filter((quantity) => quantity.rates.length === 0 && quantity.units.length > 0);
  const owner = ({ start }: Quantity) => amounts.filter((amount) => amount.start < start).at(-1);
  const own = rates.filter((rate) => owner(rate) === value);
  return own.length > 0 ? rates.filter((rate) => own.includes(rate) || owner(rate) === undefined) : rates;
};

/** Whether the words of a comparison fit what the figure's growth is declared against. */
export const isComparedAlike = (
  { against, againstTimes }: Pick<Quantity, 'against' | 'againstTimes'>,
  { against: declared, period }: Pick<Stated, 'against' | 'period'>,
): boolean => {
  if (against.length === 0 && againstTimes.length === 0) return true;
  const base = baseOf(period, declared);
  // What no form can say is not held against the phrase.
  if (!base) return true;
  const isYear = samePeriod(base, yearBefore(period));
  const before = periodBefore(period);
  const isStep = (months: number) =>
    before !== undefined &&
    samePeriod(base, before) &&
    (lengthOf(period) === months || period.kind === 'day');
  const isYearStart = base.kind === 'day' && base.month === 12 && base.day === 31;
  const fits: Readonly<Record<Quantity['against'][number], boolean>> = {
    year: isYear,
    quarter: isStep(3) || (period.kind === 'day' && declared !== 'year-before'),
    month: isStep(1) || (period.kind === 'day' && declared !== 'year-before'),
    week: declared !== 'year-before',
    // At the end of a year both are the same.
    start: isYearStart || (isYear ? monthsOf(period)[1] === 12 && period.kind !== 'quarters' : true),
  };
  return against.some((kind) => fits[kind]) || againstTimes.some((time) => isTimeOfBase(time, base, isYear));
};

/** Whether a time that a phrase compares with is the declared one, or says less. */
const isTimeOfBase = (time: Time, base: Period, isYear: boolean): boolean => {
  if (time.year === undefined && time.months === undefined) return false;
  if (time.year !== undefined && time.year !== base.year && !time.isFiscal) return false;
  if (!time.months || (isYear && base.kind === 'day')) return true;
  const [from, to] = monthsOf(base);
  return (
    (time.months[0] === from && time.months[1] === to) ||
    (isYear && time.months[0] === 1 && time.months[1] === 12 && lengthOf(base) === 12)
  );
};

/** In words, what the growth of a figure is declared against. */
export const againstWords = ({ against = 'year-before', period }: Figure, words: Words): string => {
  const base = baseOf(period, against);
  const when = base ? `, ${words.period(base)}` : '';
  if (typeof against === 'object') return words.period(against);
  return against === 'previous' ? `the time before${when}` : `the year before${when}`;
};
