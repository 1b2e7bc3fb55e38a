/** Whether a change that a phrase prints is the declared one, in size, direction and what it is compared with. */
import { monthsOf, type Period, yearBefore } from '../../figures/period.ts';
import type { Quantity, Time } from '../../figures/reading/quantities.ts';
import { equal } from './rule.ts';
import type { Disagreement, Stated } from './stated.ts';

/** Figures and times of a change that is no more than told beside a value. */
export const disagreeOnGrowth = (
  quantities: readonly Quantity[],
  stated: Stated,
  mustBeTold: boolean,
): readonly Disagreement[] => {
  const { growth } = stated;
  if (growth === undefined) return [];
  const rates = quantities.filter(({ rates: all, isBase }) => all.length > 0 && !isBase);
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

const spanOf = (period: Period): number => {
  const [from, to] = monthsOf(period);
  return to - from + 1;
};

/** Whether the words of a comparison fit what the figure's growth is declared against. */
const isComparedAlike = (
  { against, againstTimes }: Quantity,
  { against: declared, period }: Stated,
): boolean => {
  if (against.length === 0 && againstTimes.length === 0) return true;
  const before = yearBefore(period);
  const isYear =
    declared === 'year-before' ||
    (declared === 'previous' && spanOf(period) === 12) ||
    (typeof declared === 'object' && JSON.stringify(declared) === JSON.stringify(before));
  const months = spanOf(period);
  const isStep = (length: number) =>
    typeof declared === 'object'
      ? spanOf(declared) === length
      : declared === 'previous' && (months === length || period.kind === 'day');
  const fits: Readonly<Record<Quantity['against'][number], boolean>> = {
    year: isYear,
    quarter: isStep(3),
    month: isStep(1),
    week: declared !== 'year-before',
    start: declared !== 'year-before' || (monthsOf(period)[1] === 12 && period.kind !== 'quarters'),
  };
  if (against.some((kind) => fits[kind])) return true;
  return againstTimes.some((time) => isTimeOf(time, declared, period));
};

const isTimeOf = (time: Time, declared: Stated['against'], period: Period): boolean => {
  const [from, to] = monthsOf(period);
  const sameMonths = (a: number, b: number) => !time.months || (time.months[0] === a && time.months[1] === b);
  if (typeof declared === 'object')
    return (time.year === undefined || time.year === declared.year) && sameMonths(...monthsOf(declared));
  if (declared === 'year-before')
    return (
      (time.year === undefined || time.year === period.year - 1 || time.isFiscal) &&
      (period.kind === 'day' ||
        sameMonths(from, to) ||
        (time.year === period.year - 1 &&
          time.months?.[0] === 1 &&
          time.months[1] === 12 &&
          spanOf(period) === 12)) &&
      !(time.year === undefined && time.months === undefined)
    );
  const length = to - from + 1;
  const start = from - length;
  const [a, b, year] =
    start < 1 ? [start + 12, from - 1 + 12, period.year - 1] : [start, from - 1, period.year];
  return (time.year === undefined || time.year === year) && sameMonths(a, b);
};
