/** Whether what a phrase prints and what a figure declares are the same. */

import { monthsOf, type Period, yearBefore } from '../../figures/period.ts';
import type { Quantity, Time } from '../../figures/reading/quantities.ts';
import type { Bound } from '../../languages/reading/reading.ts';
import { SAME_DIMENSION } from '../../languages/reading/symbols.ts';
import { significantDigits } from './rule.ts';

/** What a figure states, in the terms in which phrases are read. */
export interface Stated {
  readonly value: number;
  /** The other end of a range. */
  readonly to: number | undefined;
  readonly unit: StatedUnit;
  readonly qualifier: Bound | undefined;
  /** In percent. */
  readonly growth: number | undefined;
  readonly against: 'year-before' | 'previous' | Period;
  readonly period: Period;
  /** Whether its label tells of a fall or a loss, whose amounts are printed without sign. */
  readonly isFall: boolean;
}

export interface StatedUnit {
  /** The units of the reader that it is; empty where it is one of the content's own. */
  readonly units: readonly string[];
  /** Units that its words name anywhere: of yuan per tonne, yuan and tonnes. */
  readonly named: readonly string[];
  /** What its words multiply a value by: 1e8 for 亿元. */
  readonly factor: number;
}

export type Aspect =
  | 'value'
  | 'unit'
  | 'qualifier'
  | 'growth'
  | 'direction'
  | 'comparison'
  | 'period'
  | 'digits';

export interface Disagreement {
  readonly aspect: Aspect;
  /** What was read instead, if one quantity was. */
  readonly read: Quantity | undefined;
}

const equal = (a: number, b: number) => Math.abs(a - b) <= Math.abs(b) * 1e-9;

/** A share in words is rounded: a third is 33, 33.3 or 33.33 percent. */
const equalPart = (a: number, b: number) => Math.abs(a - b) <= 0.5;

const CURRENCY = /^[A-Z]{3}$/;
const RATIOS = new Set(['percent', 'permille', 'pp', 'bp', 'times']);
const COUNTS = new Set(
  'count vehicle person job company store station plant country city household'.split(' '),
);

/** Whether two units cannot be the same. */
export const unitsDiffer = (read: readonly string[], { units, named }: StatedUnit): boolean => {
  if (read.length === 0 || read.some((unit) => units.includes(unit) || named.includes(unit))) return false;
  if (units.length > 0) {
    const isCount = (all: readonly string[]) => all.every((unit) => COUNTS.has(unit));
    // Whatever is counted may be told in pieces.
    return !(isCount(units) && read.includes('count')) && !(units.includes('count') && isCount(read));
  }
  return read.every((unit) => CURRENCY.test(unit) || RATIOS.has(unit) || !COUNTS.has(unit));
};

const factorBetween = (from: string, to: string): number | undefined => {
  const row = SAME_DIMENSION.find((units) => from in units && to in units);
  return row ? (row[from] ?? 1) / (row[to] ?? 1) : undefined;
};

/** The values that a quantity may have in a figure's unit. */
const valuesOf = (quantity: Quantity, unit: StatedUnit): readonly number[] => {
  const { value, other, rates, units } = quantity;
  if (value === undefined) return [];
  const converted = unit.units.flatMap((to) =>
    units.flatMap((from) => {
      const factor = from === to ? undefined : factorBetween(from, to);
      return factor === undefined ? [] : [value * factor];
    }),
  );
  const isPercent = unit.units.includes('percent');
  return [
    ...(unitsDiffer(units, unit) ? [] : [value]),
    ...(other && !unitsDiffer(other.units, unit) ? [other.value] : []),
    ...converted,
    ...(isPercent && units.includes('times') ? rates : []),
    ...(isPercent && units.includes('permille') ? [value / 10] : []),
    ...(unit.units.includes('times') && units.includes('percent') ? [value / 100] : []),
  ].map((one) => one / unit.factor);
};

const isSame = (quantity: Quantity, stated: Stated): boolean => {
  const same = quantity.isPart ? equalPart : equal;
  const size = Math.abs(stated.value);
  if (stated.to !== undefined)
    return (
      quantity.to !== undefined &&
      valuesOf(quantity, stated.unit).some((value) => equal(value, size)) &&
      equal(quantity.to / stated.unit.factor, stated.to)
    );
  return (
    quantity.to === undefined && valuesOf(quantity, stated.unit).some((value) => same(Math.abs(value), size))
  );
};

/** The printed number that the value would round to. */
const isCoarser = (quantity: Quantity, { value, unit }: Stated): boolean =>
  valuesOf(quantity, unit).some((printed) => {
    const digits = significantDigits(printed);
    return (
      printed !== 0 &&
      significantDigits(value) > digits &&
      equal(Number(Math.abs(value).toPrecision(digits)), Math.abs(printed))
    );
  });

/** A value that is rounded and says so: about 1.2 million of 1,234,567. */
const isRounded = (quantity: Quantity, stated: Stated): boolean =>
  stated.qualifier !== undefined &&
  valuesOf(quantity, stated.unit).some((printed) => {
    const digits = significantDigits(stated.value);
    if (significantDigits(printed) <= digits) return false;
    const [size, shown] = [Math.abs(printed), Math.abs(stated.value)];
    const step = 10 ** (Math.floor(Math.log10(shown)) + 1 - digits);
    if (stated.qualifier === 'over') return shown <= size && size - shown < step;
    if (stated.qualifier === 'under') return shown >= size && shown - size < step;
    return equal(Number(size.toPrecision(digits)), shown);
  });

const isNegative = ({ sign, isLoss, direction, units }: Quantity): boolean =>
  sign === '-' || isLoss || (direction === 'down' && units.some((unit) => RATIOS.has(unit)));

const signDiffers = (quantity: Quantity, { value, unit, isFall }: Stated): boolean => {
  if (value === 0) return false;
  const isRatio = unit.units.some((name) => RATIOS.has(name));
  if (value < 0)
    return !isNegative(quantity) && (quantity.sign === '+' || (isRatio && quantity.direction === 'up'));
  return isNegative(quantity) && !isFall;
};

/** What of a figure's own value a phrase contradicts; empty where it agrees or says nothing. */
export const disagreeOnValue = (
  quantities: readonly Quantity[],
  stated: Stated,
  isWhole: boolean,
): { readonly own: Quantity | undefined; readonly told: readonly Disagreement[] } => {
  const exact = quantities.filter(({ value }) => value !== undefined);
  const same = exact.filter((quantity) => isSame(quantity, stated));
  const own =
    same.find((quantity) => !signDiffers(quantity, stated) && !quantity.isBase) ??
    same.find((quantity) => !signDiffers(quantity, stated)) ??
    same[0];
  if (own) {
    if (signDiffers(own, stated)) return { own, told: [{ aspect: 'direction', read: own }] };
    return qualifierDiffers(own, stated, isWhole)
      ? { own, told: [{ aspect: 'qualifier', read: own }] }
      : { own, told: [] };
  }
  const rounded = exact.find((quantity) => isRounded(quantity, stated));
  if (rounded) return { own: rounded, told: [] };
  const coarser = exact.find((quantity) => isCoarser(quantity, stated));
  if (coarser) return { own: undefined, told: [{ aspect: 'digits', read: coarser }] };
  const [only, ...more] = exact;
  const ofOtherUnit = exact.find(
    ({ value, to, units }) =>
      value !== undefined &&
      equal(Math.abs(value), Math.abs(stated.value * stated.unit.factor)) &&
      to === (stated.to === undefined ? undefined : stated.to * stated.unit.factor) &&
      unitsDiffer(units, stated.unit),
  );
  if (ofOtherUnit) return { own: undefined, told: [{ aspect: 'unit', read: ofOtherUnit }] };
  return { own: undefined, told: [{ aspect: 'value', read: more.length === 0 ? only : undefined }] };
};

/** A phrase that is cut off right before its number may have lost its bound. */
const qualifierDiffers = (
  { qualifiers, to, isPart }: Quantity,
  { qualifier }: Stated,
  isWhole: boolean,
): boolean => {
  if (qualifiers.length > 0) return qualifier !== undefined && !qualifiers.includes(qualifier);
  return isWhole && to === undefined && !isPart && (qualifier === 'over' || qualifier === 'under');
};

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
  const years = near.filter(({ year }) => year !== undefined);
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

/** The year in one place and the months in another. */
const isSplit = (years: readonly Time[], spans: readonly Time[]) => years.length > 0 && spans.length > 0;

const PART = /[,;，；、。]|\band\b|\bwhile\b|\bbut\b|\bund\b|\by\b/gu;

/** The times of the same part of the sentence, or all where it has none. */
const timesOf = (own: Quantity, times: readonly Time[], text: string): readonly Time[] => {
  const isOneNumber = (place: number) => /\d/.test(text[place - 1] ?? '') && /\d/.test(text[place + 1] ?? '');
  const cuts = [...text.matchAll(PART)]
    .map(({ index }) => index)
    .filter((index) => !isOneNumber(index) && !times.some(({ start, end }) => index >= start && index < end));
  const from = Math.max(0, ...cuts.filter((cut) => cut < own.start));
  const to = Math.min(text.length, ...cuts.filter((cut) => cut >= own.end));
  const inside = times.filter(({ start, end }) => start >= from && end <= to);
  return inside.length > 0 ? inside : times;
};

/** Whether a time that a text names is that of a figure, or says less. */
export const isTimeOfPeriod = (time: Time, period: Period): boolean => {
  const { year, months, day, isEnd, isFiscal } = time;
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
