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

/** Counts up to here are exact, however round they are. */
const LARGEST_COUNT = 10_000;
/** Hardly any value is rounded more coarsely than this share of itself. */
const COARSEST = 0.04;

/** How far a value may be off for it is rounded: half of the last digit that it shows. */
export const roundingOf = ({ value, unit, status, decimals, qualifier }: Figure): number => {
  const size = Math.abs(value);
  if (qualifier !== undefined) return size * COARSEST;
  if (status === 'derived' || decimals !== undefined) return size * COARSEST * 0.5;
  if (size === 0 || (Number.isInteger(value) && size < LARGEST_COUNT && unit !== 'percent')) return 0;
  const digits = size.toExponential(11).split('e')[0]?.replace('.', '').replace(/0+$/, '').length ?? 1;
  const place = 10 ** (Math.floor(Math.log10(size)) - digits + 1);
  return unit === 'percent' ? Math.min(place, 1) / 2 : Math.min(place / 2, size * COARSEST);
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
