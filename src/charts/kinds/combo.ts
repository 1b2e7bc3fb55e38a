/** Columns and a line over them: of one unit, or the line on an axis of its own that is declared and named. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { type ChartFault, type ChartKind, type FigureOrGap, figureOrGap } from '../kind.ts';
import type { PlanAxis } from '../plan.ts';
import { findAnnotationFaults, planAnnotations } from '../planning/annotations.ts';
import { planAxis } from '../planning/axis.ts';
import { commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigures } from '../planning/figures.ts';
import { readTable, seriesRef } from '../planning/series.ts';
import {
  CATEGORICAL,
  type CategoriesChart,
  categoriesShape,
  columns,
  EVEN,
  isCategorical,
  isEven,
  localiseCategories,
  refsOf,
  shownIn,
} from './columns.ts';

const schema = z
  .strictObject({
    kind: z.literal('combo'),
    ...commonShape,
    ...categoriesShape,
    line: z.strictObject({
      label: text,
      /** One for each category; or the name of a series, where the columns are series. */
      values: z.union([seriesRef, z.array(figureOrGap).min(2)]),
      /** The name of an axis of its own, at the right. */
      axis: text.optional(),
    }),
  })
  .refine(isCategorical, CATEGORICAL)
  .refine(isEven, EVEN)
  .refine(
    ({ line: { values }, categories }) =>
      typeof values === 'string' ? !categories : values.length === categories?.length,
    {
      path: ['line', 'values'],
      error:
        'The line needs one value for each category, null for a gap; or the name of a series, where the columns are series.',
    },
  );
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language. */
export interface ComboChart extends CategoriesChart {
  readonly kind: 'combo';
  readonly line: {
    readonly label: string;
    readonly values: readonly FigureOrGap[];
    readonly axis?: string | undefined;
  };
}

const lineShown = ({ line }: ComboChart) =>
  line.values.map((ref, i) => ({ path: ['line', 'values', i], ref }));

export const combo: ChartKind<Declared, ComboChart> & { readonly schema: typeof schema } = {
  schema,
  localise: ({ line, ...declared }, reader) => {
    const { say } = reader;
    const { times, ...categories } = localiseCategories(declared, reader);
    const [values = []] =
      typeof line.values === 'string'
        ? readTable([{ name: line.values, path: ['line', 'values'] }], times, reader).rows.map(
            (row) => row.values,
          )
        : [line.values];
    return {
      kind: 'combo',
      ...localiseCommon(declared, say),
      ...categories,
      line: {
        label: say(line.label, ['line', 'label']),
        values,
        ...(line.axis === undefined ? {} : { axis: say(line.axis, ['line', 'axis']) }),
      },
    };
  },
  figureIds: (chart) => idsOf([...refsOf(chart), ...chart.line.values, ...commonRefs(chart)]),
  plan: (chart, context) => {
    const base = columns.plan({ ...chart, kind: 'columns', annotations: [] }, context);
    const figures = shownFigures(chart.line.values, context);
    const isOwn = chart.line.axis !== undefined;
    const all = isOwn ? figures : [...shownFigures(refsOf(chart), context), ...figures];
    const numbers = context.words.axis(all);
    const style = { role: 'highlight', isHighlight: false } as const;
    const values = chart.line.values.map((ref) => planValue(ref, numbers, figures, context, style));
    const second: PlanAxis = planAxis(
      numbers,
      figures.map(({ value }) => value),
      { title: chart.line.axis },
    );
    const series = [
      ...base.series,
      {
        name: chart.line.label,
        ...style,
        mark: 'line' as const,
        values,
        ...(isOwn ? { axis: 'second' as const } : {}),
      },
    ];
    const whens = chart.categories.map(({ values: own }, i) =>
      commonPeriod(shownFigures([...own, chart.line.values[i] ?? null], context), context.words),
    );
    const isDated = whens.every((when, i) => when?.includes(chart.categories[i]?.label ?? '') ?? false);
    return {
      ...base,
      kind: 'combo',
      series,
      axis: isOwn
        ? base.axis
        : planAxis(
            numbers,
            all.map(({ value }) => value),
          ),
      ...(isOwn ? { secondAxis: second } : {}),
      ...(isDated ? { isTime: true } : {}),
      annotations: planAnnotations(
        chart.annotations ?? [],
        series,
        context.words.axis(shownFigures(refsOf(chart), context)),
        context,
      ),
    };
  },
  findFaults: (chart, context) => {
    const [bars, line] = [shownIn(chart), lineShown(chart)];
    const shared: ChartFault[] =
      chart.line.axis === undefined
        ? findUnitFaults(
            [...bars, ...line],
            context,
            'Name an axis of its own for the line: `line: { axis: … }`.',
          )
        : [...findUnitFaults(bars, context), ...findUnitFaults(line, context)];
    return [
      ...findGrowthFaults([...bars, ...line], context),
      ...shared,
      ...findAnnotationFaults(
        chart.annotations,
        bars.flatMap(({ ref }) => ref ?? []),
        context,
      ),
    ];
  },
};
