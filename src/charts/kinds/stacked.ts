/** Stacked columns, or bars that lie: parts of a whole for each category, as they are or as shares of it. */
import * as z from 'zod';
import type { AxisNumbers } from '../../figures/axis-words.ts';
import type { Figure } from '../../figures/figure.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import { type ChartFault, type ChartKind, type FigureOrGap, figureRef, type PlanContext } from '../kind.ts';
import type { ChartPlan, PlanValue } from '../plan.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { planAxis } from '../planning/axis.ts';
import { commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import {
  findGrowthFaults,
  findPartFaults,
  findSumFault,
  findUnitFaults,
  roundingOf,
} from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';
import { partRole } from '../planning/roles.ts';
import { namesIn, readTable, seriesRef } from '../planning/series.ts';
import {
  CATEGORICAL,
  type CategoriesChart,
  categoriesShape,
  EVEN,
  isCategorical,
  isEven,
  localiseCategories,
  refsOf,
  shownIn,
} from './columns.ts';

export type StackedKind = 'stacked' | 'percent';

const schemaOf = <Kind extends StackedKind>(kind: Kind) =>
  z
    .strictObject({
      kind: z.literal(kind),
      ...commonShape,
      ...categoriesShape,
      /** What the parts of each category add up to, shown above it. */
      totals: z.union([seriesRef, z.array(figureRef)]).optional(),
      orientation: z.enum(['vertical', 'horizontal']).optional(),
    })
    .refine(isCategorical, CATEGORICAL)
    .refine(isEven, EVEN)
    .refine(
      ({ totals, categories }) =>
        totals === undefined ||
        (typeof totals === 'string' ? !categories : totals.length === categories?.length),
      {
        path: ['totals'],
        error: 'Expected one total for each category; or the name of a series, where the parts are series.',
      },
    );

/** Texts in the deck's language. */
export interface StackedChart<Kind extends StackedKind> extends CategoriesChart {
  readonly kind: Kind;
  readonly totals?: readonly FigureOrGap[] | undefined;
  readonly orientation?: 'vertical' | 'horizontal' | undefined;
}

/** As a share of its category: computed, so it is marked. */
const asShare = (value: PlanValue, whole: number, isPercent: boolean, numbers: AxisNumbers): PlanValue => {
  if (value.value === null || whole <= 0) return value;
  const share = value.value / whole;
  const label = isPercent ? value.label : `${numbers.number(share * 100)}${DERIVED_MARK}`;
  return {
    ...value,
    value: share * 100,
    label,
    ...(isPercent ? {} : { short: `${numbers.number(share * 100, 0)}${DERIVED_MARK}` }),
    words: isPercent ? value.words : `${value.words} (${label})`,
  };
};

const plan = (chart: StackedChart<StackedKind>, context: PlanContext): ChartPlan => {
  const isShare = chart.kind === 'percent';
  const refs = refsOf(chart);
  const totals = shownFigures(chart.totals ?? [], context);
  const figures = shownFigures(refs, context);
  const all = [...figures, ...totals];
  const isPercent = figures.every(({ unit }) => unit === 'percent');
  const numbers = context.words.axis(all);
  // Computed shares have one decimal, all of them.
  const shares = context.words.axis(
    figures.map((figure) => ({ ...figure, value: 12.3, unit: 'percent', status: 'derived', decimals: 1 })),
  );
  const hasHighlight = chart.highlight !== undefined && refs.includes(chart.highlight);
  const count = Math.max(...chart.categories.map(({ values }) => values.length));
  const wholes = chart.categories.map(({ values }) =>
    shownFigures(values, context).reduce((sum, { value }) => sum + value, 0),
  );
  const series = Array.from({ length: count }, (_, i) => {
    const own = chart.categories.map(({ values }) => values[i] ?? null);
    const isOwn = chart.highlight !== undefined && own.includes(chart.highlight);
    const role = partRole(i, isOwn, hasHighlight);
    return {
      name: chart.series?.[i] ?? shownFigure(own[0] ?? null, context)?.label ?? '',
      role,
      isHighlight: isOwn,
      values: own.map((ref, category) => {
        const value = planValue(ref, numbers, all, context, {
          role,
          isHighlight: ref !== null && ref === chart.highlight,
        });
        return isShare ? asShare(value, wholes[category] ?? 0, isPercent, shares) : value;
      }),
    };
  });
  const period = commonPeriod(all, context.words);
  const sums = isShare ? [100] : wholes;
  return {
    kind: chart.kind,
    form: chart.orientation === 'horizontal' ? 'rows' : 'columns',
    title: chart.title,
    mark: 'bar',
    orientation: chart.orientation ?? 'vertical',
    stacking: isShare ? 'percent' : 'stacked',
    categories: chart.categories.map(({ label, values }, i) => {
      const own = shownFigures(values, context);
      const when = period === undefined ? commonPeriod(own, context.words) : undefined;
      const total = chart.totals?.[i];
      return {
        label,
        ...(when === undefined || when.includes(label) ? {} : { note: when }),
        isHighlight: false,
        ...(total === undefined || total === null || isShare
          ? {}
          : { total: planValue(total, numbers, all, context, { role: 'context', isHighlight: false }) }),
      };
    }),
    series,
    axis: {
      ...planAxis(isShare ? context.words.axis([]) : numbers, sums, isShare ? { whole: 100 } : {}),
      ...(isShare
        ? { unit: '', ticks: [0, 50, 100].map((at) => ({ at, label: context.words.growth(at / 100) })) }
        : {}),
    },
    isTime:
      period === undefined &&
      chart.categories.every(
        ({ values }) => commonPeriod(shownFigures(values, context), context.words) !== undefined,
      ),
    ...(period === undefined ? {} : { period }),
    annotations: planAnnotations(chart.annotations ?? [], series, numbers, context),
  };
};

const findFaults = (chart: StackedChart<StackedKind>, context: PlanContext): ChartFault[] => {
  const shown = shownIn(chart);
  const totals = (chart.totals ?? []).map((ref, i) => ({ path: ['totals', i], ref }));
  const basic = [
    ...findGrowthFaults(shown, context),
    ...findUnitFaults([...shown, ...totals], context),
    ...findPartFaults(shown, context),
    ...findTornStacks(chart),
    ...findAnnotationFaults(
      chart.annotations,
      shown.flatMap(({ ref }) => ref ?? []),
      context,
    ),
  ];
  if (basic.length > 0) return basic;
  return chart.categories.flatMap(({ values }, i) => {
    const parts = shownFigures(values, context);
    const total = chart.totals?.[i];
    const whole = wholeOf(total, parts, chart.kind, context);
    if (!whole || values.includes(null)) return [];
    const { number } = context.words.axis(parts);
    return findSumFault(parts, whole, ['categories', i, 'values'], number);
  });
};

/** Without one of its parts a stack is too short; without all of them it is a gap. */
const findTornStacks = ({ categories }: StackedChart<StackedKind>): ChartFault[] => {
  const torn = categories.findIndex(
    ({ values }) => values.includes(null) && values.some((ref) => ref !== null),
  );
  if (torn < 0) return [];
  return [
    {
      path: ['categories', torn, 'values', categories[torn]?.values.indexOf(null) ?? 0],
      code: 'gap-in-stack',
      message: `A part of “${categories[torn]?.label}” is missing, so that its stack would be too short.`,
      hint: 'Leave it out, as `times` does for series; or show the parts side by side in a `columns` chart.',
    },
  ];
};

/** A declared total; or 100, for percentages that are shown as shares of a whole. */
const wholeOf = (
  total: FigureOrGap | undefined,
  parts: readonly Figure[],
  kind: StackedKind,
  context: PlanContext,
) => {
  const figure = shownFigure(total ?? null, context);
  if (figure) return { value: figure.value, rounding: roundingOf(figure), name: `\`${figure.id}\`` };
  const isPercent = parts.length > 0 && parts.every(({ unit }) => unit === 'percent');
  return kind === 'percent' && isPercent ? { value: 100, rounding: 0, name: 'the whole' } : undefined;
};

const createKind = <Kind extends StackedKind>(kind: Kind) => {
  const schema = schemaOf(kind);
  const row: ChartKind<z.infer<typeof schema>, StackedChart<Kind>> = {
    schema,
    localise: ({ totals, orientation, ...declared }, reader) => {
      const { times, ...categories } = localiseCategories(declared, reader);
      const [total] =
        typeof totals === 'string'
          ? readTable(namesIn(totals, 'totals'), times, reader).rows.map(({ values }) => values)
          : [totals];
      return {
        kind,
        ...localiseCommon(declared, reader.say),
        ...categories,
        ...(total === undefined ? {} : { totals: total }),
        ...(orientation === undefined ? {} : { orientation }),
      };
    },
    figureIds: (chart) => idsOf([...refsOf(chart), ...(chart.totals ?? []), ...commonRefs(chart)]),
    plan,
    findFaults,
  };
  return { ...row, schema };
};

export const stacked = createKind('stacked');
export const percent = createKind('percent');
