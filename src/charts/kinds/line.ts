/** Lines and areas over time: series of one unit, each value where its time is. */
import * as z from 'zod';
import type { Figure } from '../../figures/figure.ts';
import { lastDay, monthsOf, type Period } from '../../figures/period.ts';
import { text } from '../../figures/text.ts';
import { type ChartFault, type ChartKind, type FigureOrGap, figureOrGap, type PlanContext } from '../kind.ts';
import type { ChartPlan, PlanCategory } from '../plan.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { fitBase, planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findPartFaults, findUnitFaults } from '../planning/faults.ts';
import { idsOf, periodWords, planValue, shownFigure, shownFigures, spanOf } from '../planning/figures.ts';
import { partRole, seriesRole } from '../planning/roles.ts';

export type LineKind = 'line' | 'area';

const shape = {
  ...commonShape,
  series: z
    .array(z.strictObject({ label: text.optional(), values: z.array(figureOrGap).min(2).max(60) }))
    .min(1)
    .max(6, 'Expected at most six series: more cannot be told apart'),
  /** Said under the values instead of their periods. */
  categories: z.array(text).optional(),
};

const isEven = ({
  series,
  categories,
}: {
  readonly series: readonly { readonly values: readonly unknown[] }[];
  readonly categories?: readonly unknown[] | undefined;
}) =>
  new Set([...series.map(({ values }) => values.length), ...(categories ? [categories.length] : [])]).size ===
  1;

const EVEN = {
  path: ['series'],
  error: 'Every series needs the same number of values; write null for a gap.',
};

/** Texts in the deck's language. */
export interface LineChart<Kind extends LineKind> extends CommonChart {
  readonly kind: Kind;
  readonly series: readonly {
    readonly label?: string | undefined;
    readonly values: readonly FigureOrGap[];
  }[];
  readonly categories?: readonly string[] | undefined;
  readonly stacked?: boolean | undefined;
}

const shownIn = ({ series }: LineChart<LineKind>) =>
  series.flatMap(({ values }, row) => values.map((ref, i) => ({ path: ['series', row, 'values', i], ref })));

/** The last month of a period, counted from the year 0. */
const monthAt = (period: Period): number => {
  const [, to] = monthsOf(period);
  return period.year * 12 + to + (period.kind === 'day' ? Number(lastDay(period).slice(8)) / 31 : 0);
};

/** The times of the values, as the first series that has one there tells them. */
const categoriesOf = (chart: LineChart<LineKind>, context: PlanContext): PlanCategory[] => {
  const figures = shownFigures(
    shownIn(chart).map(({ ref }) => ref),
    context,
  );
  const first = chart.series[0]?.values ?? [];
  const known = first.map((_, i) =>
    chart.series.flatMap(({ values }) => shownFigure(values[i] ?? null, context) ?? []).at(-1),
  );
  const times = known.map((figure) => figure && monthAt(figure.period));
  const isRising = times.every(
    (time, i) => time === undefined || i === 0 || time > (times[i - 1] ?? -Infinity),
  );
  const isKnown = times.every((time) => time !== undefined) && isRising && !chart.categories;
  return first.map((_, i) => {
    const figure = known[i];
    const span = figure && spanOf(figure, figures, context.words);
    return {
      label:
        chart.categories?.[i] ?? (figure ? periodWords(figure, context.words) : guessed(known, i, context)),
      ...(span === undefined ? {} : { note: span }),
      ...(isKnown ? { at: times[i] ?? 0 } : {}),
      isHighlight: false,
    };
  });
};

/** The time of a gap, where the ones before and after it leave no doubt; empty otherwise. */
const guessed = (known: readonly (Figure | undefined)[], i: number, { words }: PlanContext): string => {
  const [before, after] = [known[i - 1]?.period, known[i + 1]?.period];
  const next = before && nextPeriod(before);
  if (!next || !after || monthAt(next) >= monthAt(after)) return '';
  return words.shortPeriod(next);
};

const nextPeriod = (period: Period): Period | undefined => {
  if (period.kind === 'year') return { kind: 'year', year: period.year + 1 };
  if (period.kind === 'day' || period.from !== period.to) return undefined;
  const last = period.kind === 'months' ? 12 : 4;
  return period.to < last
    ? { ...period, from: period.from + 1, to: period.to + 1 }
    : { ...period, year: period.year + 1, from: 1, to: 1 };
};

const plan = (chart: LineChart<LineKind>, context: PlanContext): ChartPlan => {
  const isStacked = chart.kind === 'area' && chart.stacked === true;
  const figures = shownFigures(
    shownIn(chart).map(({ ref }) => ref),
    context,
  );
  const numbers = context.words.axis(figures);
  const highlighted = chart.series.findIndex(
    ({ values }) => chart.highlight !== undefined && values.includes(chart.highlight),
  );
  const count = chart.series.length;
  const last = highlighted < 0 ? count - 1 : highlighted;
  const role = seriesRole(count, false);
  const series = chart.series.map(({ label, values }, i) => {
    const isHighlight = i === last;
    // The line to see is the last one, unless another is named.
    const own = isStacked
      ? partRole(i, i === highlighted, highlighted >= 0)
      : isHighlight
        ? 'primary'
        : count > 3
          ? 'context'
          : role(i === count - 1 ? last : i, false);
    return {
      name: label ?? '',
      role: own,
      isHighlight: isHighlight && !isStacked,
      values: values.map((ref) =>
        planValue(ref, numbers, figures, context, {
          role: own,
          isHighlight: ref !== null && ref === chart.highlight,
        }),
      ),
    };
  });
  const values = figures.map(({ value }) => value);
  const sums = (chart.series[0]?.values ?? []).map((_, i) =>
    series.reduce((sum, { values: own }) => sum + (own[i]?.value ?? 0), 0),
  );
  const base = chart.kind === 'area' ? 'zero' : fitBase(values);
  return {
    kind: chart.kind,
    form: 'lines',
    title: chart.title,
    mark: chart.kind,
    orientation: 'vertical',
    stacking: isStacked ? 'stacked' : 'none',
    categories: categoriesOf(chart, context),
    series,
    axis: planAxis(numbers, isStacked ? sums : values, { base }),
    isTime: true,
    annotations: planAnnotations(chart.annotations ?? [], series, numbers, context),
  };
};

const findFaults = (chart: LineChart<LineKind>, context: PlanContext): ChartFault[] => {
  const shown = shownIn(chart);
  const gap = chart.kind === 'area' && chart.stacked ? shown.find(({ ref }) => ref === null) : undefined;
  return [
    ...findGrowthFaults(shown, context),
    ...findUnitFaults(shown, context),
    ...(chart.kind === 'area' ? findPartFaults(shown, context) : []),
    ...findOrderFaults(chart, context),
    ...(gap
      ? [
          {
            path: gap.path,
            code: 'gap-in-stack',
            message: 'A value is missing in an area that others are stacked on.',
            hint: 'Use a `line` chart, which leaves a gap, or begin the series later.',
          },
        ]
      : []),
    ...findAnnotationFaults(
      chart.annotations,
      shown.flatMap(({ ref }) => ref ?? []),
      context,
    ),
  ];
};

/** Time runs one way. */
const findOrderFaults = (chart: LineChart<LineKind>, context: PlanContext): ChartFault[] => {
  if (chart.categories) return [];
  return chart.series.flatMap(({ values }, row) =>
    values.flatMap((ref, i): ChartFault[] => {
      const before = values.slice(0, i).findLast((other) => other !== null);
      const [a, b] = [shownFigure(before ?? null, context), shownFigure(ref, context)];
      if (!a || !b || monthAt(a.period) < monthAt(b.period)) return [];
      return [
        {
          path: ['series', row, 'values', i],
          code: 'unordered-times',
          message: `\`${ref}\` is not of a later time than \`${before}\`, which stands before it.`,
          hint: 'Name the values from the earliest to the latest.',
        },
      ];
    }),
  );
};

const localiseLines = (
  declared: Pick<z.infer<typeof line.schema>, 'series' | 'categories'>,
  say: Parameters<ChartKind<unknown, unknown>['localise']>[1],
) => ({
  series: declared.series.map(({ label, values }, i) => ({
    values,
    ...(label === undefined ? {} : { label: say(label, ['series', i, 'label']) }),
  })),
  ...(declared.categories
    ? { categories: declared.categories.map((name, i) => say(name, ['categories', i])) }
    : {}),
});

const figureIds = (chart: LineChart<LineKind>) =>
  idsOf([...shownIn(chart).map(({ ref }) => ref), ...commonRefs(chart)]);

const lineSchema = z.strictObject({ kind: z.literal('line'), ...shape }).refine(isEven, EVEN);
const areaSchema = z
  .strictObject({ kind: z.literal('area'), ...shape, stacked: z.boolean().optional() })
  .refine(isEven, EVEN);

export const line: ChartKind<z.infer<typeof lineSchema>, LineChart<'line'>> & { schema: typeof lineSchema } =
  {
    schema: lineSchema,
    localise: (declared, say) => ({
      kind: 'line',
      ...localiseCommon(declared, say),
      ...localiseLines(declared, say),
    }),
    figureIds,
    plan,
    findFaults,
  };

export const area: ChartKind<z.infer<typeof areaSchema>, LineChart<'area'>> & { schema: typeof areaSchema } =
  {
    schema: areaSchema,
    localise: (declared, say) => ({
      kind: 'area',
      ...localiseCommon(declared, say),
      ...localiseLines(declared, say),
      ...(declared.stacked === undefined ? {} : { stacked: declared.stacked }),
    }),
    figureIds,
    plan,
    findFaults,
  };
