/** Slopes: several quantities at two times, as they are or as multiples of the first. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import { type ChartKind, type ChartReader, figureRef } from '../kind.ts';
import type { PlanValue } from '../plan.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, markOf, planValue, shownFigure, shownFigures } from '../planning/figures.ts';
import { namesIn, readTable, type SeriesTable, seriesRef, timesShape } from '../planning/series.ts';

const MOST_ROWS = 8;

const schema = z
  .strictObject({
    kind: z.literal('slope'),
    ...commonShape,
    rows: z
      .array(z.strictObject({ label: text, values: z.tuple([figureRef, figureRef]) }))
      .min(1)
      .max(MOST_ROWS)
      .optional(),
    /** Without `rows`: the series to compare, at their first and last time unless `times` names two others. */
    series: z.array(seriesRef).min(1).max(MOST_ROWS).optional(),
    times: timesShape.times.refine(
      (times) => times === undefined || times.length === 2,
      'Expected two times: slopes have two ends',
    ),
    /** Each first value is 100. */
    index: z.boolean().optional(),
  })
  .refine(({ rows, series }) => (rows === undefined) !== (series === undefined), {
    path: ['rows'],
    error: 'Expected `rows` with their figures, or without them `series: [output, exports]`.',
  });
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language. */
export interface SlopeChart extends CommonChart {
  readonly kind: 'slope';
  readonly rows: readonly { readonly label: string; readonly values: readonly [string, string] }[];
  readonly index?: boolean | undefined;
}

const shownIn = ({ rows }: SlopeChart) =>
  rows.flatMap(({ values }, row) => values.map((ref, i) => ({ path: ['rows', row, 'values', i], ref })));

const BASE = 100;

/** From the first time to the last that the series share; one without a value at an end is told. */
const rowsOfSeries = ({ times, rows }: SeriesTable, { tell }: ChartReader): SlopeChart['rows'] => {
  const shared = times.map((_, i) => i).filter((i) => rows.every(({ values }) => values[i] !== null));
  const [from, to] = [shared[0], shared.at(-1)];
  if (from === undefined || to === undefined || from === to) {
    tell(
      ['series'],
      'missing-ends',
      'The series have no two times at which each of them has a value.',
      'Name series of the same times, and two of them: `times: [2019, 2024]`.',
    );
    return [];
  }
  return rows.map(({ label, values }) => ({ label, values: [values[from] ?? '', values[to] ?? ''] }));
};

export const slope: ChartKind<Declared, SlopeChart> & { readonly schema: typeof schema } = {
  schema,
  localise: ({ rows, series, times, index, ...declared }, reader) => ({
    kind: 'slope',
    ...localiseCommon(declared, reader.say),
    rows: rows
      ? rows.map(({ label, values }, i) => ({ label: reader.say(label, ['rows', i, 'label']), values }))
      : rowsOfSeries(readTable(namesIn(series), times, reader), reader),
    ...(index === undefined ? {} : { index }),
  }),
  figureIds: (chart) => idsOf([...shownIn(chart).map(({ ref }) => ref), ...commonRefs(chart)]),
  plan: (chart, context) => {
    const { words } = context;
    const figures = shownFigures(
      shownIn(chart).map(({ ref }) => ref),
      context,
    );
    const numbers = words.axis(figures);
    const steepest = [...chart.rows].sort((a, b) => riseOf(b) - riseOf(a))[0];
    const series = chart.rows.map((row) => {
      const isHighlight =
        chart.highlight === undefined ? row === steepest : row.values.includes(chart.highlight);
      const role = isHighlight ? ('primary' as const) : ('context' as const);
      const [first, second] = row.values.map((ref) =>
        planValue(ref, numbers, figures, context, { role, isHighlight }),
      );
      const values = first && second ? [first, second] : [];
      return { name: row.label, role, isHighlight, values: chart.index ? indexed(values) : values };
    });
    const when = (i: 0 | 1) =>
      commonPeriod(
        shownFigures(
          chart.rows.map(({ values }) => values[i]),
          context,
        ),
        words,
      ) ?? '';
    const values = series.flatMap(({ values: own }) => own.flatMap(({ value }) => value ?? []));
    return {
      kind: 'slope',
      form: 'lines',
      title: chart.title,
      mark: 'line',
      orientation: 'vertical',
      stacking: 'none',
      categories: [0, 1].map((i) => ({ label: when(i === 0 ? 0 : 1), isHighlight: i === 1 })),
      series,
      axis: {
        ...planAxis(chart.index ? words.axis([]) : numbers, values),
        ...(chart.index ? { unit: `${when(0)} = ${BASE}` } : {}),
      },
      annotations: [],
    };

    function riseOf({ values: [from, to] }: SlopeChart['rows'][number]): number {
      const [a, b] = [shownFigure(from, context)?.value ?? 0, shownFigure(to, context)?.value ?? 0];
      return a > 0 ? b / a : 0;
    }

    function indexed([first, second]: readonly PlanValue[]): PlanValue[] {
      if (!first || !second || !first.value || second.value === null) return [];
      const index = (second.value / first.value) * BASE;
      const [a, b] = [
        shownFigure(first.figure ?? null, context),
        shownFigure(second.figure ?? null, context),
      ];
      const said =
        a && b
          ? `${numbers.figure(a)}${markOf(a)} → ${numbers.figure(b)}${markOf(b)} ${numbers.unit}`.trim()
          : '';
      return [
        { ...first, value: BASE, label: String(BASE) },
        { ...second, value: index, label: `${words.plain(Math.round(index))}${DERIVED_MARK}`, note: said },
      ];
    }
  },
  findFaults: (chart, context) => {
    const shown = shownIn(chart);
    const basic = [
      ...findGrowthFaults(shown, context),
      ...(chart.index ? [] : findUnitFaults(shown, context)),
    ];
    if (basic.length > 0) return basic;
    const uneven = ([0, 1] as const).find(
      (i) =>
        commonPeriod(
          shownFigures(
            chart.rows.map(({ values }) => values[i]),
            context,
          ),
          context.words,
        ) === undefined,
    );
    const below = chart.index
      ? shown.find(({ ref }) => (shownFigure(ref, context)?.value ?? 1) <= 0)
      : undefined;
    return [
      ...(uneven === undefined
        ? []
        : [
            {
              path: ['rows'],
              code: 'unequal-periods',
              message: 'The values at one end of the slopes are of different periods.',
              hint: 'Compare figures of the same two periods, or use a `line` chart.',
            },
          ]),
      ...(below
        ? [
            {
              path: below.path,
              code: 'no-index',
              message: `\`${below.ref}\` is not above zero, so nothing can be told as a multiple of it.`,
              hint: 'Leave `index` out.',
            },
          ]
        : []),
    ];
  },
};
