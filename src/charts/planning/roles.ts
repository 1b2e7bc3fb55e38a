/** Which colour a series has: one to see, the rest quiet, and no more hues than can be told apart. */
import type { FigureOrGap } from '../kind.ts';
import type { ChartRole } from '../plan.ts';
import type { CommonChart } from './common.ts';

/** Of series beside one another, the last being the one in question. */
const GROUPED: readonly (readonly ChartRole[])[] = [
  ['primary'],
  ['context', 'primary'],
  ['context', 'secondary', 'primary'],
  ['context', 'secondary', 'primary', 'deep'],
  ['context', 'secondary', 'primary', 'deep', 'highlight'],
];

/** Of parts of one whole, from its begin. */
const PARTS: readonly ChartRole[] = ['primary', 'secondary', 'context', 'deep', 'highlight'];

export type SeriesRole = (series: number, isHighlight: boolean) => ChartRole;

/** Whether one of the marks is singled out. */
export const wholeHighlight = ({ highlight }: CommonChart, refs: readonly FigureOrGap[]): boolean =>
  highlight !== undefined && refs.includes(highlight);

/** Of one series among `count`; where one mark is highlighted, what is not steps back. */
export const seriesRole = (count: number, hasHighlight: boolean): SeriesRole => {
  const roles = GROUPED[Math.min(count, GROUPED.length) - 1] ?? [];
  return (series, isHighlight) => {
    if (isHighlight) return 'primary';
    const role = roles[Math.min(series, roles.length - 1)] ?? 'context';
    if (!hasHighlight) return role;
    if (count === 1) return 'context';
    return role === 'primary' ? 'secondary' : role;
  };
};

export const partRole = (part: number, isHighlight: boolean, hasHighlight: boolean): ChartRole => {
  if (isHighlight) return 'primary';
  const own = PARTS[part % PARTS.length] ?? 'context';
  return hasHighlight && own === 'primary' ? 'context' : own;
};
