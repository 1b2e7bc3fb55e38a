/** What keeps a chart of any kind from being honest. */
import type { Figure } from '../../figures/figure.ts';
import type { ContentPath } from '../../problems.ts';
import type { ChartFault, FigureOrGap, PlanContext } from '../kind.ts';
import { idOf, shownFigure } from './figures.ts';

/** A figure of the chart, and where the content names it. */
export interface Shown {
  readonly path: ContentPath;
  readonly ref: FigureOrGap;
}

const found = (shown: readonly Shown[], context: PlanContext) =>
  shown.flatMap(({ path, ref }) => {
    const figure = shownFigure(ref, context);
    return figure && ref !== null ? [{ path, ref, figure }] : [];
  });

/** Figures of several units cannot share an axis: one fault for each that differs from the first. */
export const findUnitFaults = (
  shown: readonly Shown[],
  context: PlanContext,
  hint = 'Show each unit in a chart of its own.',
): ChartFault[] => {
  const figures = found(shown, context);
  const [first] = figures;
  return figures.flatMap(({ path, figure }) =>
    first === undefined || figure.unit === first.figure.unit
      ? []
      : [
          {
            path,
            code: 'mixed-units',
            message: `\`${figure.id}\` is in ${figure.unit} and \`${first.figure.id}\` in ${first.figure.unit}: they cannot share an axis.`,
            hint,
          },
        ],
  );
};

/** `x.growth` of a figure that states none. */
export const findGrowthFaults = (shown: readonly Shown[], context: PlanContext): ChartFault[] =>
  shown.flatMap(({ path, ref }) =>
    ref === null || shownFigure(ref, context)
      ? []
      : [
          {
            path,
            code: 'no-growth',
            message: `\`${idOf(ref)}\` states no growth, so \`${ref}\` cannot be shown.`,
            hint: `Add \`growth\` to \`${idOf(ref)}\`, or show its value.`,
          },
        ],
  );

/** What is stacked or is part of a whole is not below zero, and no target stands among what was reached. */
export const findPartFaults = (shown: readonly Shown[], context: PlanContext): ChartFault[] =>
  found(shown, context).flatMap(({ path, ref, figure }) =>
    figure.value >= 0
      ? []
      : [
          {
            path,
            code: 'negative-part',
            message: `\`${ref}\` is below zero, so it cannot be part of a whole.`,
            hint: 'Show it in a `columns` or `waterfall` chart.',
          },
        ],
  );

/** How far a value may be off for it is rounded: half of its last digit. */
export const roundingOf = ({ value, decimals }: Figure): number => {
  const digits = Number(value.toPrecision(12)).toString();
  if (decimals !== undefined || digits.includes('e')) return Math.abs(value) * 0.02;
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  if (fraction !== '') return 0.5 * 10 ** -fraction.length;
  const zeros = whole.length - whole.replace(/0+$/, '').length;
  return 0.5 * 10 ** Math.min(zeros, Math.max(0, whole.length - 1));
};

/** A fault if the parts do not add up to the whole, as far as rounding allows. */
export const findSumFault = (
  parts: readonly Figure[],
  whole: { readonly value: number; readonly rounding: number; readonly name: string },
  path: ContentPath,
  format: (value: number) => string,
): ChartFault[] => {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const allowed = parts.reduce((all, part) => all + roundingOf(part), whole.rounding);
  if (Math.abs(sum - whole.value) <= allowed * 1.0001) return [];
  return [
    {
      path,
      code: 'parts-and-whole',
      message: `The parts add up to ${format(sum)}, but ${whole.name} is ${format(whole.value)}.`,
      hint: 'Name all parts of one whole, of the same period and scope, and nothing else.',
    },
  ];
};
