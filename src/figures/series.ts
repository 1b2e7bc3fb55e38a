/** Figures of several times under one name: `output.2024-06` is the one of June. */
import { fiscalName, lastDay, lengthOf, type Period, parsePeriod } from './period.ts';

/** A period as the content writes it, such as `2024-Q1..Q3`. */
export type Time = string;

/** The id of one value of a series. */
export const memberId = (series: string, time: Time): string => `${series}.${time}`;

const orderOf = (time: Time): string => {
  const period = parsePeriod(time);
  return period === undefined ? time : `${lastDay(period)} ${lengthKey(period)}`;
};

/** Of two times that end together the longer one comes last. */
const lengthKey = (period: Period): string => String(lengthOf(period)).padStart(4, '0');

/** From the earliest to the latest, each once. */
export const inOrder = (times: Iterable<Time>): Time[] =>
  [...new Set(times)]
    .map((time) => [orderOf(time), time] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, time]) => time);

const two = (number: number) => String(number).padStart(2, '0');

/** A period as the content writes it. */
export const timeOf = (period: Period): Time => {
  const { year } = period;
  if (period.kind === 'year') return String(year);
  if (period.kind === 'years') return `${period.first}..${year}`;
  if (period.kind === 'fiscal-year') return `FY${fiscalName(period)}`;
  if (period.kind === 'day') return `${year}-${two(period.month)}-${two(period.day)}`;
  const { from, to } = period;
  if (period.kind === 'quarters')
    return `${period.isFiscal ? 'FY' : ''}${year}-Q${from}${from === to ? '' : `..Q${to}`}`;
  return from === to ? `${year}-${two(from)}` : `${year}-${two(from)}..${two(to)}`;
};
