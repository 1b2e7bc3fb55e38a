/** Whether the times that a phrase names are those of its figure. */
import { monthsOf, type Period } from '../../figures/period.ts';
import type { Quantity, Time } from '../../figures/reading/quantities.ts';
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

/** Says what happened then, not when the quantity was counted: founded in 2003. */
const EVENT =
  /\b(?:since|after|before|until|built|set up|began|begun|held|seit|nach|vor|desde|tras|gegründet|fundad[oa])\b|(?<!\bend)ed\b|成立|创建|创立|建成|投产|始建|启动|开业|上市|自|以来|起/iu;
const MOST_WORDS = 6;

/** A part of its own that only says when: as of June 30. */
const isAdverbial = (part: string): boolean =>
  !EVENT.test(part) && (part.match(/[\p{Script=Latin}]+|\p{Script=Han}/gu)?.length ?? 0) <= MOST_WORDS;

/** The times of the same part of the sentence; where it has none, those of parts that only say when. */
const timesOf = (own: Quantity, times: readonly Time[], text: string): readonly Time[] => {
  const isOneNumber = (place: number) => /\d/.test(text[place - 1] ?? '') && /\d/.test(text[place + 1] ?? '');
  const cuts = [...text.matchAll(PART)]
    .map(({ index }) => index)
    .filter((index) => !isOneNumber(index) && !times.some(({ start, end }) => index >= start && index < end));
  const from = Math.max(0, ...cuts.filter((cut) => cut < own.start));
  const to = Math.min(text.length, ...cuts.filter((cut) => cut >= own.end));
  const inside = times.filter(({ start, end }) => start >= from && end <= to);
  if (inside.length > 0) return inside;
  return times.filter(({ start, end }) => {
    const before = Math.max(0, ...cuts.filter((cut) => cut < start).map((cut) => cut + 1));
    const after = Math.min(text.length, ...cuts.filter((cut) => cut >= end));
    return isAdverbial(text.slice(before, start) + text.slice(end, after));
  });
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
