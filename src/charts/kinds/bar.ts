/** Ranked bars, dots and lollipops: quantities of one unit, from the largest to the smallest unless told otherwise. */
import * as z from 'zod';
import { type Text, text } from '../../figures/text.ts';
import {
  type ChartFault,
  type ChartKind,
  type ChartReader,
  type FigureOrGap,
  figureOrGap,
  type PlanContext,
} from '../kind.ts';
import type { ChartPlan } from '../plan.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';
import { seriesRole, wholeHighlight } from '../planning/roles.ts';
import { namesIn, readTable, type SeriesTable, seriesRef, timesShape } from '../planning/series.ts';

const KINDS = ['bar', 'dot', 'lollipop'] as const;
export type RankedKind = (typeof KINDS)[number];

const MOST_ROWS = 40;

/** A row's name is its figure's label unless another is given. */
const row = z.strictObject({ label: text.optional(), value: figureOrGap });

const schemaOf = <Kind extends RankedKind>(kind: Kind) =>
  z
    .strictObject({
      kind: z.literal(kind),
      ...commonShape,
      rows: z.array(row).min(1).max(MOST_ROWS).optional(),
      /** Without `rows`: a row for each time of a series, or at one time for each series. */
      series: z.union([seriesRef, z.array(seriesRef).min(1)]).optional(),
      ...timesShape,
      /** False keeps the order of the content; times keep theirs unless it is true. */
      sort: z.boolean().optional(),
    })
    .refine(({ rows, series }) => (rows === undefined) !== (series === undefined), {
      path: ['rows'],
      error: 'Expected `rows` with their figures, or without them `series: output`, the names of series.',
    });

/** Texts in the deck's language. */
export interface RankedChart<Kind extends RankedKind> extends CommonChart {
  readonly kind: Kind;
  readonly rows: readonly { readonly label?: string | undefined; readonly value: FigureOrGap }[];
  readonly sort?: boolean | undefined;
}

const shownIn = ({ rows }: RankedChart<RankedKind>) =>
  rows.map(({ value }, i) => ({ path: ['rows', i, 'value'], ref: value }));

const sorted = ({ rows, sort = true }: RankedChart<RankedKind>, context: PlanContext) => {
  const amountOf = (ref: FigureOrGap) => shownFigure(ref, context)?.value ?? -Infinity;
  return sort ? [...rows].sort((a, b) => amountOf(b.value) - amountOf(a.value)) : rows;
};

const plan = (chart: RankedChart<RankedKind>, context: PlanContext): ChartPlan => {
  const rows = sorted(chart, context);
  const refs = rows.map(({ value }) => value);
  const figures = shownFigures(refs, context);
  const numbers = context.words.axis(figures);
  const role = seriesRole(1, wholeHighlight(chart, refs));
  const period = commonPeriod(figures, context.words);
  const values = refs.map((ref) => {
    const isHighlight = ref !== null && ref === chart.highlight;
    return planValue(ref, numbers, figures, context, { role: role(0, isHighlight), isHighlight });
  });
  const series = [{ name: '', role: role(0, false), isHighlight: false, values }];
  return {
    kind: chart.kind,
    form: 'rows',
    title: chart.title,
    mark: chart.kind === 'bar' ? 'bar' : 'dot',
    orientation: 'horizontal',
    stacking: 'none',
    categories: rows.map(({ label, value }, i) => {
      const when = period === undefined ? values[i]?.period : undefined;
      const name = label ?? shownFigure(value, context)?.label ?? '';
      return {
        label: name,
        // A row that is named by its time says it once.
        ...(when === undefined || when.includes(name) || name.includes(when) ? {} : { note: when }),
        isHighlight: values[i]?.isHighlight ?? false,
      };
    }),
    series,
    axis: planAxis(
      numbers,
      figures.map(({ value }) => value),
    ),
    ...(chart.kind === 'lollipop' ? { hasStems: true } : {}),
    ...(period === undefined ? {} : { period }),
    annotations: planAnnotations(chart.annotations ?? [], series, numbers, context),
  };
};

const findFaults = (chart: RankedChart<RankedKind>, context: PlanContext): ChartFault[] => {
  const shown = shownIn(chart);
  return [
    ...findGrowthFaults(shown, context),
    ...findUnitFaults(shown, context),
    ...findAnnotationFaults(
      chart.annotations,
      shown.flatMap(({ ref }) => ref ?? []),
      context,
    ),
  ];
};

const rowOf = (label: Text | undefined, value: FigureOrGap, i: number, { say }: ChartReader) => ({
  value,
  ...(label === undefined ? {} : { label: say(label, ['rows', i, 'label']) }),
});

/** Of one time, the series are ranked; of several, each is named by its time and keeps its place. */
const rowsOfSeries = ({ times, rows }: SeriesTable, reader: ChartReader) => {
  const all = rows.flatMap(({ label, values }) =>
    values.map((value, i) => {
      const when = reader.period(times[i] ?? '');
      return { value, label: times.length === 1 ? label : rows.length === 1 ? when : `${label} ${when}` };
    }),
  );
  if (all.length > MOST_ROWS)
    reader.tell(
      ['series'],
      'too-many-times',
      `A chart of rows has at most ${MOST_ROWS}, and the series have ${all.length} values.`,
      'Name the times to show: `times: [2022, 2023, 2024]`.',
    );
  return { rows: all, sort: times.length === 1 };
};

const createKind = <Kind extends RankedKind>(kind: Kind) => {
  const schema = schemaOf(kind);
  const row: ChartKind<z.infer<typeof schema>, RankedChart<Kind>> = {
    schema,
    localise: ({ rows, series, times, sort, ...declared }, reader) => ({
      kind,
      ...localiseCommon(declared, reader.say),
      ...(rows
        ? { rows: rows.map(({ label, value }, i) => rowOf(label, value, i, reader)) }
        : rowsOfSeries(readTable(namesIn(series), times, reader), reader)),
      ...(sort === undefined ? {} : { sort }),
    }),
    figureIds: (chart) => idsOf([...chart.rows.map(({ value }) => value), ...commonRefs(chart)]),
    plan,
    findFaults,
  };
  return { ...row, schema };
};

export const bar = createKind('bar');
export const dot = createKind('dot');
export const lollipop = createKind('lollipop');
