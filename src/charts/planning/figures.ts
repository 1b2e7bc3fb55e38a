/** The figures that a chart names, as its marks need them. */

import type { AxisNumbers } from '../../figures/axis-words.ts';
import type { Figure } from '../../figures/figure.ts';
import { lengthOf } from '../../figures/period.ts';
import { DERIVED_MARK, type Words } from '../../figures/words.ts';
import type { FigureOrGap, PlanContext } from '../kind.ts';
import type { ChartRole, PlanValue } from '../plan.ts';

const GROWTH = '.growth';

/** The figure that is declared, whatever of it is shown. */
export const idOf = (ref: string): string => (ref.endsWith(GROWTH) ? ref.slice(0, -GROWTH.length) : ref);

export const idsOf = (refs: readonly (FigureOrGap | undefined)[]): string[] => [
  ...new Set(refs.flatMap((ref) => (ref === null || ref === undefined ? [] : [idOf(ref)]))),
];

/** The figure as it is shown: its growth is a figure in percent. Undefined for a gap, and for growth that it does not state. */
export const shownFigure = (ref: FigureOrGap, { figure }: PlanContext): Figure | undefined => {
  if (ref === null) return undefined;
  const found = figure(idOf(ref));
  if (!ref.endsWith(GROWTH)) return found;
  if (found.growth === undefined) return undefined;
  return {
    ...found,
    value: Number((found.growth * 100).toPrecision(12)),
    to: undefined,
    unit: 'percent',
    qualifier: undefined,
    growth: undefined,
  };
};

export const shownFigures = (refs: readonly FigureOrGap[], context: PlanContext): Figure[] =>
  refs.flatMap((ref) => shownFigure(ref, context) ?? []);

export interface ValueStyle {
  readonly role: ChartRole;
  readonly isHighlight: boolean;
}

/** The mark of a figure, or of its absence. `others` are those that it is compared with. */
export const planValue = (
  ref: FigureOrGap,
  axis: AxisNumbers,
  others: readonly Figure[],
  context: PlanContext,
  style: ValueStyle,
): PlanValue => {
  const { words } = context;
  const figure = shownFigure(ref, context);
  if (!figure || ref === null) return missingValue(words, style);
  const span = spanOf(figure, others, words);
  return {
    figure: ref,
    status: figure.status,
    value: figure.to === undefined ? figure.value : farEnd(figure.value, figure.to),
    ...(figure.to === undefined ? {} : { range: [figure.value, figure.to] as const }),
    label: `${signOf(ref, figure)}${axis.figure(figure)}${markOf(figure)}`,
    words: `${signOf(ref, figure)}${words.value(figure)}`,
    ...(figure.growth === undefined ? {} : { growth: `${words.change(figure, 'short')}${markOf(figure)}` }),
    period: periodWords(figure, words),
    ...(span === undefined ? {} : { span }),
    ...style,
  };
};

/** A mark reaches to the end that is farther from zero; what is open of it is told by `range`. */
const farEnd = (low: number, high: number) => (Math.abs(low) > Math.abs(high) ? low : high);

/** Growth is told with its sign. */
const signOf = (ref: string, { value }: Figure): string => (ref.endsWith(GROWTH) && value > 0 ? '+' : '');

export const missingValue = (words: Words, style: ValueStyle): PlanValue => ({
  status: 'missing',
  value: null,
  label: words.phrase('noActual'),
  words: words.phrase('noActual'),
  ...style,
  isHighlight: false,
});

export const markOf = ({ status }: Figure): string => (status === 'derived' ? DERIVED_MARK : '');

/** `Q1–Q3 2024`, `Target 2025`. */
export const periodWords = ({ status, period }: Figure, words: Words): string => {
  const said = words.shortPeriod(period);
  return status === 'target' ? `${words.phrase('target')}${words.phrase('space') || ' '}${said}` : said;
};

const monthsIn = ({ period }: Figure): number => {
  return lengthOf(period);
};

/** `9 months`, where what it is compared with is of more. */
export const spanOf = (figure: Figure, others: readonly Figure[], words: Words): string | undefined => {
  const months = monthsIn(figure);
  const longest = Math.max(months, ...others.map(monthsIn));
  return months > 0 && months < longest ? words.months(months) : undefined;
};

/** The period that all have in common. */
export const commonPeriod = (figures: readonly Figure[], words: Words): string | undefined => {
  const periods = new Set(figures.map((figure) => periodWords(figure, words)));
  const [only] = periods;
  return periods.size === 1 ? only : undefined;
};
