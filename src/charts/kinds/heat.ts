/** A heat table: values by rows and columns, the darker the higher. */
import * as z from 'zod';
import { text } from '../../figures/text.ts';
import { type ChartKind, type ChartReader, figureOrGap } from '../kind.ts';
import { planAxis } from '../planning/axis.ts';
import { commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { findGrowthFaults, findUnitFaults } from '../planning/faults.ts';
import { commonPeriod, idsOf, planValue, shownFigures } from '../planning/figures.ts';
import { namesIn, readTable, seriesRef, timesShape } from '../planning/series.ts';
import {
  CATEGORICAL,
  type CategoriesChart,
  EVEN,
  isCategorical,
  isEven,
  localiseCategories,
  refsOf,
  shownIn,
} from './columns.ts';

const MOST_COLUMNS = 14;

const schema = z
  .strictObject({
    kind: z.literal('heat'),
    ...commonShape,
    categories: z
      .array(z.strictObject({ label: text, values: z.array(figureOrGap).min(1).max(MOST_COLUMNS) }))
      .min(1)
      .max(20)
      .optional(),
    /** The names of the columns; without `categories`, the series of the content, each a row. */
    series: z.union([seriesRef, z.array(text).min(1)]),
    ...timesShape,
  })
  .refine(isCategorical, CATEGORICAL)
  .refine(isEven, EVEN);
type Declared = z.infer<typeof schema>;

/** Texts in the deck's language. */
export interface HeatChart extends CategoriesChart {
  readonly kind: 'heat';
}

/** Each series is a row, and each time a column. */
const rowsOfSeries = ({ series, times: wanted }: Declared, reader: ChartReader) => {
  const { times, rows } = readTable(namesIn(series), wanted, reader);
  if (times.length > MOST_COLUMNS)
    reader.tell(
      ['series'],
      'too-many-times',
      `A heat table has at most ${MOST_COLUMNS} columns, and the series have ${times.length} times.`,
      'Name those to show: `times: [2022, 2023, 2024]`.',
    );
  return { categories: rows, series: times.map((time) => reader.period(time)) };
};

export const heat: ChartKind<Declared, HeatChart> & { readonly schema: typeof schema } = {
  schema,
  localise: (declared, reader) => ({
    kind: 'heat',
    ...localiseCommon(declared, reader.say),
    ...(declared.categories ? localiseCategories(declared, reader) : rowsOfSeries(declared, reader)),
  }),
  figureIds: (chart) => idsOf([...refsOf(chart), ...commonRefs(chart)]),
  plan: (chart, context) => {
    const figures = shownFigures(refsOf(chart), context);
    const numbers = context.words.axis(figures);
    const period = commonPeriod(figures, context.words);
    const series = (chart.series ?? []).map((name, i) => ({
      name,
      role: 'primary' as const,
      isHighlight: false,
      values: chart.categories.map(({ values }) => {
        const ref = values[i] ?? null;
        return planValue(ref, numbers, figures, context, {
          role: 'primary',
          isHighlight: ref !== null && ref === chart.highlight,
        });
      }),
    }));
    return {
      kind: 'heat',
      form: 'cells',
      title: chart.title,
      mark: 'cell',
      orientation: 'horizontal',
      stacking: 'none',
      categories: chart.categories.map(({ label }) => ({ label, isHighlight: false })),
      series,
      axis: planAxis(
        numbers,
        figures.map(({ value }) => value),
      ),
      ...(period === undefined ? {} : { period }),
      annotations: [],
    };
  },
  findFaults: (chart, context) => {
    const shown = shownIn(chart);
    return [
      ...findGrowthFaults(shown, context),
      ...findUnitFaults(shown, context, 'A table of one scale has one unit.'),
    ];
  },
};
