/** Lines and areas over time: series of one unit, each value where its time is. */
import * as z from 'zod';
import { lastDay, monthsOf, type Period, parsePeriod } from '../../figures/period.ts';
import type { Time } from '../../figures/series.ts';
import { type Text, text } from '../../figures/text.ts';
import {
  type ChartFault,
  type ChartKind,
  type ChartReader,
  type FigureOrGap,
  figureOrGap,
  type PlanContext,
} from '../kind.ts';
import type { ChartPlan, PlanCategory } from '../plan.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { fitBase, planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findPartFaults, findUnitFaults } from '../planning/faults.ts';
import { idsOf, periodWords, planValue, shownFigure, shownFigures, spanOf } from '../planning/figures.ts';
import { partRole, seriesRole } from '../planning/roles.ts';
import { readTable, seriesRef, timesShape } from '../planning/series.ts';

export type LineKind = 'line' | 'area';

const shape = {
  ...commonShape,
  /** Figures one by one, or the names of series: `output`, `[output, exports]`, `{ label, values: output }`. */
  series: z.union([
    seriesRef,
    z
      .array(
        z.union([
          seriesRef,
          z.strictObject({
            label: text.optional(),
            values: z.union([seriesRef, z.array(figureOrGap).min(2).max(60)]),
          }),
        ]),
      )
      .min(1)
      .max(6, 'Expected at most six series: more cannot be told apart'),
  ]),
  ...timesShape,
  /** Said under the values instead of their periods. */
  categories: z.array(text).optional(),
};

type DeclaredSeries =
  | string
  | readonly (
      | string
      | { readonly label?: Text | undefined; readonly values: string | readonly FigureOrGap[] }
    )[];

/** However short they are declared, what each series is called and has. */
const entriesOf = (
  series: DeclaredSeries,
): readonly { readonly label?: Text | undefined; readonly values: string | readonly FigureOrGap[] }[] =>
  (typeof series === 'string' ? [series] : series).map((one) =>
    typeof one === 'string' ? { values: one } : one,
  );

const isEven = ({
  series,
  categories,
}: {
  readonly series: DeclaredSeries;
  readonly categories?: readonly unknown[] | undefined;
}) => {
  const lists = entriesOf(series).flatMap(({ values }) => (typeof values === 'string' ? [] : [values]));
  const named = entriesOf(series).length - lists.length;
  if (named > 0) return lists.length === 0 && categories === undefined;
  return new Set([...lists, ...(categories ? [categories] : [])].map(({ length }) => length)).size === 1;
};

const EVEN = {
  path: ['series'],
  error:
    'Every series needs the same number of values, null for a gap; or all are names of series, whose times are told.',
};

/** Texts in the deck's language. */
export interface LineChart<Kind extends LineKind> extends CommonChart {
  readonly kind: Kind;
  readonly series: readonly {
    readonly label?: string | undefined;
    readonly values: readonly FigureOrGap[];
  }[];
  readonly categories?: readonly string[] | undefined;
  /** Of the values, where it is known of gaps too. */
  readonly times?: readonly Period[] | undefined;
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
  const periods = known.map((figure, i) => figure?.period ?? chart.times?.[i]);
  const times = periods.map((period) => period && monthAt(period));
  const isRising = times.every(
    (time, i) => time === undefined || i === 0 || time > (times[i - 1] ?? -Infinity),
  );
  const isKnown = times.every((time) => time !== undefined) && isRising && !chart.categories;
  return first.map((_, i) => {
    const figure = known[i];
    const span = figure && spanOf(figure, figures, context.words);
    return {
      label:
        chart.categories?.[i] ??
        (figure ? periodWords(figure, context.words) : timeOfGap(periods, i, context)),
      ...(span === undefined ? {} : { note: span }),
      ...(isKnown ? { at: times[i] ?? 0 } : {}),
      isHighlight: false,
    };
  });
};

/** The time of a gap, as declared or where the ones before and after it leave no doubt; empty otherwise. */
const timeOfGap = (periods: readonly (Period | undefined)[], i: number, { words }: PlanContext): string => {
  const [before, own, after] = [periods[i - 1], periods[i], periods[i + 1]];
  if (own) return words.shortPeriod(own);
  const next = before && nextPeriod(before);
  if (!next || !after || monthAt(next) >= monthAt(after)) return '';
  return words.shortPeriod(next);
};

const nextPeriod = (period: Period): Period | undefined => {
  if (period.kind === 'year') return { kind: 'year', year: period.year + 1 };
  if ((period.kind !== 'months' && period.kind !== 'quarters') || period.from !== period.to) return undefined;
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

interface DeclaredLines {
  readonly series: DeclaredSeries;
  readonly categories?: readonly Text[] | undefined;
  readonly times?: readonly Time[] | undefined;
}

const localiseLines = ({ series, categories, times: wanted }: DeclaredLines, reader: ChartReader) => {
  const { say } = reader;
  const entries = entriesOf(series);
  const names = entries.flatMap(({ values }, i) =>
    typeof values === 'string'
      ? [{ name: values, path: typeof series === 'string' ? ['series'] : ['series', i] }]
      : [],
  );
  const { times, rows } = readTable(names, wanted, reader);
  const isNamed = names.length > 0;
  return {
    series: entries.map(({ label, values }, i) => {
      const own = label === undefined ? undefined : say(label, ['series', i, 'label']);
      const row = isNamed ? rows[i] : undefined;
      // A line alone is named by the chart's title.
      const name = own ?? (rows.length > 1 ? row?.label : undefined);
      return {
        values: row?.values ?? (typeof values === 'string' ? [] : values),
        ...(name === undefined ? {} : { label: name }),
      };
    }),
    ...(categories ? { categories: categories.map((name, i) => say(name, ['categories', i])) } : {}),
    ...(isNamed ? { times: times.flatMap((time) => parsePeriod(time) ?? []) } : {}),
  };
};

const figureIds = (chart: LineChart<LineKind>) =>
  idsOf([...shownIn(chart).map(({ ref }) => ref), ...commonRefs(chart)]);

const lineSchema = z.strictObject({ kind: z.literal('line'), ...shape }).refine(isEven, EVEN);
const areaSchema = z
  .strictObject({ kind: z.literal('area'), ...shape, stacked: z.boolean().optional() })
  .refine(isEven, EVEN);

export const line: ChartKind<z.infer<typeof lineSchema>, LineChart<'line'>> & { schema: typeof lineSchema } =
  {
    schema: lineSchema,
    localise: (declared, reader) => ({
      kind: 'line',
      ...localiseCommon(declared, reader.say),
      ...localiseLines(declared, reader),
    }),
    figureIds,
    plan,
    findFaults,
  };

export const area: ChartKind<z.infer<typeof areaSchema>, LineChart<'area'>> & { schema: typeof areaSchema } =
  {
    schema: areaSchema,
    localise: (declared, reader) => ({
      kind: 'area',
      ...localiseCommon(declared, reader.say),
      ...localiseLines(declared, reader),
      ...(declared.stacked === undefined ? {} : { stacked: declared.stacked }),
    }),
    figureIds,
    plan,
    findFaults,
  };
